import { darker, lighter } from '../colour.ts';
import { smooth } from '../guitar/bodies.ts';
import { headOf, inlayFields } from '../guitar/neck-shapes.ts';
import type { GuitarPlan } from '../guitar/plan.ts';
import { FigureOf, GrainFilter } from './wood-defs.tsx';

function Inlays({ plan }: { plan: GuitarPlan }) {
  const fields = inlayFields(plan);
  const pearl = plan.inlay === 'luminous' ? '#c8f7d8' : `url(#${plan.id}-pearl)`;
  if (plan.inlay === 'none')
    return (
      <g fill="#f3ead2">
        {fields.map(({ n, x, wide }) => (
          <circle key={n} cx={x} cy={-wide / 2 - 0.4} r="1.3" />
        ))}
      </g>
    );
  if (plan.inlay === 'tree') {
    const [from, to] = [plan.fretX(1, 0), plan.fretX(plan.frets.places, 0)];
    const at = (share: number, y: number) => `${(from + (to - from) * share).toFixed(1)} ${y.toFixed(1)}`;
    const leaves = Array.from({ length: 34 }, (_, i) => {
      const share = 0.05 + (i / 34) * 0.9;
      const side = i % 2 === 0 ? 1 : -1;
      const [x, y] = [from + (to - from) * share, side * (5 + ((i * 37) % 9))];
      return <ellipse key={i} cx={x} cy={y} rx="6.5" ry="2.4" transform={`rotate(${side * 34} ${x} ${y})`} />;
    });
    return (
      <g fill={pearl}>
        <path d={`M${at(0, 1)}C${at(0.2, -5)} ${at(0.4, 7)} ${at(0.6, 0)}S${at(0.9, -5)} ${at(1, 2)}`} fill="none" stroke={pearl} strokeWidth="2.4" />
        {leaves}
      </g>
    );
  }
  if (plan.inlay === 'motif') {
    return (
      <g fill="none" stroke={pearl} strokeWidth="1.7">
        {fields.map(({ n, x, room, wide }) => {
          const [w, h] = [Math.min(9, room * 0.36), wide * 0.3];
          return (
            <g key={n}>
              <path
                d={`M${x - w} 0C${x - w} ${-h} ${x} ${-h} ${x} 0S${x + w} ${h} ${x + w} 0S${x} ${-h * 0.6} ${x} 0S${x - w} ${h * 0.8} ${x - w} 0Z`}
                fill={pearl}
                fillOpacity="0.35"
              />
              <circle cx={x} cy="0" r="1.6" fill={pearl} />
            </g>
          );
        })}
      </g>
    );
  }
  return (
    <g fill={pearl} filter={plan.inlay === 'luminous' ? `url(#${plan.id}-glow)` : undefined}>
      {fields.map(({ n, x, room, wide, double }) => {
        const [w, h] = [room * 0.34, wide * 0.33];
        if (plan.inlay === 'blocks') return <rect key={n} x={x - w} y={-h} width={2 * w} height={2 * h} rx="0.8" />;
        if (plan.inlay === 'trapezoids') return <path key={n} d={`M${x - w} ${-h * 0.72}L${x + w} ${-h}V${h}L${x - w} ${h * 0.72}Z`} />;
        const r = Math.min(3.2, room * 0.2);
        return double ? (
          <g key={n}>
            <circle cx={x} cy={-wide * 0.24} r={r} />
            <circle cx={x} cy={wide * 0.24} r={r} />
          </g>
        ) : (
          <circle key={n} cx={x} cy="0" r={r} />
        );
      })}
    </g>
  );
}

function Frets({ plan }: { plan: GuitarPlan }) {
  const wires = Array.from({ length: plan.frets.count }, (_, i) => {
    const n = i + 1;
    const half = plan.widthAt(plan.fretX(n, 0)) / 2;
    return { n, x1: plan.fretX(n, -0.5), x2: plan.fretX(n, 0.5), half };
  });
  const [dark, base, light] = plan.frets.steel ? ['#6f7880', '#cdd5dc', '#ffffff'] : ['#6e675a', '#c7bfae', '#fbf6e9'];
  return (
    <g strokeLinecap="round">
      {wires.map(({ n, x1, x2, half }) => (
        <g key={n}>
          <path d={`M${x1 - 0.9} ${-half}L${x2 - 0.9} ${half}`} stroke="#000" strokeOpacity="0.45" strokeWidth="1.4" />
          <path d={`M${x1} ${-half}L${x2} ${half}`} stroke={dark} strokeWidth="2.3" />
          <path d={`M${x1 + 0.1} ${-half}L${x2 + 0.1} ${half}`} stroke={base} strokeWidth="1.6" />
          <path d={`M${x1 + 0.35} ${-half}L${x2 + 0.35} ${half}`} stroke={light} strokeWidth={plan.frets.steel ? 0.9 : 0.6} />
        </g>
      ))}
    </g>
  );
}

