import { lazy, startTransition, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WhoMakesIt } from '@/components/who-makes-it.tsx';
import { previewSelections } from '@/lib/product/preview-selections.ts';
import { groupsOf } from '@/lib/product/product-line.ts';
import type { Field } from '../api/field.ts';
import type { State } from '../api/fragments.ts';
import type { BenchView } from '../api/workbench.ts';
import { useBench } from './bench-context.tsx';
import { CameNotice } from './came-notice.tsx';
import { GroupNav } from './group-nav.tsx';
import { GroupSection } from './group-section.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { Violations } from './violations.tsx';
import styles from './worktable.module.css';

const Preview = lazy(() => import('@/features/preview/preview.tsx').then(({ Preview }) => ({ default: Preview })));

const AT_ONCE = 2;

/** The piece, what is decided of it and what can be, and who makes it. */
export function Worktop({ view, state, fields }: { view: BenchView; state: State; fields: ReadonlyMap<string, Field> }) {
  const { t } = useTranslation('configurator');
  const { line } = useBench();
  const groups = useMemo(() => groupsOf(line), [line]);
  const drawn = useGrowing(groups.length, AT_ONCE);
  const [ready, setReady] = useState(false);

  // The picture is fetched when the page can be used already.
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), 200);
    return () => clearTimeout(timer);
  }, []);

  const selections = previewSelections([...fields.values()].map(({ selection }) => selection).filter((one) => one !== undefined));
  return (
    <>
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
          {groups.slice(0, drawn).map((group, at) => (
            <GroupSection key={group.code} number={at + 1} group={group} fields={fields} />
          ))}
          <Violations violations={state.verdict.violations} />
        </div>
      </div>
      {drawn >= groups.length && <WhoMakesIt steps={state.steps} />}
    </>
  );
}

/** How many parts to draw: the first ones at once, one more after each drawing, so that the page answers between them. */
function useGrowing(all: number, first: number): number {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn < all) startTransition(() => setDrawn(drawn + 1));
  }, [drawn, all]);
  return drawn;
}
