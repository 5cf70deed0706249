import { useTranslation } from 'react-i18next';
import type { ProductLine } from '@/lib/product/product-line.ts';
import { useTelling } from '@/lib/product/tell.ts';
import type { State } from '../api/fragments.ts';
import type { BenchView, Workbench } from '../api/workbench.ts';
import { BenchProvider } from './bench-context.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { SummaryFigures } from './summary-figures.tsx';
import styles from './summary-bar.module.css';
import { Toolbar } from './toolbar.tsx';
import { useAnnouncedFigures } from './use-announced-figures.ts';
import { useFields } from './use-fields.ts';
import { Worktop } from './worktop.tsx';

/** What the configurator shows, of something that cannot be bought: nothing is shared, put into a cart or promised. */
export function TrialTable({ bench, view, state, line }: { bench: Workbench; view: BenchView; state: State; line: ProductLine }) {
  const { t } = useTranslation('configurator');
  const telling = useTelling(line);
  useAnnouncedFigures(state);
  const fields = useFields(line, view);
  const pending = view.pending.length > 0;
  return (
    <BenchProvider bench={bench} line={line} telling={telling}>
      <div className={styles.above}>
        <Toolbar state={state} pending={pending} completion={null} />
      </div>
      <Worktop view={view} state={state} fields={fields} />
      <section className={styles.bar} aria-label={t('summary.tried')} aria-busy={pending}>
        <SummaryFigures state={state} details={view.details} />
      </section>
      {view.misfit && <ConflictDialog misfit={view.misfit} />}
    </BenchProvider>
  );
}
