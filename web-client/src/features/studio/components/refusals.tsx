import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Refusal } from '../api/fragments.ts';
import { ChangeEntry } from './change-entry.tsx';
import styles from './studio.module.css';

/** Why something was refused, in the service's words; what somebody else changed meanwhile is shown. */
export function Refusals({ refusals, onJump }: { refusals: Refusal[]; onJump?: (path: string) => void }) {
  const { t } = useTranslation('studio');
  const formats = useFormats();
  if (refusals.length === 0) return null;
  return (
    <Notice tone="problem" role="alert">
      {refusals.map((refusal, at) => (
        <div key={at}>
          <p>{refusal.code === 'STALE_VERSION' ? t('stale.lead') : refusal.message}</p>
          {'didYouMean' in refusal && refusal.didYouMean && refusal.didYouMean.length > 0 && <p>{t('didYouMean', { words: formats.list(refusal.didYouMean) })}</p>}
          {'changes' in refusal && (
            <ol className={styles.changes}>
              {refusal.changes.map((change) => (
                <ChangeEntry key={change.number} change={change} />
              ))}
            </ol>
          )}
          {'mistakes' in refusal && (
            <ul>
              {refusal.mistakes.map(({ path, line, message }, which) => (
                <li key={which}>
                  {onJump ? (
                    <button type="button" className="link" onClick={() => onJump(path)}>
                      {t('mistakes.at', { line })}
                    </button>
                  ) : (
                    t('mistakes.at', { line })
                  )}{' '}
                  {message}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </Notice>
  );
}
