import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { VIEWS, type View } from '../api/draft-search.ts';
import type { Draft } from '../api/fragments.ts';
import styles from './studio.module.css';

/** What there is to see of a library, which is sold by no one and does nothing by itself. */
const OF_LIBRARIES: readonly View[] = ['file', 'history'];

/** The ways to look at a draft. */
export function DraftViews({ draft, view }: { draft: Draft; view: View }) {
  const { t } = useTranslation('studio');
  return (
    <nav className={styles.views} aria-label={t('view.label')}>
      {VIEWS.filter((one) => draft.library === null || OF_LIBRARIES.includes(one)).map((one) => (
        <Link
          key={one}
          to="/studio/drafts/$id"
          params={{ id: draft.id }}
          search={one === 'file' ? {} : { view: one }}
          // Any other address of the page would count as the file's, which says nothing more.
          activeOptions={{ exact: true }}
          aria-current={one === view ? 'page' : undefined}
        >
          {t(`view.${one}`)}
          {one === 'file' && draft.mistakes.length > 0 && <span className={styles.count}>{t('mistakes.count', { count: draft.mistakes.length })}</span>}
        </Link>
      ))}
    </nav>
  );
}
