import { headOf } from '../guitar/neck-shapes.ts';
import { metalOf, type GuitarPlan, type Pickup } from '../guitar/plan.ts';
import { GuitarBridge } from './guitar-bridge.tsx';

function PickupShape({ plan, pickup }: { plan: GuitarPlan; pickup: Pickup }) {
  const half = 5.35 * (Math.max(plan.pickupStrings, plan.count) - 1) + 8;
  const poles = plan.strings.map((s) => s.bridge[1] * (1 - (pickup.at / plan.nutX) * 0.18));
  const dots = (x: number, r: number, fill: string) =>
    poles.map((y) => <circle key={`${x}${y}`} cx={x} cy={y} r={r} fill={fill} stroke="#000" strokeOpacity="0.35" strokeWidth="0.4" />);
  const cream = plan.tint.rings[0] === '#131315' ? '#efe6d0' : '#191919';
  return (
    <g transform={`translate(${pickup.at} 0) rotate(${pickup.lean})`}>
      {pickup.kind === 'humbucker' && (
        <>
          <rect x="-21" y={-half - 9} width="42" height={2 * half + 18} rx="4" fill="#161616" />
          <rect x="-18.5" y={-half + 1} width="37" height={2 * half - 2} rx="3.5" fill={metalOf(plan)} stroke="#000" strokeOpacity="0.3" strokeWidth="0.6" />
          <rect x="-17" y={-half + 2.5} width="34" height="4" rx="2" fill="#fff" opacity="0.4" />
          {dots(8, 2.1, plan.metal.dark)}
          {[-half - 5, half + 5].map((y) => (
            <circle key={y} cx="0" cy={y} r="1.7" fill={metalOf(plan)} />
          ))}
        </>
      )}
      {pickup.kind === 'active' && (
        <>
          <rect x="-19.5" y={-half - 3} width="39" height={2 * half + 6} rx="4.5" fill="#101112" stroke="#3a3c3f" strokeWidth="0.8" />
          <rect x="-17" y={-half - 0.5} width="34" height="5" rx="2.5" fill="#fff" opacity="0.12" />
          <rect x="-1.4" y={half - 24} width="2.8" height="18" rx="1.2" fill="#a8adb2" opacity="0.8" />
        </>
      )}
      {pickup.kind === 'single' && (
        <>
          <rect x="-9.5" y={-half - 5} width="19" height={2 * half + 10} rx="9" fill="#f3ecdb" stroke="#8d8571" strokeWidth="0.7" />
          <rect x="-7" y={-half - 2} width="5" height={2 * half + 4} rx="2.5" fill="#fff" opacity="0.55" />
          {dots(0, 2.3, plan.metal.base)}
        </>
      )}
      {pickup.kind === 'wide' && (
        <>
          <rect
            x="-20"
            y={-half - 3}
            width="40"
            height={2 * half + 6}
            rx="4"
            fill={cream === '#191919' ? '#141414' : '#eee3c6'}
            stroke="#555"
            strokeWidth="0.6"
          />
          <rect x="-17.5" y={-half} width="35" height="5" rx="2.5" fill="#fff" opacity="0.2" />
          {dots(0, 2.2, plan.metal.base)}
        </>
      )}
      {pickup.kind === 'plate' && (
        <>
          <rect x="-11" y={-half - 3} width="21" height={2 * half + 6} rx="7" fill="#141414" stroke="#000" />
          {dots(0, 2.4, plan.metal.base)}
        </>
      )}
      {pickup.kind === 'lipstick' && (
        <>
          <rect x="-9" y={-half - 4} width="18" height={2 * half + 8} rx="8" fill={metalOf(plan)} stroke="#000" strokeOpacity="0.35" strokeWidth="0.7" />
          <rect x="-6.5" y={-half} width="3.5" height={2 * half} rx="1.7" fill="#fff" opacity="0.6" />
        </>
      )}
    </g>
  );
}

function Tuners({ plan }: { plan: GuitarPlan }) {
  return (
    <g>
      {headOf(plan).tuners.map(({ post: [x, y], button: [bx, by], turn }, i) => (
        <g key={i}>
          <g transform={`rotate(${turn} ${bx} ${by})`}>
            <rect x={bx - 1.8} y={by} width="3.6" height="15" fill={metalOf(plan)} />
            <path
              d={`M${bx - 5} ${by + 3}C${bx - 10} ${by - 8} ${bx - 6} ${by - 13} ${bx} ${by - 13}S${bx + 10} ${by - 8} ${bx + 5} ${by + 3}Z`}
              fill={metalOf(plan)}
              stroke={plan.metal.dark}
              strokeWidth="0.7"
            />
          </g>
          <circle cx={x} cy={y} r="7.2" fill={metalOf(plan)} stroke={plan.metal.dark} strokeWidth="0.7" />
          <circle cx={x} cy={y} r={plan.lockingTuners ? 4.8 : 3.6} fill={plan.metal.base} stroke={plan.metal.dark} strokeWidth="0.6" />
          {plan.lockingTuners ? (
            <path d={`M${x - 3.6} ${y}h7.2M${x} ${y - 3.6}v7.2`} stroke={plan.metal.dark} strokeWidth="1.5" />
          ) : (
            <circle cx={x} cy={y} r="1.2" fill={plan.metal.dark} />
          )}
        </g>
      ))}
    </g>
  );
}

