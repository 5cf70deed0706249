import { startTransition, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { FailedPage } from '@/components/failed-page.tsx';
import { forgetWork } from '@/lib/guest/work.ts';
import { useObservable } from '@/lib/observable.ts';
import { benchOf } from '../api/bench.ts';
import { useProductLine } from '@/lib/product/use-product-line.ts';
import { Opening } from './opening.tsx';
import { Worktable } from './worktable.tsx';

/** Fetches what is needed to work on a configuration: the line's texts once, the state from its bench. */
export function Configurator({ code, configurationId }: { code: string; configurationId: string }) {
  const client = useClient();
  const bench = benchOf(configurationId, client);
  const view = useObservable(bench.view);
  // The version in effect is fetched beside the state; another one only where the configuration stands on it.
  const current = useProductLine(code, null);
  const version = view.state?.productLine.version ?? null;
  const older = current.line !== undefined && version !== null && current.line?.version !== version;
  const pinned = useProductLine(code, version, older);
  const { line, error } = older ? pinned : current;
  const ready = view.state !== null && Boolean(line);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => void bench.open(client), [bench, client]);
  useEffect(() => {
    if (view.gone) forgetWork(configurationId);
  }, [view.gone, configurationId]);

  // The first drawing is a large one: the page answers meanwhile.
  useEffect(() => {
    if (ready) startTransition(() => setDrawn(true));
  }, [ready]);

  if (error) return <FailedPage error={error} />;
  if (view.state === null && view.trouble?.kind === 'failed') return <FailedPage error={view.trouble.error} onRetry={() => void bench.open(client)} />;
  if (!line || view.state === null || !drawn) return <Opening line={line} />;
  return <Worktable bench={bench} view={view} state={view.state} line={line} />;
}
