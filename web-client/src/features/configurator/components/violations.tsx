import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice.tsx';
import { touchWork, works } from '@/lib/guest/work.ts';
import { useObservable } from '@/lib/observable.ts';
import type { State } from '../api/fragments.ts';
import styles from './violations.module.css';

/** What there is to say about the present selections; warnings are acknowledged, and that is remembered until the order. */
export function Violations({ violations, configurationId }: { violations: State['verdict']['violations']; configurationId: string }) {
  const { t } = useTranslation('configurator');
  const acknowledged = useObservable(works).find((work) => work.configurationId === configurationId)?.acknowledgedWarnings ?? [];
  const acknowledge = (id: string, read: boolean) =>
    touchWork(configurationId, { acknowledgedWarnings: read ? [...acknowledged, id] : acknowledged.filter((one) => one !== id) });
  return (
    <section id="notes" className={styles.notes} aria-labelledby="notes-heading" hidden={violations.length === 0}>
      <h2 id="notes-heading">{t('notes.title')}</h2>
      {violations.map(({ severity, message, constraint }) => (
        <Notice key={constraint.id} tone={severity === 'ERROR' ? 'problem' : severity === 'WARNING' ? 'warning' : 'hint'}>
          <p className={styles.severity}>{t(`notes.${severity}`)}</p>
          <p>{message}</p>
          {severity === 'WARNING' && (
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
