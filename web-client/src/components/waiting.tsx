import { useTranslation } from 'react-i18next';
import styles from './waiting.module.css';

/** Holds the place of what is being fetched. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation('app');
  return (
    <div className={styles.waiting} role="status" data-waiting>
      <span className="visually-hidden">{t('waiting')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} aria-hidden style={{ width: `${100 - ((line * 37) % 45)}%` }} />
      ))}
    </div>
  );
}
