import { darker, lighter, mix } from '../colour.ts';
import { smooth } from '../guitar/bodies.ts';
import type { GuitarPlan } from '../guitar/plan.ts';
import { seeded } from '../noise.ts';
import { FigureOf, GrainFilter } from './wood-defs.tsx';

const BOX = { x: -190, y: -215, width: 540, height: 430 };

function Burst({ plan, path }: { plan: GuitarPlan; path: string }) {
  const { rings, clear } = plan.tint;
  const [middle, ...edges] = rings;
  if (middle === undefined) return null;
  const widths = edges.length === 2 ? [118, 46] : [88];
  return (
    <>
      <path d={path} fill={middle} opacity={clear > 0 ? 1 - clear * 0.5 : 1} style={{ mixBlendMode: clear > 0 ? 'multiply' : 'normal' }} />
      {edges.map((edge, i) => (
        <path
          key={edge}
          d={path}
          fill="none"
          stroke={edge}
          strokeWidth={widths[i] ?? 60}
          filter={`url(#${plan.id}-soft-${i === 0 ? 'wide' : 'mid'})`}
          opacity={clear > 0 ? 0.92 : 0.7}
        />
      ))}
    </>
  );
}

function Wear({ plan }: { plan: GuitarPlan }) {
  const random = seeded(77);
  const cracks = Array.from({ length: 46 }, () => {
    const [x, y] = [BOX.x + random() * BOX.width, BOX.y + random() * BOX.height];
    return `M${x.toFixed(0)} ${y.toFixed(0)}l${(random() * 8 - 4).toFixed(1)} ${(12 + random() * 38).toFixed(1)}`;
  }).join('');
  return (
    <g>
      <path d={cracks} stroke="#3a2a18" strokeWidth="0.5" opacity="0.4" />
      <path d={cracks} stroke="#fff6df" strokeWidth="0.4" opacity="0.35" transform="translate(0.7 0)" />
      {[
        [-96, -116, 46, 15, 58],
        [214, -128, 40, 9, 12],
        [-110, 96, 34, 12, -60],
        [92, 118, 32, 6, 6],
      ].map(([x = 0, y = 0, rx = 0, ry = 0, turn = 0]) => (
        <ellipse
          key={x}
          cx={x}
          cy={y}
          rx={rx}
          ry={ry}
          transform={`rotate(${turn} ${x} ${y})`}
          fill={lighter(plan.wood.base, 0.1)}
          opacity="0.85"
          filter={`url(#${plan.id}-rough)`}
        />
      ))}
    </g>
  );
}

function Sparkles() {
  const random = seeded(5);
  const flakes = Array.from({ length: 1500 }, (_, i) => (
    <circle
      key={i}
      cx={(BOX.x + random() * BOX.width).toFixed(1)}
      cy={(BOX.y + random() * BOX.height).toFixed(1)}
      r={(0.4 + random() * 0.9).toFixed(2)}
      fill={['#fff', '#cfe3ff', '#2f3740', '#ffe9c9'][i % 4]}
      opacity={0.35 + random() * 0.55}
    />
  ));
  return <g>{flakes}</g>;
}

function SoundHoles() {
  const hole = 'M-62 0C-58 -13 -42 -15 -40 -5C-39 3 -50 4 -50 -3C-36 -22 34 14 52 4C62 -4 50 -14 48 -5C46 3 60 8 62 -3C66 12 44 20 20 11C-14 0 -40 -2 -62 0Z';
  return (
    <g fill="#150d08">
      {[
        [10, -132, -8],
        [10, 132, 8],
      ].map(([x = 0, y = 0, turn = 0]) => (
        <path key={y} d={hole} transform={`translate(${x} ${y}) rotate(${turn}) scale(1 ${y > 0 ? -1 : 1})`} stroke="#e9d7ae" strokeWidth="1.4" />
      ))}
    </g>
  );
}

