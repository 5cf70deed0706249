import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Page } from '@/components/page.tsx';
import { works } from '@/lib/guest/work.ts';
import { useObservable } from '@/lib/observable.ts';
import { ReadLines } from '../api/lines.ts';
import styles from './catalogue-page.module.css';
import { Drawing } from './drawing.tsx';
import { WorkList } from './work-list.tsx';

const RECENT = 3;

/** What the workshop makes. */
export function CataloguePage() {
  const { t } = useTranslation('catalog');
  const [{ data, error }] = useQuery({ query: ReadLines });
  const recent = useObservable(works).slice(0, RECENT);
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      {error && <ErrorNotice error={error} />}
      <ul className={styles.lines} aria-label={t('lines')}>
        {data?.productLines.edges.map(({ node }) => (
          <li key={node.id} className={styles.line}>
            <div className={styles.sheet}>
              <Drawing line={node.code} />
            </div>
            <h2>
              <Link to="/lines/$code" params={{ code: node.code }}>
                {node.name}
              </Link>
            </h2>
            <p>{node.description}</p>
          </li>
        ))}
      </ul>
      {recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">{t('recent')}</h2>
          <WorkList works={recent} />
        </section>
      )}
    </Page>
  );
}
