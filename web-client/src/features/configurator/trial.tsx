import { useEffect } from 'react';
import { useClient, useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Notice } from '@/components/notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { useObservable } from '@/lib/observable.ts';
import { trialOf } from './api/trial-bench.ts';
import { ReadTriedLine } from './api/trial-operations.ts';
import { TrialTable } from './components/trial-table.tsx';

/** A draft as a customer would see it. @param version of the draft: another one is asked anew, with what was decided */
export function Trial({ draftId, version }: { draftId: string; version: number }) {
  const client = useClient();
  const bench = trialOf(draftId, client);
  const view = useObservable(bench.view);
  const [{ data, error, stale }, read] = useQuery({ query: ReadTriedLine, variables: { id: draftId }, requestPolicy: 'cache-and-network' });
  const trial = data?.draft?.trial;
  useEffect(() => {
    read({ requestPolicy: 'network-only' });
    void bench.open(client);
  }, [bench, client, version, read]);

  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (trial && trial.productLine === null) {
    return (
      <Notice tone="warning">
        {trial.userErrors.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </Notice>
    );
  }
  if (!trial?.productLine || view.state === null || (stale && data?.draft?.version !== version)) return <Waiting />;
  return <TrialTable bench={bench} view={view} state={view.state} line={trial.productLine} />;
}