/** The body: wood, top, colour, lacquer and light, in this order, as it is made. */
export function GuitarBody({ plan }: { plan: GuitarPlan }) {
  const { body, top, wood, lacquer, tint } = plan;
  const path = smooth(body.outline);
  const face = top ?? wood;
  const opaque = tint.rings.length > 0 && tint.clear === 0;
  const rim = opaque
    ? darker(tint.rings[tint.rings.length - 1] ?? '#222', 0.35)
    : darker(mix(wood.base, tint.rings[tint.rings.length - 1] ?? wood.base, 0.6), 0.3);
  return (
    <g>
      <defs>
        <clipPath id={`${plan.id}-body-clip`}>
          <path d={path} />
        </clipPath>
        <GrainFilter id={`${plan.id}-body-grain`} wood={face} seed={7} />
        <filter id={`${plan.id}-soft-wide`} x="-0.3" y="-0.3" width="1.6" height="1.6">
          <feGaussianBlur stdDeviation="19" />
        </filter>
        <filter id={`${plan.id}-soft-mid`} x="-0.3" y="-0.3" width="1.6" height="1.6">
          <feGaussianBlur stdDeviation="11" />
        </filter>
        <filter id={`${plan.id}-soft`} x="-0.3" y="-0.3" width="1.6" height="1.6">
          <feGaussianBlur stdDeviation={body.carved ? 13 : 5} />
        </filter>
        <filter id={`${plan.id}-figure`} x="-0.1" y="-0.1" width="1.2" height="1.2">
          <feGaussianBlur stdDeviation="1.5" />
        </filter>
        <filter id={`${plan.id}-rough`} x="-0.4" y="-0.6" width="1.8" height="2.2">
          <feTurbulence type="fractalNoise" baseFrequency="0.08" numOctaves="3" seed="4" />
          <feDisplacementMap in="SourceGraphic" scale="22" />
        </filter>
        <linearGradient id={`${plan.id}-gloss`} x1="0" y1="0" x2="0.75" y2="1">
          <stop offset="0" stopColor="#fff" stopOpacity="0.62" />
          <stop offset="0.3" stopColor="#fff" stopOpacity="0.1" />
          <stop offset="0.42" stopColor="#fff" stopOpacity="0" />
          <stop offset="0.58" stopColor="#fff" stopOpacity="0" />
          <stop offset="0.66" stopColor="#fff" stopOpacity="0.2" />
          <stop offset="0.72" stopColor="#fff" stopOpacity="0" />
          <stop offset="1" stopColor="#000" stopOpacity="0.22" />
        </linearGradient>
        <radialGradient id={`${plan.id}-candy`} cx="0.4" cy="0.35" r="0.75">
          <stop offset="0" stopColor="#fff" stopOpacity="0.2" />
          <stop offset="1" stopColor="#fff" stopOpacity="0" />
        </radialGradient>
      </defs>
      <path d={path} transform="translate(2.5 7)" fill={rim} />
      <path d={path} transform="translate(1.2 3.5)" fill={lighter(rim, 0.12)} />
      <g clipPath={`url(#${plan.id}-body-clip)`}>
        {!opaque && (
          <g>
            <path d={path} fill={mix(face.base, lacquer.warm >= 0 ? '#d98b2b' : '#ffffff', Math.abs(lacquer.warm))} />
            <rect {...BOX} filter={`url(#${plan.id}-body-grain)`} opacity={Math.min(1, 0.85 * lacquer.grain)} />
            <FigureOf wood={face} box={BOX} blur={`${plan.id}-figure`} />
            {top !== null && <path d="M-190 0H350" stroke={darker(face.base, 0.4)} strokeWidth="0.7" opacity="0.6" />}
          </g>
        )}
        <Burst plan={plan} path={path} />
        {tint.metallic === true && <path d={path} fill={`url(#${plan.id}-candy)`} />}
        {tint.sparkle === true && <Sparkles />}
        {body.soundHoles && <SoundHoles />}
        {lacquer.aged && <Wear plan={plan} />}
        <path
          d={path}
          fill="none"
          stroke="#000"
          strokeWidth={body.carved ? 30 : 13}
          opacity={body.carved ? 0.42 : 0.3}
          filter={`url(#${plan.id}-soft)`}
          transform="translate(-4 -6)"
        />
        <path
          d={path}
          fill="none"
          stroke="#fff"
          strokeWidth={body.carved ? 18 : 8}
          opacity={0.5 * lacquer.edge + 0.1}
          filter={`url(#${plan.id}-soft)`}
          transform="translate(6 9)"
        />
        {body.carved && <ellipse cx="40" cy="-20" rx="160" ry="78" fill="#fff" opacity={0.1 + lacquer.gloss * 0.1} filter={`url(#${plan.id}-soft-wide)`} />}
        <path d={path} fill={`url(#${plan.id}-gloss)`} opacity={lacquer.gloss * 0.8} />
      </g>
      {body.binding && <path d={path} fill="none" stroke="#efe2bf" strokeWidth="3.4" />}
      <path d={path} fill="none" stroke="#000" strokeOpacity="0.35" strokeWidth="0.8" />
    </g>
  );
}
