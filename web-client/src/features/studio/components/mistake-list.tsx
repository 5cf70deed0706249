import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Mistake } from '../api/fragments.ts';
import styles from './studio.module.css';

/** What keeps a draft from being published, each leading to its place. */
export function MistakeList({ mistakes, unsaved, onGo }: { mistakes: Mistake[]; unsaved: boolean; onGo: (mistake: Mistake) => void }) {
  const { t } = useTranslation('studio');
  const formats = useFormats();
  return (
    <section className={styles.section} aria-labelledby="mistakes">
      <h2 id="mistakes">{mistakes.length === 0 ? t('mistakes.none') : t('mistakes.count', { count: mistakes.length })}</h2>
      {unsaved && <p className="muted">{t('mistakes.asSaved')}</p>}
      <ol className={styles.mistakes}>
        {mistakes.map((mistake, at) => (
          <li key={at} data-path={mistake.path}>
            <button type="button" className="link" onClick={() => onGo(mistake)}>
              {t('mistakes.atColumn', { line: mistake.line, column: mistake.column })}
            </button>{' '}
            {mistake.path !== '' && <code>{mistake.path}</code>}
            <p>
              {mistake.message} {mistake.didYouMean.length > 0 && t('didYouMean', { words: formats.list(mistake.didYouMean) })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
