import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Order } from '../api/order.ts';
import styles from './order-page.module.css';

/** Each time the promise got later, and what made it so. */
export function PromiseChanges({ changes }: { changes: Order['promiseChanges'] }) {
  const { t } = useTranslation('ordering');
  const { date } = useFormats();
  if (changes.length === 0) return null;
  return (
    <div>
      <h3>{t('order.changes')}</h3>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={`${change.workOrder} ${change.at} ${change.to}`}>
            {t('order.change', { at: date(change.at), from: date(change.from), to: date(change.to) })} {t(`order.cause.${change.cause}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
