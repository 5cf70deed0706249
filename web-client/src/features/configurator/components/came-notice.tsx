import { useTranslation } from 'react-i18next';
import type { Came } from '../api/workbench.ts';
import { useBench } from './bench-context.tsx';
import styles from './came-notice.module.css';

/** What gave way or came along with the last change, and the way back. */
export function CameNotice({ came }: { came: Came | null }) {
  const { t } = useTranslation('configurator');
  const { bench, telling } = useBench();
  const told = came !== null && (came.wish.kind === 'decide' || came.wish.kind === 'repair' || came.wish.kind === 'complete') && came.changes.length > 0;
  const gaveWay = came?.changes.some(({ from }) => from?.origin === 'CUSTOMER');
  return (
    <div role="status" className={styles.region}>
      {told && (
        <div className={styles.notice}>
          <p className={styles.title}>{t(gaveWay ? 'came.gaveWay' : 'came.along')}</p>
          <ul>
            {came.changes.map(({ characteristic, from, to }) => (
              <li key={characteristic}>
                <span className={styles.label}>{telling.label(characteristic)}:</span>{' '}
                <span>
                  <s>{telling.selection(from)}</s> → <strong>{telling.selection(to)}</strong>
                </span>
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <button type="button" className="link" onClick={() => bench.wish({ kind: 'undo' })}>
              {t('came.undo')}
            </button>
            <button type="button" className="link" onClick={() => bench.dismiss()}>
              {t('came.fine')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
