import { band, feather, p, type BootPlan } from '../boot/plan.ts';
import { darker, lighter, mix } from '../colour.ts';
import { seeded } from '../noise.ts';

/** Heel, outsole and welt from the side. */
export function BootSole({ plan }: { plan: BootPlan }) {
  const { welt, sole, construction, seat, tip, length, base, id } = plan;
  const out = welt.from === 'none' ? 1 : 5 - construction.close;
  const x = (share: number) => length * share;
  const outsole = band(plan, welt.thick, base, out);
  const wedge = `M${p([1, seat + base])}L${p([3, 0])}H${x(0.6)}C${p([x(0.5), 0])} ${p([x(0.42), seat + base])} ${p([x(0.28), seat + base])}Z`;
  const heel = sole.wedge ? wedge : `M${p([-1, seat + base - 1])}C${p([0, seat * 0.3])} ${p([2, -6])} ${p([5, 0])}H${x(0.245)}L${p([x(0.268), seat + base])}Z`;
  const lifts = Math.max(1, Math.round(plan.heel / 6));
  const weltFrom = welt.from === 'waist' ? x(0.3) : -6;
  const weltColour = mix('#8a5f38', plan.sole.edge, 0.35);
  const random = seeded(31);
  return (
    <g>
      <clipPath id={`${id}-welt-clip`}>
        <rect x={weltFrom} y="-320" width={length + 30} height="340" />
      </clipPath>
      <clipPath id={`${id}-outsole-clip`}>
        <path d={outsole} />
        <path d={heel} />
      </clipPath>
      <path d={band(plan, 0, welt.thick + 0.5, 1)} fill={darker(mix(plan.colour, '#2a1a10', 0.6), 0.25)} />
      <path d={heel} fill={`url(#${id}-heel)`} />
      <clipPath id={`${id}-heel-clip`}>
        <path d={heel} />
      </clipPath>
      {!sole.wedge &&
        Array.from({ length: lifts }, (_, i) => (
          <path
            key={i}
            clipPath={`url(#${id}-heel-clip)`}
            d={`M-1 ${-(i + 1) * (plan.heel / (lifts + 0.4))}H${x(0.265)}`}
            stroke={darker(sole.heel, 0.5)}
            strokeWidth="0.7"
            opacity="0.8"
          />
        ))}
      {!sole.wedge && <path d={`M4 -4H${x(0.246)}V0H5Z`} fill="#1a1817" />}
      <path d={outsole} fill={`url(#${id}-edge)`} />
      <g clipPath={`url(#${id}-outsole-clip)`}>
        {sole.tread === 'flecks' &&
          Array.from({ length: 190 }, (_, i) => (
            <circle
              key={i}
              cx={random() * length}
              cy={-random() * (plan.heel + base)}
              r={0.5 + random() * 0.9}
              fill={['#d98c4a', '#7fa7a0', '#e0d9c6'][i % 3]}
              opacity="0.8"
            />
          ))}
        {sole.tread === 'cork' &&
          Array.from({ length: 260 }, (_, i) => (
            <ellipse
              key={i}
              cx={random() * length}
              cy={-random() * (plan.heel + base)}
              rx={0.8 + random() * 2}
              ry={0.5 + random() * 1.1}
              fill={i % 3 ? '#8c6236' : '#e2c08d'}
              opacity="0.7"
            />
          ))}
        {sole.tread === 'crepe' &&
          Array.from({ length: 120 }, (_, i) => (
            <path
              key={i}
              d={`M${(random() * length).toFixed(1)} ${(-random() * (plan.heel + base)).toFixed(1)}q4 -1.4 9 0`}
              stroke="#b08a50"
              strokeWidth="0.6"
              fill="none"
              opacity="0.6"
            />
          ))}
        {sole.tread === 'leather' && <path d={`M${feather(plan, welt.thick + 2.4, out)}`} fill="none" stroke="#c39b66" strokeWidth="0.7" opacity="0.6" />}
        {sole.tread === 'waves' && <path d={`M${feather(plan, welt.thick + 2.6, out)}`} fill="none" stroke="#e0b98a" strokeWidth="1" opacity="0.7" />}
      </g>
      {sole.tread === 'lugs' &&
        Array.from({ length: 13 }, (_, i) => {
          const at = i < 4 ? 10 + i * x(0.065) : x(0.46) + (i - 4) * x(0.056);
          const y = i < 4 ? 0 : at > x(0.72) ? ((at - x(0.72)) / x(0.28)) ** 1.8 * (tip + base) : 0;
          return <path key={i} d={`M${at} ${y + 0.4}l1.4 -5.2h5.4l1.4 5.2Z`} fill="var(--paper, #f6f1e7)" />;
        })}
      {sole.tread === 'studs' &&
        Array.from({ length: 22 }, (_, i) => (
          <rect
            key={i}
            x={x(0.52) + i * x(0.018)}
            y={-1.2 + (i > 13 ? ((i - 13) / 9) ** 1.8 * (tip + base) : 0)}
            width="4"
            height="1.8"
            rx="0.8"
            fill={darker(sole.edge, 0.4)}
          />
        ))}
      {welt.from !== 'none' && (
        <g clipPath={`url(#${id}-welt-clip)`}>
          <path d={band(plan, 0, welt.thick, out)} fill={weltColour} />
          <path d={`M${feather(plan, 0.8, out)}`} fill="none" stroke={lighter(weltColour, 0.3)} strokeWidth="0.9" />
          <path d={`M${feather(plan, welt.thick, out)}`} fill="none" stroke="#000" strokeOpacity="0.5" strokeWidth="0.7" />
          {welt.wheeled && (
            <path
              d={`M${feather(plan, welt.thick * 0.55, out + 0.3)}`}
              fill="none"
              stroke="#2e1d10"
              strokeWidth={welt.thick * 0.7}
              strokeDasharray="0.8 1.2"
              opacity="0.75"
            />
          )}
          {construction.stitches !== 'none' && !welt.wheeled && (
            <path
              d={`M${feather(plan, welt.thick * 0.42, out - 1.2)}`}
              fill="none"
              stroke="#f2e3c2"
              strokeWidth={construction.stitches === 'hand' ? 1 : 1.3}
              strokeDasharray={construction.stitches === 'hand' ? '1.5 0.8' : construction.stitches === 'double' ? '3.6 1.2' : '2.3 1.1'}
              strokeLinecap="round"
            />
          )}
        </g>
      )}
      {construction.stitches === 'none' && (
        <path d={`M${feather(plan, welt.thick * 0.5, out)}`} fill="none" stroke="#000" strokeOpacity="0.6" strokeWidth={construction.close > 2 ? 0.6 : 1.4} />
      )}
    </g>
  );
}

