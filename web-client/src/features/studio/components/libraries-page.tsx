import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Moment } from '@/components/moment.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { mayWrite } from '@/features/signing-in/api/session.ts';
import { ReadLibraries } from '../api/libraries.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { StudioPage } from './studio-page.tsx';
import styles from './studio.module.css';

/** The libraries, whose parts product lines share. */
export function LibrariesPage() {
  const { t } = useTranslation('studio');
  const [pages, setPages] = useState<(string | null)[]>([null]);
  const [beginning, setBeginning] = useState(false);
  return (
    <StudioPage title={t('libraries.title')} lead={t('libraries.lead')}>
      {(session) => (
        <>
          {mayWrite(session) && (
            <div className={styles.above}>
              <Button onClick={() => setBeginning(true)}>{t('libraries.begin')}</Button>
            </div>
          )}
          {pages.map((after, page) => (
            <Libraries key={after} after={after} {...(page === pages.length - 1 ? { onMore: (cursor: string) => setPages([...pages, cursor]) } : {})} />
          ))}
          {beginning && <BeginDialog kind="newLibrary" onClose={() => setBeginning(false)} />}
        </>
      )}
    </StudioPage>
  );
}

function Libraries({ after, onMore }: { after: string | null; onMore?: (after: string) => void }) {
  const { t } = useTranslation('studio');
  const [{ data, error }, read] = useQuery({ query: ReadLibraries, variables: { after }, requestPolicy: 'cache-and-network' });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  const { edges, pageInfo } = data.libraries;
  if (edges.length === 0 && after === null) return <p>{t('libraries.none')}</p>;
  return (
    <>
      <ul className={styles.rows}>
        {edges.map(({ node }) => (
          <li key={node.code} data-library={node.code}>
            <Link to="/studio/libraries/$code" params={{ code: node.code }}>
              {node.version?.name ?? node.code}
            </Link>
            {node.version && (
              <>
                <span>{t('lines.version', { code: node.code, version: node.version.version })}</span>
                <span>
                  <span className="visually-hidden">{t('libraries.since')} </span>
                  <Moment value={node.version.publishedAt} time />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {onMore && pageInfo.hasNextPage && pageInfo.endCursor !== null && (
        <Button variant="default" onClick={() => onMore(pageInfo.endCursor ?? '')}>
          {t('drafts.more')}
        </Button>
      )}
    </>
  );
}
