import { memo, useId, useMemo } from 'react';
import { planOf } from '../boot/plan.ts';
import type { PreviewSelections } from '../selections.ts';
import { BootShape } from './boot-shape.tsx';
import { LeatherDefs } from './leather-defs.tsx';
import styles from './preview.module.css';
import { SoleView } from './sole-view.tsx';

function Laces({ colour }: { colour: string }) {
  return (
    <g fill="none" stroke={colour} strokeWidth="3.2" strokeLinecap="round">
      {[0, 1, 2].map((i) => (
        <ellipse key={i} cx="0" cy={-i * 2.6} rx={19 - i} ry="6.5" />
      ))}
      <path d="M17 0c12 4 18 -3 30 1M-17 0c-9 5 -16 1 -25 4" />
    </g>
  );
}

export const BootPicture = memo(function BootPicture({ settled }: { settled: string }) {
  const id = useId();
  const plan = useMemo(() => planOf(JSON.parse(settled) as PreviewSelections, id), [settled, id]);
  return (
    <svg viewBox="-62 -292 560 350" aria-hidden="true">
      <defs>
        <LeatherDefs plan={plan} />
        <pattern id={`${id}-ribs`} width="3" height="3" patternUnits="userSpaceOnUse">
          <path d="M0.75 0V3" stroke="#000" strokeWidth="1" />
          <path d="M2.2 0V3" stroke="#7d7876" strokeWidth="0.6" />
        </pattern>
      </defs>
      <ellipse cx={plan.length * 0.5 + 16} cy="2" rx={plan.length * 0.62} ry="15" fill="#1a1008" opacity="0.36" filter={`url(#${id}-soft)`} />
      <ellipse cx={plan.length * 0.12} cy="1" rx={plan.length * 0.15} ry="4" fill="#1a1008" opacity="0.6" filter={`url(#${id}-near)`} />
      <ellipse cx={plan.length * 0.66} cy="1" rx={plan.length * 0.22} ry="4" fill="#1a1008" opacity="0.6" filter={`url(#${id}-near)`} />
      <BootShape plan={plan} />
      <g transform="translate(424 -262) scale(0.93)">
        <SoleView plan={plan} />
      </g>
      {plan.extras.has('SPARE_LACES') && (
        <g transform="translate(356 30)">
          <Laces colour={plan.deep} />
        </g>
      )}
    </svg>
  );
});

/** A boot of the pair from its outer side, and its sole. */
export default function BootPreview({ selections, label }: { selections: PreviewSelections; label: string; still: boolean }) {
  return (
    <div className={styles.layer} role="img" aria-label={label}>
      <BootPicture settled={JSON.stringify(selections)} />
    </div>
  );
}