/** What lies over the upper's lower edge: storm welts, flanges and chunky seams. */
export function BootRand({ plan }: { plan: BootPlan }) {
  const { welt, construction } = plan;
  const colour = mix('#8a5f38', plan.sole.edge, 0.35);
  return (
    <g fill="none" strokeLinecap="round">
      {welt.storm > 0 && (
        <>
          <path d={`M${feather(plan, -welt.storm * 0.42, 1.4)}`} stroke={darker(colour, 0.2)} strokeWidth={welt.storm} strokeLinecap="butt" />
          <path d={`M${feather(plan, -welt.storm * 0.72, 1.4)}`} stroke={lighter(colour, 0.28)} strokeWidth="0.9" />
          {welt.storm < 4 && <path d={`M${feather(plan, -welt.storm * 0.4, 1.6)}`} stroke="#2e1d10" strokeWidth="1.6" strokeDasharray="0.6 2.4" />}
        </>
      )}
      {construction.stitches === 'flange' && (
        <>
          <path d={`M${feather(plan, -1.4, 4)}`} stroke={darker(plan.colour, 0.12)} strokeWidth="3.4" />
          <path d={`M${feather(plan, -1.6, 3.4)}`} stroke="#f2e3c2" strokeWidth="1.1" strokeDasharray="2.2 1.2" />
        </>
      )}
      {construction.stitches === 'double' && (
        <>
          <path d={`M${feather(plan, -5, 0.5)}`} stroke="#ead8b2" strokeWidth="2.2" strokeDasharray="3.4 1.8" />
          <path d={`M${feather(plan, -5, 0.5)}`} stroke="#8f7448" strokeWidth="0.6" strokeDasharray="0.5 4.7" />
          <path d={`M${feather(plan, -1.2, 2.4)}`} stroke="#ead8b2" strokeWidth="1.3" strokeDasharray="2.6 1.4" />
        </>
      )}
    </g>
  );
}
