import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/lib/announcement.ts';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Bench, BenchView } from '../api/bench.ts';
import { fieldsOf, isUnconfirmed } from '../api/field.ts';
import type { State } from '../api/fragments.ts';
import { groupsOf, type ProductLine } from '@/lib/product/product-line.ts';
import { useTelling } from '@/lib/product/tell.ts';
import { BenchProvider } from './bench-context.tsx';
import { CameNotice } from './came-notice.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { GroupNav } from './group-nav.tsx';
import { GroupSection } from './group-section.tsx';
import { previewSelections } from '@/lib/product/preview-selections.ts';
import { SummaryBar } from './summary-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { Violations } from './violations.tsx';
import { WhoMakesIt } from '@/components/who-makes-it.tsx';
import styles from './worktable.module.css';

const Preview = lazy(() => import('@/features/preview/preview.tsx').then(({ Preview }) => ({ default: Preview })));

interface Props {
  bench: Bench;
  view: BenchView;
  state: State;
  line: ProductLine;
}

const AT_ONCE = 2;

/** The configurator: the piece, what is decided, what can be, what it costs, and who makes it. */
export function Worktable({ bench, view, state, line }: Props) {
  const { t } = useTranslation('configurator');
  const formats = useFormats();
  const telling = useTelling(line);
  const groups = useMemo(() => groupsOf(line), [line]);
  // The first groups are there at once; the rest follows without keeping the page from answering.
  const drawn = useDeferredValue(groups, groups.slice(0, AT_ONCE));
  const fields = fieldsOf(line.characteristics, view);
  const [ready, setReady] = useState(false);

  useEffect(() => {
    document.title = `${line.name} · Tandem`;
  }, [line.name]);

  // The picture is fetched when the page can be used already.
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), 200);
    return () => clearTimeout(timer);
  }, []);

  const total = state.totals?.gross ?? state.price?.total;
  const price = total ? formats.money(total) : null;
  const footprint = state.footprint ? formats.quantity(state.footprint.total) : null;
  const promise = state.leadTime ? formats.date(state.leadTime.promisedAt) : null;
  useEffect(() => {
    const timer = setTimeout(() => announce(price === null ? t('announce.open') : t('announce.now', { price, footprint, promise })), 700);
    return () => clearTimeout(timer);
  }, [price, footprint, promise, t]);

  const selections = previewSelections([...fields.values()].map(({ selection }) => selection).filter((one) => one !== undefined));
  return (
    <BenchProvider bench={bench} line={line} telling={telling}>
      <div className={styles.table}>
        <header className={styles.header}>
          <h1 tabIndex={-1}>{line.name}</h1>
          <Toolbar state={state} pending={view.pending.length > 0} completion={view.came?.completion ?? null} />
        </header>
        <span id="how-to-choose" hidden>
          {t('value.how')}
        </span>
        <div className={styles.columns}>
          <div className={styles.stage}>
            <div className={styles.picture}>
              <Suspense fallback={null}>{ready && <Preview productLine={line.code} selections={selections} label={t('preview', { line: line.name })} />}</Suspense>
            </div>
          </div>
          <div className={styles.choices}>
            <GroupNav groups={groups} fields={fields} />
            <p className={styles.note}>{t('value.beforeTax')}</p>
            <TroubleNotice trouble={view.trouble} />
            <CameNotice came={view.came} />
            {drawn.map((group, at) => (
              <GroupSection key={group.code} number={at + 1} group={group} fields={fields} />
            ))}
            <Violations violations={state.verdict.violations} configurationId={bench.id} />
          </div>
        </div>
        <WhoMakesIt steps={state.steps} />
      </div>
      <SummaryBar state={state} details={view.details} pending={view.pending.length > 0} unconfirmed={[...fields.values()].filter(isUnconfirmed)} />
      {view.misfit && <ConflictDialog misfit={view.misfit} />}
    </BenchProvider>
  );
}
