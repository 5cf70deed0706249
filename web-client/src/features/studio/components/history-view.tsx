import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { ReadHistory } from '../api/draft.ts';
import { ChangeEntry } from './change-entry.tsx';
import type { ViewProps } from './draft-view.tsx';
import styles from './studio.module.css';

/** What was done to the draft, the latest first. */
export function HistoryView({ draft }: ViewProps) {
  const { t } = useTranslation('studio');
  const [pages, setPages] = useState<(string | null)[]>([null]);
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="visually-hidden">
        {t('view.history')}
      </h2>
      {pages.map((after, page) => (
        <Entries key={after} id={draft.id} after={after} {...(page === pages.length - 1 ? { onMore: (cursor: string) => setPages([...pages, cursor]) } : {})} />
      ))}
    </section>
  );
}

function Entries({ id, after, onMore }: { id: string; after: string | null; onMore?: (after: string) => void }) {
  const { t } = useTranslation('studio');
  const [{ data, error }, read] = useQuery({ query: ReadHistory, variables: { id, after }, requestPolicy: 'cache-and-network' });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data?.draft) return <Waiting />;
  const { edges, pageInfo } = data.draft.history;
  return (
    <>
      <ol className={styles.changes}>
        {edges.map(({ node }) => (
          <ChangeEntry key={node.number} change={node} />
        ))}
      </ol>
      {onMore && pageInfo.hasNextPage && pageInfo.endCursor !== null && (
        <Button variant="default" onClick={() => onMore(pageInfo.endCursor ?? '')}>
          {t('drafts.more')}
        </Button>
      )}
    </>
  );
}
