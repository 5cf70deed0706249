import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice.tsx';
import { touchWork, works } from '@/lib/guest/work.ts';
import { useObservable } from '@/lib/observable.ts';
import type { State } from '../api/fragments.ts';
import { useBench } from './bench-context.tsx';
import styles from './violations.module.css';

/** What there is to say about the present selections; warnings are acknowledged, and that is remembered until the order; on a trial there is none. */
export function Violations({ violations }: { violations: State['verdict']['violations'] }) {
  const { t } = useTranslation('configurator');
  const { bench } = useBench();
  const acknowledged = useObservable(works).find((work) => work.configurationId === bench.id)?.acknowledgedWarnings ?? [];
  const acknowledge = (id: string, read: boolean) =>
    touchWork(bench.id, { acknowledgedWarnings: read ? [...acknowledged, id] : acknowledged.filter((one) => one !== id) });
  return (
    <section id="notes" className={styles.notes} aria-labelledby="notes-heading" hidden={violations.length === 0}>
      <h2 id="notes-heading">{t('notes.title')}</h2>
      {violations.map(({ severity, message, constraint }) => (
        <Notice key={constraint.id} tone={severity === 'ERROR' ? 'problem' : severity === 'WARNING' ? 'warning' : 'hint'}>
          <p className={styles.severity}>{t(`notes.${severity}`)}</p>
          <p>{message}</p>
          {severity === 'WARNING' && bench.offered && (
            <label className={styles.acknowledge}>
              <input
                type="checkbox"
                checked={acknowledged.includes(constraint.id)}
                onChange={(event) => acknowledge(constraint.id, event.target.checked)}
              />
              {t('notes.acknowledge')}
            </label>
          )}
        </Notice>
      ))}
    </section>
  );
}
