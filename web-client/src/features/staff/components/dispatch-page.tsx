import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { useLive } from '@/lib/graphql/use-live.ts';
import { FollowDispatchList, ReadCentres, ReadDispatchList } from '../api/dispatch.ts';
import { DispatchEntry } from './dispatch-entry.tsx';
import styles from './dispatch.module.css';
import { StaffPage } from './staff-page.tsx';

export function DispatchPage() {
  const { t } = useTranslation('staff');
  const { centre } = useParams({ from: '/staff/dispatch/$centre' });
  return <StaffPage title={t('dispatch.titleOf', { centre })}>{() => <DispatchList key={centre} centre={centre} />}</StaffPage>;
}

/** What is started and what may start now at a work centre, in order, live. */
function DispatchList({ centre }: { centre: string }) {
  const { t } = useTranslation('staff');
  const [after, setAfter] = useState<string | null>(null);
  const [{ data: choices }] = useQuery({ query: ReadCentres });
  const [{ data, error, fetching }, read] = useQuery({ query: ReadDispatchList, variables: { centre, after }, requestPolicy: 'network-only' });
  const live = useLive({ query: FollowDispatchList, variables: { centre } }).data;
  useEffect(() => {
    if (live) read({ requestPolicy: 'network-only' });
  }, [live, read]);

  const list = data?.dispatchList;
  const name = choices?.workCentres.find(({ code }) => code === centre)?.name;
  return (
    <>
      <p>
        {name && <strong>{name}. </strong>}
        <Link to="/staff/dispatch">{t('dispatch.others')}</Link>
      </p>
      {error && <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />}
      {!list && fetching && <Waiting />}
      {list?.edges.length === 0 && <p role="status">{t('dispatch.empty')}</p>}
      {list && list.edges.length > 0 && (
        <ol className={styles.entries} aria-label={t('dispatch.titleOf', { centre })}>
          {list.edges.map((entry) => (
            <DispatchEntry key={entry.node.id} entry={entry} />
          ))}
        </ol>
      )}
      {after !== null && (
        <Button variant="default" onClick={() => setAfter(null)}>
          {t('board.first')}
        </Button>
      )}
      {list?.pageInfo.hasNextPage && (
        <Button variant="default" onClick={() => setAfter(list.pageInfo.endCursor)}>
          {t('board.next')}
        </Button>
      )}
    </>
  );
}
