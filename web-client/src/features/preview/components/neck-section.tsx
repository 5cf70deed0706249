import type { GuitarPlan } from '../guitar/plan.ts';

/** A cut through the neck at the first fret, as a maker draws it: width, thickness, profile and the board's radius. */
export function NeckSection({ plan }: { plan: GuitarPlan }) {
  const half = plan.nut / 2;
  const { shoulder, lean, point, note } = plan.profile;
  const deep = plan.thickness - 6;
  const crown = (inches: number) => {
    const r = inches * 25.4;
    return r - Math.sqrt(r * r - half * half);
  };
  const top = crown(plan.radius);
  const bottom = (side: number) => `${side * half} 0`;
  const neck = `M${bottom(-1)}C${-half} ${deep * shoulder} ${-half * (0.6 * shoulder + 0.1) + lean * half} ${deep * (1 - point * 0.3)} ${lean * half} ${deep}C${half * (0.6 * shoulder + 0.1) + lean * half} ${deep * (1 - point * 0.3)} ${half} ${deep * (shoulder - lean)} ${bottom(1)}Z`;
  const board = `M${-half} 0V${-6 + top}Q0 ${-6 - top} ${half} ${-6 + top}V0Z`;
  const flat = crown(16);
  return (
    <g fill="none" stroke="currentColor" strokeWidth="0.35">
      <path d={neck} fill={plan.neckWood.base} stroke="currentColor" strokeOpacity="0.6" />
      {plan.neckWood.figure === 'ply' && [-0.32, 0.32].map((s) => <path key={s} d={`M${s * half} 0V${deep * 0.82}`} stroke="#5a2f1b" strokeWidth="1.6" />)}
      <path d={board} fill={plan.board.base} stroke="currentColor" strokeOpacity="0.6" />
      {plan.compound && <path d={`M${-half} ${-6 + flat}Q0 ${-6 - flat} ${half} ${-6 + flat}`} strokeDasharray="1.4 1" />}
      <rect x="-2.4" y="1" width="4.8" height="6.5" rx="2.2" fill="#55585c" />
      <path
        d={`M${-half} -11V-16M${half} -11V-16M${-half} -13.5H${half}M${half + 4} ${-6 - top * 0.2}h5M${half + 4} ${deep}h5M${half + 6.5} ${-6}V${deep}`}
        strokeOpacity="0.55"
      />
      <g fill="currentColor" stroke="none" fontSize="5" fontFamily="ui-sans-serif, system-ui, sans-serif" textAnchor="middle">
        <text x="0" y="-18">
          {plan.nut}
        </text>
        <text x={half + 9} y={deep / 2 - 1} textAnchor="start">
          {plan.thickness}
        </text>
      </g>
      {note && <path d={`M${-half * 0.7} ${deep * 0.75}q6 5 13 4M${-half * 0.55} ${deep * 0.9}q6 4 12 3`} strokeOpacity="0.6" />}
    </g>
  );
}
