import { useEffect } from 'react';
import type { ProductLine } from '@/lib/product/product-line.ts';
import { useTelling } from '@/lib/product/tell.ts';
import type { Bench } from '../api/bench.ts';
import { isUnconfirmed } from '../api/field.ts';
import type { State } from '../api/fragments.ts';
import type { BenchView } from '../api/workbench.ts';
import { BenchProvider } from './bench-context.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { SummaryBar } from './summary-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { useAnnouncedFigures } from './use-announced-figures.ts';
import { useFields } from './use-fields.ts';
import { Worktop } from './worktop.tsx';
import styles from './worktable.module.css';

interface Props {
  bench: Bench;
  view: BenchView;
  state: State;
  line: ProductLine;
}

/** The configurator: the piece, what is decided, what can be, what it costs, and who makes it. */
export function Worktable({ bench, view, state, line }: Props) {
  const telling = useTelling(line);
  const fields = useFields(line, view);

  useEffect(() => {
    document.title = `${line.name} · Tandem`;
  }, [line.name]);

  useAnnouncedFigures(state);

  return (
    <BenchProvider bench={bench} line={line} telling={telling}>
      <div className={styles.table}>
        <header className={styles.header}>
          <h1 tabIndex={-1}>{line.name}</h1>
          <Toolbar state={state} pending={view.pending.length > 0} completion={view.came?.completion ?? null} />
        </header>
        <Worktop view={view} state={state} fields={fields} />
      </div>
      <SummaryBar state={state} details={view.details} pending={view.pending.length > 0} unconfirmed={[...fields.values()].filter(isUnconfirmed)} />
      {view.misfit && <ConflictDialog misfit={view.misfit} />}
    </BenchProvider>
  );
}
