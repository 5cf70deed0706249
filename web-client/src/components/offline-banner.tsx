import { useTranslation } from 'react-i18next';
import { connection } from '@/lib/connection.ts';
import { useObservable } from '@/lib/observable.ts';
import styles from './offline-banner.module.css';

/** Tells that the service cannot be reached, and that nothing is lost. */
export function OfflineBanner() {
  const { t } = useTranslation('app');
  const lost = useObservable(connection) === 'lost';
  return (
    <div role="status" className={lost ? styles.banner : undefined}>
      {lost && t('offline')}
    </div>
  );
}
