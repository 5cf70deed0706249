import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './footer.module.css';

export function Footer() {
  const { t } = useTranslation('app');
  return (
    <footer className={styles.footer}>
      <p>{t('footer.about')}</p>
      <nav aria-label={t('footer.label')}>
        <Link to="/compare">{t('footer.compare')}</Link>
        <Link to="/staff/work-orders">{t('footer.staff')}</Link>
        <Link to="/studio">{t('footer.studio')}</Link>
      </nav>
    </footer>
  );
}
