import { memo, useId, useMemo } from 'react';
import { planOf } from '../guitar/plan.ts';
import type { PreviewSelections } from '../selections.ts';
import { GuitarBody } from './guitar-body.tsx';
import { GuitarMetal } from './guitar-metal.tsx';
import { GuitarNeck } from './guitar-neck.tsx';
import { NeckSection } from './neck-section.tsx';
import styles from './preview.module.css';

export const GuitarPicture = memo(function GuitarPicture({ settled }: { settled: string }) {
  const id = useId();
  const plan = useMemo(() => planOf(JSON.parse(settled) as PreviewSelections, id), [settled, id]);
  return (
    <svg viewBox="-215 -345 1140 712" aria-hidden="true">
      <defs>
        <filter id={`${plan.id}-shadow`} x="-0.2" y="-0.3" width="1.4" height="1.6">
          <feDropShadow dx="5" dy="16" stdDeviation="13" floodColor="#1a1008" floodOpacity="0.36" />
        </filter>
      </defs>
      <g transform="rotate(-13 330 0)">
        <g filter={`url(#${plan.id}-shadow)`}>
          <GuitarBody plan={plan} />
          <GuitarNeck plan={plan} />
        </g>
        <GuitarMetal plan={plan} />
      </g>
      <g transform="translate(786 238) scale(2.9)">
        <NeckSection plan={plan} />
      </g>
    </svg>
  );
});

/** The guitar from the front, with a cut through its neck. */
export default function GuitarPreview({ selections, label }: { selections: PreviewSelections; label: string; still: boolean }) {
  return (
    <div className={styles.layer} role="img" aria-label={label}>
      <GuitarPicture settled={JSON.stringify(selections)} />
    </div>
  );
}