function Head({ plan }: { plan: GuitarPlan }) {
  const { outline, label } = headOf(plan);
  const path = smooth(outline, 0.46);
  const veneer = plan.body.head === 'sides';
  const face = veneer ? '#1d1a19' : plan.neckWood.base;
  const size = Math.min(20, (label.room / Math.max(4, plan.name.length)) * 1.75);
  const [x, y] = label.at;
  return (
    <g>
      <path d={path} transform="translate(1.6 4)" fill={darker(plan.neckWood.base, 0.45)} />
      <path d={path} fill={face} />
      {!veneer && (
        <g clipPath={`url(#${plan.id}-head-clip)`}>
          <rect x={plan.nutX - 10} y="-90" width="290" height="180" filter={`url(#${plan.id}-neck-grain)`} opacity="0.8" />
          <FigureOf wood={plan.neckWood} box={{ x: plan.nutX - 10, y: -70, width: 280, height: 130 }} blur={`${plan.id}-figure`} />
        </g>
      )}
      <path d={path} fill={`url(#${plan.id}-gloss)`} opacity={0.16 + plan.lacquer.gloss * 0.3} />
      <path
        d={path}
        fill="none"
        stroke={veneer && plan.body.binding ? '#efe2bf' : '#000'}
        strokeOpacity={veneer ? 0.9 : 0.35}
        strokeWidth={veneer ? 1.6 : 0.7}
      />
      <clipPath id={`${plan.id}-head-clip`}>
        <path d={path} />
      </clipPath>
      {plan.name !== '' && (
        <text
          x={x}
          y={y}
          transform={`rotate(${label.turn} ${x} ${y})`}
          textAnchor="middle"
          dominantBaseline="middle"
          fontSize={size}
          fontStyle="italic"
          fontFamily="'Iowan Old Style', Palatino, 'URW Palladio L', 'DejaVu Serif', Georgia, serif"
          fill={veneer ? '#e6cf95' : '#2c1d10'}
        >
          {plan.name}
        </text>
      )}
    </g>
  );
}

/** Neck, fretboard and headstock. */
export function GuitarNeck({ plan }: { plan: GuitarPlan }) {
  const { nutX, end, board, neckWood, widthAt, fretX } = plan;
  const [a, b] = [widthAt(end) / 2, plan.nut / 2];
  const boardPath = `M${end} ${-a}L${fretX(0, -0.5)} ${-b}L${fretX(0, 0.5)} ${b}L${end} ${a}Q${end - 3} 0 ${end} ${-a}Z`;
  const heel = Math.min(end, 236);
  return (
    <g>
      <defs>
        <GrainFilter id={`${plan.id}-board-grain`} wood={board} seed={11} />
        <GrainFilter id={`${plan.id}-neck-grain`} wood={neckWood} seed={3} />
        <clipPath id={`${plan.id}-board-clip`}>
          <path d={boardPath} />
        </clipPath>
        <linearGradient id={`${plan.id}-across`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#000" stopOpacity="0.34" />
          <stop offset="0.2" stopColor="#fff" stopOpacity="0.14" />
          <stop offset="0.55" stopColor="#fff" stopOpacity="0" />
          <stop offset="1" stopColor="#000" stopOpacity="0.42" />
        </linearGradient>
        <linearGradient id={`${plan.id}-pearl`} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#fdfaf1" />
          <stop offset="0.4" stopColor="#dfe9e4" />
          <stop offset="0.7" stopColor="#f4e6e3" />
          <stop offset="1" stopColor="#cfdde2" />
        </linearGradient>
        <filter id={`${plan.id}-glow`} x="-0.2" y="-1" width="1.4" height="3">
          <feGaussianBlur stdDeviation="1.6" result="halo" />
          <feMerge>
            <feMergeNode in="halo" />
            <feMergeNode in="halo" />
            <feMergeNode in="SourceGraphic" />
          </feMerge>
        </filter>
      </defs>
      <path d={`M${heel} ${-a - 1}L${nutX + 6} ${-b - 1.4}V${b + 1.4}L${heel} ${a + 1}Z`} transform="translate(0.8 4.5)" fill={darker(neckWood.base, 0.4)} />
      <path d={`M${end + 40} ${-a - 0.6}L${nutX + 2} ${-b - 1.6}V${b + 2.2}L${end + 40} ${a + 2.2}Z`} fill={neckWood.base} />
      <Head plan={plan} />
      <path d={boardPath} fill={board.base} />
      <g clipPath={`url(#${plan.id}-board-clip)`}>
        <rect x={end - 6} y="-45" width={nutX - end + 40} height="90" filter={`url(#${plan.id}-board-grain)`} />
        <FigureOf wood={board} box={{ x: end - 6, y: -36, width: nutX - end + 40, height: 72 }} blur={`${plan.id}-figure`} />
      </g>
      <Inlays plan={plan} />
      <Frets plan={plan} />
      <path d={boardPath} fill={`url(#${plan.id}-across)`} />
      <path d={boardPath} fill="none" stroke={lighter(board.base, 0.18)} strokeOpacity="0.5" strokeWidth="0.6" />
      {plan.body.head === 'none' || <path d={`M${fretX(0, -0.5) + 2} ${-b}L${fretX(0, 0.5) + 2} ${b}`} stroke="#efe6cf" strokeWidth="4.6" />}
    </g>
  );
}
