import { useEffect } from 'react';
import { useClient, useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { forgetWork } from '@/lib/guest/work.ts';
import { useObservable } from '@/lib/observable.ts';
import { benchOf } from '../api/bench.ts';
import { ReadProductLine } from '../api/product-line.ts';
import { Worktable } from './worktable.tsx';

/** Fetches what is needed to work on a configuration: the line's texts once, the state from its bench. */
export function Configurator({ code, configurationId }: { code: string; configurationId: string }) {
  const client = useClient();
  const bench = benchOf(configurationId, client);
  const view = useObservable(bench.view);
  const [{ data, error }] = useQuery({ query: ReadProductLine, variables: { code, version: view.state?.productLine.version ?? null } });

  useEffect(() => void bench.open(client), [bench, client]);
  useEffect(() => {
    if (view.gone) forgetWork(configurationId);
  }, [view.gone, configurationId]);

  if (error) return <ErrorNotice error={error} />;
  if (view.state === null && view.trouble?.kind === 'failed') return <ErrorNotice error={view.trouble.error} onRetry={() => void bench.open(client)} />;
  if (!data?.productLine || view.state === null) return <Waiting />;
  return <Worktable bench={bench} view={view} state={view.state} line={data.productLine} />;
}