function Guard({ plan }: { plan: GuitarPlan }) {
  const pale = ['#efe4c8', '#a5cdb8'].includes(plan.tint.rings[0] ?? '');
  const colour = pale ? '#e9dfca' : '#f1ebdc';
  switch (plan.body.guard) {
    case 'none':
      return null;
    case 'small':
      return (
        <path
          d="M20 52C60 46 120 44 172 42L176 60C150 92 96 112 44 108C30 106 22 80 20 52Z"
          fill="#efe2bf"
          stroke="#000"
          strokeOpacity="0.35"
          strokeWidth="0.9"
        />
      );
    case 'slab':
      return (
        <path
          d="M62 36L222 34C224 54 236 76 256 98C244 110 216 112 190 104C150 90 110 96 84 104C70 92 64 62 62 36ZM238 -34C250 -60 244 -92 214 -100C180 -104 160 -94 140 -84L66 -38Z"
          fill="#17181a"
          stroke="#000"
          strokeWidth="0.8"
        />
      );
    case 'full':
      return (
        <g>
          <path
            d="M22 -46C70 -50 110 -92 160 -100C200 -106 236 -96 252 -74L240 -30H172V32H240C242 54 254 78 264 98C262 118 240 122 204 116C150 100 110 100 62 122C24 138 -12 142 -40 134C-52 126 -44 108 -20 94C2 80 16 60 22 44Z"
            fill={colour}
            stroke="#2a2622"
            strokeWidth="1.6"
          />
          <path
            d="M22 -46C70 -50 110 -92 160 -100C200 -106 236 -96 252 -74"
            fill="none"
            stroke="#fff"
            strokeOpacity="0.7"
            strokeWidth="1.2"
            transform="translate(0 2)"
          />
        </g>
      );
  }
}

const KNOBS: Readonly<Record<GuitarPlan['body']['guard'], readonly (readonly [number, number])[]>> = {
  full: [
    [52, 96],
    [12, 112],
    [-26, 122],
  ],
  slab: [
    [4, 106],
    [-38, 108],
  ],
  small: [
    [10, 124],
    [-44, 112],
    [-6, 88],
    [-62, 78],
  ],
  none: [
    [34, 100],
    [-12, 116],
  ],
};

/** Everything of metal, the pickups, and the strings over them. */
export function GuitarMetal({ plan }: { plan: GuitarPlan }) {
  const { metal, strings } = plan;
  const tail = plan.bridge.kind === 'tailpiece' ? -42 : plan.bridge.kind === 'locking' || plan.bridge.kind === 'headless' ? -56 : -18;
  const tuners = headOf(plan).tuners;
  const posts =
    plan.body.head === 'sides'
      ? [...tuners.slice(Math.ceil(tuners.length / 2)), ...tuners.slice(0, Math.ceil(tuners.length / 2)).reverse()]
      : [...tuners].reverse();
  return (
    <g>
      <defs>
        <linearGradient id={`${plan.id}-metal`} x1="0" y1="0" x2="0.5" y2="1">
          <stop offset="0" stopColor={metal.light} />
          <stop offset="0.36" stopColor={metal.base} />
          <stop offset="0.52" stopColor={metal.light} />
          <stop offset="0.6" stopColor={metal.base} />
          <stop offset="1" stopColor={metal.dark} />
        </linearGradient>
      </defs>
      <Guard plan={plan} />
      {plan.pickups.map((pickup) => (
        <PickupShape key={pickup.at} plan={plan} pickup={pickup} />
      ))}
      <GuitarBridge plan={plan} />
      {KNOBS[plan.body.guard].map(([x, y]) => (
        <g key={x}>
          <circle cx={x + 1} cy={y + 3} r="11.5" fill="#000" opacity="0.35" />
          <circle cx={x} cy={y} r="11" fill={metalOf(plan)} stroke={metal.dark} strokeWidth="0.8" />
          <circle cx={x - 0.6} cy={y - 0.8} r="7.6" fill={metalOf(plan)} stroke={metal.dark} strokeOpacity="0.5" strokeWidth="0.6" />
          <path d={`M${x} ${y - 10}v6`} stroke={metal.dark} strokeWidth="1.2" />
        </g>
      ))}
      <g transform={plan.body.guard === 'small' ? 'translate(190 -86) rotate(30)' : 'translate(88 84) rotate(-24)'}>
        <rect x="-13" y="-2.5" width="26" height="5" rx="2.5" fill="#111" />
        <rect x="2" y="-7" width="6" height="12" rx="3" fill={plan.body.guard === 'full' ? '#f4eee0' : metalOf(plan)} stroke={metal.dark} strokeWidth="0.6" />
      </g>
      <ellipse cx={plan.body.outline[0]?.[0] ?? -128} cy="2" rx="5" ry="7" fill={metalOf(plan)} stroke={metal.dark} />
      <Tuners plan={plan} />
      <g strokeLinecap="round">
        {strings.map(({ gauge, bridge: [bx, by], nut: [nx, ny] }, i) => {
          const end = posts[i]?.post ?? [nx + 26, ny * 0.9];
          const wide = Math.max(0.55, gauge * 0.0254 * 1.5);
          const path = `M${bx + tail} ${by}L${bx} ${by}L${nx} ${ny}L${end[0]} ${end[1]}`;
          return (
            <g key={i} fill="none">
              <path d={path} stroke="#000" strokeOpacity="0.35" strokeWidth={wide} transform="translate(0.6 1.8)" />
              <path d={path} stroke={gauge > 22 ? '#a8a294' : '#d9dcde'} strokeWidth={wide} />
              {gauge > 22 && <path d={path} stroke="#f7f2e4" strokeWidth={wide * 0.36} strokeDasharray="0.7 0.7" strokeLinecap="butt" />}
            </g>
          );
        })}
      </g>
    </g>
  );
}
