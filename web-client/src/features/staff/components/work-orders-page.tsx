import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { useLive } from '@/lib/graphql/use-live.ts';
import { filterOf, narrowed, type BoardSearch } from '../api/board-search.ts';
import { FollowBoard, ReadBoard } from '../api/work-orders.ts';
import { BoardFilters } from './board-filters.tsx';
import { BoardRow } from './board-row.tsx';
import styles from './board.module.css';
import { StaffPage } from './staff-page.tsx';

const PAGE = 20;

/** All work orders, page by page, filtered, live. */
export function WorkOrdersPage() {
  const { t } = useTranslation('staff');
  return (
    <StaffPage title={t('board.title')} lead={t('board.lead')}>
      {() => <Board />}
    </StaffPage>
  );
}

function Board() {
  const { t } = useTranslation('staff');
  const search = useSearch({ from: '/staff/work-orders' });
  const navigate = useNavigate();
  const go = useCallback((next: BoardSearch, replace = true) => void navigate({ to: '/staff/work-orders', search: next, replace }), [navigate]);
  const change = useCallback((next: BoardSearch) => go(next), [go]);
  const [{ data, error, fetching }, read] = useQuery({
    query: ReadBoard,
    variables: { filter: filterOf(search), first: PAGE, after: search.after ?? null },
    requestPolicy: 'network-only',
  });
  const changed = useLive({ query: FollowBoard, variables: {} }).data?.workOrderChanged;
  const [now, setNow] = useState(() => Date.now());

  // However many changes come at once, the page is read again once.
  useEffect(() => {
    if (changed === undefined) return;
    const timer = setTimeout(() => {
      read({ requestPolicy: 'network-only' });
      setNow(Date.now());
    }, 300);
    return () => clearTimeout(timer);
  }, [changed, read]);
  // What changed while nothing was followed is found within a minute, as is what time alone puts at risk.
  useEffect(() => {
    const timer = setInterval(() => {
      read({ requestPolicy: 'network-only' });
      setNow(Date.now());
    }, 60_000);
    return () => clearInterval(timer);
  }, [read]);

  const page = data?.workOrders;
  return (
    <>
      <BoardFilters search={search} onChange={change} />
      {error && <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />}
      {!page && fetching && <Waiting />}
      {page && (
        <>
          <div className={styles.summary}>
            <span role="status">{page.totalCount === null ? t('board.many') : t('board.count', { count: page.totalCount })}</span>
            <span>{t('board.live')}</span>
          </div>
          <ul className={styles.rows} aria-label={t('board.title')}>
            {page.edges.map(({ node }) => (
              <BoardRow key={node.id} row={node} now={now} />
            ))}
          </ul>
          <div className={styles.summary}>
            {search.after !== undefined && (
              <Button variant="default" onClick={() => go(narrowed(search, {}))}>
                {t('board.first')}
              </Button>
            )}
            {page.pageInfo.hasNextPage && page.pageInfo.endCursor !== null && (
              <Button variant="default" onClick={() => go({ ...search, after: page.pageInfo.endCursor ?? '' }, false)}>
                {t('board.next')}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}
