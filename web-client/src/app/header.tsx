import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { cart } from '@/lib/guest/cart.ts';
import { useObservable } from '@/lib/observable.ts';
import { ColorSchemeButton } from './color-scheme-button.tsx';
import styles from './header.module.css';
import { LanguageSwitch } from './language-switch.tsx';

export function Header() {
  const { t } = useTranslation('app');
  const pieces = useObservable(cart).reduce((sum, line) => sum + line.quantity, 0);
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand}>
        <svg viewBox="0 0 34 20" width="34" height="20" aria-hidden fill="none" stroke="currentColor" strokeWidth="2">
          <circle cx="10" cy="11" r="8" />
          <circle cx="24" cy="11" r="8" />
        </svg>
        <span className={styles.word}>Tandem</span>
      </Link>
      <nav aria-label={t('nav.label')} className={styles.nav}>
        <Link to="/cart" className={styles.link} activeProps={{ 'aria-current': 'page' }}>
          {t('nav.cart')}
          {pieces > 0 && (
            <span className={styles.count}>
              {pieces}
              <span className="visually-hidden"> {t('nav.pieces', { count: pieces })}</span>
            </span>
          )}
        </Link>
      </nav>
      <LanguageSwitch />
      <ColorSchemeButton />
    </header>
  );
}
