import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { WorkOrder } from '../api/work-orders.ts';
import styles from './work-order.module.css';

/** What planners decided about a work order and what changed its promise; not who. */
export function History({ workOrder }: { workOrder: WorkOrder }) {
  const { t } = useTranslation('staff');
  const { date, dateTime } = useFormats();
  const { decisions, promiseChanges } = workOrder;
  if (decisions.length + promiseChanges.length === 0) return null;
  const entries = [
    ...decisions.map(({ at, kind, value, reason }) => ({ at, text: `${t(`history.${kind}`, { value })}: ${reason}` })),
    ...promiseChanges.map(({ at, cause, from, to }) => ({ at, text: t('history.promise', { from: date(from), to: date(to), cause: t(`history.cause.${cause}`) }) })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  return (
    <section className={styles.section} aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      <ul>
        {entries.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            {dateTime(at)}: {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
