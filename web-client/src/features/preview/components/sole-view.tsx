import type { BootPlan } from '../boot/plan.ts';
import { darker, lighter } from '../colour.ts';
import { seeded } from '../noise.ts';

/** The sole from below: last, width, tread, and the shank hidden inside. */
export function SoleView({ plan }: { plan: BootPlan }) {
  const { length, width, last, sole, construction, id } = plan;
  const extra = construction.close > 1 ? -2 : 2;
  const ball = 49 + width.girth * 0.42 + extra + (width.scan ? 1.4 : 0);
  const heel = 33 + width.girth * 0.2 + extra;
  const toe = 30 - last.narrow * 22 + last.blunt * 8;
  const lean = last.inward * 16;
  const y = (share: number) => length * (1 - share);
  const outline = `M0 ${y(0)}C${heel} ${y(0)} ${heel + 3} ${y(0.14)} ${heel} ${y(0.26)}C${heel - 5} ${y(0.4)} ${ball} ${y(0.52)} ${ball} ${y(0.66)}C${ball} ${y(0.82)} ${toe + 18 - lean * 0.6} ${y(0.97)} ${lean * -1 + toe * 0.5} ${y(1)}Q${-lean} ${y(1.006)} ${-lean - toe * 0.5} ${y(1)}C${-ball + 10 - lean} ${y(0.97)} ${-ball + 4} ${y(0.86)} ${-ball + 4} ${y(0.71)}C${-ball + 4} ${y(0.56)} ${-heel + 13 - (width.scan ? 4 : 0)} ${y(0.42)} ${-heel + 1} ${y(0.26)}C${-heel - 3} ${y(0.14)} ${-heel} ${y(0)} 0 ${y(0)}Z`;
  const random = seeded(12);
  const marks = () => {
    switch (sole.tread) {
      case 'studs':
        return Array.from({ length: 150 }, (_, i) => (
          <circle
            key={i}
            cx={-45 + (i % 10) * 10}
            cy={y(0.98) + Math.floor(i / 10) * 10}
            r="3.2"
            fill={darker(sole.under, 0.35)}
            stroke={lighter(sole.under, 0.16)}
            strokeWidth="0.6"
          />
        ));
      case 'lugs':
        return Array.from({ length: 20 }, (_, i) => (
          <path
            key={i}
            d={`M-64 ${y(0.99) + i * length * 0.052}h38l8 6l-8 6h-38ZM64 ${y(0.99) + i * length * 0.052}h-38l-8 6l8 6h38Z`}
            fill={darker(sole.under, 0.5)}
            stroke={lighter(sole.under, 0.14)}
            strokeWidth="0.7"
          />
        ));
      case 'waves':
        return Array.from({ length: 40 }, (_, i) => (
          <path key={i} d={`M-64 ${y(1) + i * length * 0.026}q16 -6 32 0t32 0t32 0t32 0`} fill="none" stroke={darker(sole.under, 0.35)} strokeWidth="1.4" />
        ));
      case 'flecks':
        return Array.from({ length: 320 }, (_, i) => (
          <circle
            key={i}
            cx={-60 + random() * 120}
            cy={random() * length}
            r={0.8 + random() * 1.4}
            fill={['#d98c4a', '#7fa7a0', '#e0d9c6', '#23292a'][i % 4]}
            opacity="0.8"
          />
        ));
      case 'crepe':
        return Array.from({ length: 200 }, (_, i) => (
          <path
            key={i}
            d={`M${(-60 + random() * 120).toFixed(1)} ${(random() * length).toFixed(1)}q6 -3 12 1`}
            fill="none"
            stroke="#a88349"
            strokeWidth="1"
            opacity="0.6"
          />
        ));
      case 'cork':
        return Array.from({ length: 30 }, (_, i) => (
          <path key={i} d={`M-64 ${i * length * 0.036}l64 9l64 -9`} fill="none" stroke={darker(sole.under, 0.3)} strokeWidth="1.6" />
        ));
      case 'leather':
        return (
          <path
            d={outline}
            fill="none"
            stroke="#6b4423"
            strokeWidth="1.1"
            strokeDasharray="2.6 1.6"
            transform={`translate(0 ${length * 0.03}) scale(0.9 0.94)`}
          />
        );
    }
  };
  return (
    <g>
      <clipPath id={`${id}-under-clip`}>
        <path d={outline} />
      </clipPath>
      <path d={outline} fill="#000" opacity="0.22" transform="translate(3 5)" filter={`url(#${id}-near)`} />
      <path d={outline} fill={sole.under} />
      <g clipPath={`url(#${id}-under-clip)`}>
        {marks()}
        <path d={outline} fill="none" stroke="#000" strokeWidth="12" opacity="0.35" filter={`url(#${id}-near)`} />
        {!sole.wedge && (
          <>
            <path d={`M-60 ${y(0.255)}q60 -13 120 0V${y(-0.1)}H-60Z`} fill={darker(sole.heel, 0.25)} />
            <path d={`M-60 ${y(0.255)}q60 -13 120 0`} fill="none" stroke="#000" strokeOpacity="0.6" strokeWidth="1.6" />
          </>
        )}
        {construction.stitches !== 'none' && sole.tread !== 'leather' && (
          <path
            d={outline}
            fill="none"
            stroke="#e9dcbf"
            strokeOpacity="0.5"
            strokeWidth="1"
            strokeDasharray="2.4 1.8"
            transform={`translate(0 ${length * 0.022}) scale(0.92 0.956)`}
          />
        )}
      </g>
      <path d={outline} fill="none" stroke={darker(sole.edge, 0.3)} strokeWidth="1.6" />
      {plan.shank !== null && (
        <rect
          x="-6"
          y={y(0.5)}
          width="12"
          height={length * 0.34}
          rx="6"
          fill={plan.shank}
          fillOpacity="0.72"
          stroke="#fff"
          strokeOpacity="0.75"
          strokeWidth="1"
          strokeDasharray="3 2"
        />
      )}
      {width.scan &&
        Array.from({ length: 5 }, (_, i) => (
          <path
            key={i}
            d={outline}
            fill="none"
            stroke="#e6f0ea"
            strokeOpacity={0.55 - i * 0.08}
            strokeWidth="0.7"
            transform={`translate(0 ${length * (0.06 + i * 0.06)}) scale(${0.86 - i * 0.13} ${0.88 - i * 0.12})`}
          />
        ))}
    </g>
  );
}
