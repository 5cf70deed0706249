import { useEffect } from 'react';
import { useClient, useQuery } from 'urql';
import { FailedPage } from '@/components/failed-page.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { forgetWork } from '@/lib/guest/work.ts';
import { useObservable } from '@/lib/observable.ts';
import { benchOf } from '../api/bench.ts';
import { ReadProductLine } from '@/lib/product/product-line.ts';
import { Worktable } from './worktable.tsx';

/** Fetches what is needed to work on a configuration: the line's texts once, the state from its bench. */
export function Configurator({ code, configurationId }: { code: string; configurationId: string }) {
  const client = useClient();
  const bench = benchOf(configurationId, client);
  const view = useObservable(bench.view);
  // The version in effect is fetched beside the state; another one only where the configuration stands on it.
  const [current] = useQuery({ query: ReadProductLine, variables: { code, version: null } });
  const version = view.state?.productLine.version;
  const older = current.data !== undefined && version !== undefined && current.data.productLine?.version !== version;
  const [pinned] = useQuery({ query: ReadProductLine, variables: { code, version: version ?? null }, pause: !older });
  const { data, error } = older ? pinned : current;

  useEffect(() => void bench.open(client), [bench, client]);
  useEffect(() => {
    if (view.gone) forgetWork(configurationId);
  }, [view.gone, configurationId]);

  if (error) return <FailedPage error={error} />;
  if (view.state === null && view.trouble?.kind === 'failed') return <FailedPage error={view.trouble.error} onRetry={() => void bench.open(client)} />;
  if (!data?.productLine || view.state === null) return <Waiting />;
  return <Worktable bench={bench} view={view} state={view.state} line={data.productLine} />;
}
