import { useTranslation } from 'react-i18next';
import { language, LANGUAGES, useLanguage } from '@/lib/i18n/language.ts';
import styles from './header.module.css';

const NAMES = { en: 'English', de: 'Deutsch' };

export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const chosen = useLanguage();
  return (
    <div className={styles.language} role="group" aria-label={t('language')}>
      {LANGUAGES.map((code) => (
        <button key={code} type="button" lang={code} aria-pressed={code === chosen} aria-label={`${code.toUpperCase()}, ${NAMES[code]}`} title={NAMES[code]} onClick={() => language.set(code)}>
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
