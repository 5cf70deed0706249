import { metalOf, type GuitarPlan } from '../guitar/plan.ts';

/** The bridge with its saddles, and an arm where it has one. */
export function GuitarBridge({ plan }: { plan: GuitarPlan }) {
  const { bridge, strings, metal } = plan;
  const half = 5.2 * (Math.max(bridge.strings, plan.count) - 1) + 9;
  const saddles = strings.map(({ bridge: [x, y] }, i) => (
    <g key={i} transform={`translate(${x} ${y})`}>
      <rect
        x={bridge.kind === 'locking' ? -20 : -15}
        y="-4.6"
        width={bridge.kind === 'locking' ? 27 : 19}
        height="9.2"
        rx="1.6"
        fill={metalOf(plan)}
        stroke={metal.dark}
        strokeWidth="0.6"
      />
      <circle cx={bridge.kind === 'locking' ? -14 : 0.5} cy="0" r="1.7" fill={metal.dark} />
      <rect x="-11" y="-0.8" width="7" height="1.6" fill={metal.dark} opacity="0.7" />
    </g>
  ));
  const plate = (x: number, w: number, r = 3) => (
    <rect x={x} y={-half} width={w} height={2 * half} rx={r} fill={metalOf(plan)} stroke={metal.dark} strokeWidth="0.8" />
  );
  switch (bridge.kind) {
    case 'hardtail':
      return (
        <g>
          {plate(-30, 38)}
          {strings.map(({ bridge: [, y] }) => (
            <circle key={y} cx="-25" cy={y} r="2.2" fill={metal.dark} />
          ))}
          {saddles}
        </g>
      );
    case 'vibratoScrews':
      return (
        <g>
          {plate(-26, 36)}
          {Array.from({ length: 6 }, (_, i) => (
            <circle key={i} cx="7" cy={-half + 7 + i * ((2 * half - 14) / 5)} r="3" fill={metalOf(plan)} stroke={metal.dark} strokeWidth="0.7" />
          ))}
          {saddles}
          <Arm plan={plan} />
        </g>
      );
    case 'vibratoPosts':
      return (
        <g>
          {plate(-26, 34)}
          {[-half + 4, half - 4].map((y) => (
            <g key={y}>
              <circle cx="9" cy={y} r="5.4" fill={metalOf(plan)} stroke={metal.dark} strokeWidth="0.8" />
              <path d={`M5.5 ${y}h7`} stroke={metal.dark} strokeWidth="1.2" />
            </g>
          ))}
          {saddles}
          <Arm plan={plan} />
        </g>
      );
    case 'locking':
      return (
        <g>
          <rect x="-62" y={-half - 8} width="86" height={2 * half + 16} rx="4" fill="#0d0b0a" opacity="0.92" />
          {plate(-30, 42)}
          {[-half + 2, half - 2].map((y) => (
            <circle key={y} cx="12" cy={y} r="6" fill={metalOf(plan)} stroke={metal.dark} />
          ))}
          {saddles}
          {strings.map(({ bridge: [, y] }) => (
            <g key={y}>
              <rect x="-52" y={y - 1.9} width="26" height="3.8" rx="1.6" fill={metalOf(plan)} />
              <circle cx="-40" cy={y} r="3.8" fill={metalOf(plan)} stroke={metal.dark} strokeWidth="0.7" />
            </g>
          ))}
          <Arm plan={plan} />
        </g>
      );
    case 'tailpiece':
      return (
        <g>
          {[-half - 4, half + 4].map((y) => (
            <g key={y}>
              <circle cx="2" cy={y} r="6" fill={metalOf(plan)} stroke={metal.dark} />
              <circle cx="-42" cy={y * 1.05} r="8" fill={metalOf(plan)} stroke={metal.dark} />
            </g>
          ))}
          <rect x="-6" y={-half - 6} width="14" height={2 * half + 12} rx="5" fill={metalOf(plan)} stroke={metal.dark} />
          {strings.map(({ bridge: [, y] }) => (
            <rect key={y} x="-4" y={y - 2.6} width="9" height="5.2" fill={metalOf(plan)} stroke={metal.dark} strokeWidth="0.5" />
          ))}
          <rect x="-49" y={-half - 7} width="15" height={2 * half + 14} rx="7" fill={metalOf(plan)} stroke={metal.dark} />
          <rect x="-46" y={-half - 2} width="3.5" height={2 * half + 4} rx="1.7" fill="#fff" opacity="0.45" />
        </g>
      );
    case 'headless':
      return (
        <g>
          {plate(-24, 32, 2)}
          <rect x="-66" y={-half} width="44" height={2 * half} rx="3" fill={metal.base} stroke={metal.dark} />
          {strings.map(({ bridge: [, y] }) => (
            <g key={y}>
              <rect x="-58" y={y - 3.6} width="36" height="7.2" rx="2" fill={metalOf(plan)} stroke={metal.dark} strokeWidth="0.5" />
              <rect x="-78" y={y - 3.9} width="17" height="7.8" rx="2" fill={metalOf(plan)} stroke={metal.dark} strokeWidth="0.6" />
              <path d={`M-75 ${y - 2}v4M-71 ${y - 2}v4M-67 ${y - 2}v4`} stroke={metal.dark} strokeWidth="0.8" />
            </g>
          ))}
          {saddles}
        </g>
      );
    case 'single':
      return (
        <g>
          {strings.map(({ bridge: [x, y] }, i) => (
            <g key={i}>
              <rect x={x - 32} y={y - 4.8} width="42" height="9.6" rx="1.8" fill={metalOf(plan)} stroke={metal.dark} strokeWidth="0.8" />
              <circle cx={x - 27} cy={y} r="1.9" fill={metal.dark} />
            </g>
          ))}
          {saddles}
        </g>
      );
  }
}

function Arm({ plan }: { plan: GuitarPlan }) {
  const path = 'M-12 34C-8 58 10 64 40 62S120 74 172 70';
  return (
    <g fill="none" strokeLinecap="round">
      <path d={path} stroke="#000" strokeOpacity="0.3" strokeWidth="5" transform="translate(1 4)" />
      <path d={path} stroke={plan.metal.dark} strokeWidth="5" />
      <path d={path} stroke={plan.metal.light} strokeWidth="1.8" transform="translate(-0.4 -0.9)" />
      <path d="M158 71L176 69.5" stroke="#f4eee0" strokeWidth="7" />
    </g>
  );
}
