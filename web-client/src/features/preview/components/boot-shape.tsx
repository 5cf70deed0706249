import { feather, featherBack, marksOf, p, topline, upperOutline, type BootPlan } from '../boot/plan.ts';
import { darker, lighter } from '../colour.ts';
import { BootFastening, BootSeams } from './boot-seams.tsx';
import { BootRand, BootSole } from './boot-sole.tsx';

function Surface({ plan }: { plan: BootPlan }) {
  const { leather, patina, id, length, seat, ball, tip } = plan;
  const { vamp, toeTop, throat, instep, tall, backTop } = marksOf(plan);
  const x = (share: number) => length * share;
  const gloss = Math.min(
    1,
    Math.max(
      0.04,
      leather.gloss + (patina === 'mirror' ? 0.3 : patina === 'waxed' ? 0.12 : 0) - (leather.grain === 'nap' || leather.grain === 'roughout' ? 0.3 : 0),
    ),
  );
  const toeSheen = `M${p([vamp[0] - 14, vamp[1] + 5])}C${p([vamp[0] + 14, vamp[1] + 10])} ${p([toeTop[0] - 12, toeTop[1] + 4])} ${p([toeTop[0] + 10, toeTop[1] + 9])}C${p([toeTop[0] - 8, toeTop[1] + 12])} ${p([vamp[0] + 8, vamp[1] + 20])} ${p([vamp[0] - 14, vamp[1] + 5])}Z`;
  const creases = Array.from({ length: leather.creases }, (_, i) => `M${p([x(0.655 + i * 0.028), ball - 46 + i * 6])}q${7 - i} 14 ${-1 - i} 29`).join('');
  return (
    <g>
      <ellipse cx={x(0.68)} cy={ball - 4} rx={x(0.34)} ry="17" fill="#000" opacity="0.42" filter={`url(#${id}-soft)`} />
      <ellipse cx={x(0.02)} cy={seat - 30} rx="16" ry="62" fill="#000" opacity="0.34" filter={`url(#${id}-soft)`} />
      <path
        d={`M${p([throat[0] - 26, throat[1] + 30])}L${p([x(0.42), ball - 18])}`}
        stroke="#000"
        strokeOpacity="0.24"
        strokeWidth="24"
        filter={`url(#${id}-softer)`}
      />
      <ellipse cx={x(0.15)} cy={seat - 34} rx={x(0.06)} ry="26" fill="#fff" opacity={0.08 + gloss * 0.2} filter={`url(#${id}-soft)`} />
      {tall && (
        <path
          d={`M${p([x(0.2), backTop[1] + 16])}C${p([x(0.24), instep[1] - 10])} ${p([x(0.25), instep[1] + 30])} ${p([x(0.34), ball - 34])}`}
          fill="none"
          stroke="#fff"
          strokeWidth="17"
          opacity={0.06 + gloss * 0.17}
          filter={`url(#${id}-soft)`}
        />
      )}
      <path d={toeSheen} fill="#fff" opacity={0.1 + gloss * 0.75} filter={`url(#${id}-soft)`} transform="translate(0 3)" />
      <ellipse
        cx={x(0.63)}
        cy={throat[1] + 30}
        rx="26"
        ry="8"
        transform={`rotate(24 ${x(0.63)} ${throat[1] + 30})`}
        fill="#fff"
        opacity={0.05 + gloss * 0.22}
        filter={`url(#${id}-soft)`}
      />
      {leather.creases > 0 && (
        <>
          <path d={creases} fill="none" stroke="#000" strokeOpacity="0.4" strokeWidth={leather.grain === 'shell' ? 3 : 1.6} filter={`url(#${id}-near)`} />
          <path
            d={creases}
            fill="none"
            stroke="#fff"
            strokeOpacity={leather.grain === 'shell' ? 0.5 : 0.28}
            strokeWidth="2"
            transform="translate(4 0)"
            filter={`url(#${id}-near)`}
          />
        </>
      )}
      {(patina === 'burnished' || patina === 'painted' || patina === 'mirror') && (
        <>
          <ellipse
            cx={length + 2}
            cy={tip - 6}
            rx={x(0.2)}
            ry="40"
            fill={darker(plan.dye, 0.82)}
            opacity={patina === 'mirror' ? 0.5 : 0.72}
            filter={`url(#${id}-softer)`}
          />
          <ellipse cx="-4" cy={seat - 16} rx="34" ry="34" fill={darker(plan.dye, 0.82)} opacity="0.5" filter={`url(#${id}-softer)`} />
        </>
      )}
      {patina === 'mirror' && (
        <>
          <path d={toeSheen} fill="#fff" opacity="0.85" filter={`url(#${id}-near)`} transform={`translate(${x(0.075)} 4) scale(0.93)`} />
          <path
            d={`M${p([x(0.86), ball - 12])}Q${p([x(0.93), ball - 16])} ${p([x(0.975), ball - 20])}`}
            stroke="#fff"
            strokeWidth="2.4"
            opacity="0.6"
            fill="none"
            filter={`url(#${id}-near)`}
          />
        </>
      )}
      {patina === 'waxed' && (
        <path
          d={`M${p([x(0.1), seat - 12])}C${p([x(0.4), ball - 40])} ${p([x(0.6), ball - 12])} ${p([x(0.92), ball - 22])}`}
          stroke="#fff3da"
          strokeWidth="10"
          opacity="0.14"
          fill="none"
          filter={`url(#${id}-soft)`}
        />
      )}
    </g>
  );
}

/** One boot from its outer side: lining, upper, light, seams, fastening, welt and sole. */
export function BootShape({ plan }: { plan: BootPlan }) {
  const { id, lining } = plan;
  const { backTop, frontTop, ankle, throat, tall } = marksOf(plan);
  const outline = upperOutline(plan);
  const lift = (tall ? 11 : 8) + lining.rim;
  const mouth = `M${p([backTop[0], backTop[1] + 2])}L${p([backTop[0] + 2, backTop[1] - lift * 0.6])}${topline(plan, lift)}L${p([frontTop[0] - 6, frontTop[1] + 24])}L${p([ankle[0], ankle[1] + 18])}L${p([backTop[0] + 4, backTop[1] + 22])}Z`;
  const tongue = `M${p([frontTop[0] - 12, frontTop[1] + 10])}C${p([frontTop[0] - 4, frontTop[1] - 16])} ${p([frontTop[0] + 12, frontTop[1] - 17])} ${p([frontTop[0] + 12, frontTop[1] - 4])}L${p([throat[0] - 2, throat[1] + 3])}L${p([frontTop[0] - 16, frontTop[1] + 30])}Z`;
  const bare = plan.fastening === 'none' && (plan.style.cut === 'apron' || plan.style.cut === 'gusset');
  return (
    <g>
      <clipPath id={`${id}-upper-clip`}>
        <path d={outline} />
      </clipPath>
      <path d={mouth} fill={darker(lining.colour, 0.3)} filter={lining.rim > 0 ? `url(#${id}-fleece)` : undefined} />
      <path d={mouth} fill={lighter(lining.colour, 0.06)} opacity="0.5" transform="translate(3 3)" filter={lining.rim > 0 ? `url(#${id}-fleece)` : undefined} />
      {plan.extras.has('SHOE_TREES') && (
        <g>
          <path
            d={`M${p([backTop[0] + 12, backTop[1] + 16])}C${p([backTop[0] + 12, backTop[1] - 20])} ${p([backTop[0] + 44, backTop[1] - 20])} ${p([backTop[0] + 48, backTop[1] + 16])}Z`}
            fill="#cf9a66"
            stroke="#8a5a30"
          />
          <circle cx={backTop[0] + 30} cy={backTop[1] - 17} r="7" fill="#d9b25f" stroke="#86621d" />
        </g>
      )}
      {!bare && plan.style.cut !== 'gusset' && plan.style.cut !== 'apron' && (
        <path d={tongue} fill={darker(plan.colour, 0.22)} stroke="#000" strokeOpacity="0.4" strokeWidth="0.8" />
      )}
      <BootSole plan={plan} />
      <g clipPath={`url(#${id}-upper-clip)`}>
        <path d={outline} fill={`url(#${id}-body)`} />
        <rect x="-20" y="-300" width={plan.length + 60} height="310" filter={`url(#${id}-grain)`} style={{ mixBlendMode: 'multiply' }} />
        {(plan.patina === 'painted' || plan.patina === 'marbled') && (
          <rect x="-20" y="-300" width={plan.length + 60} height="310" filter={`url(#${id}-clouds)`} opacity={plan.patina === 'marbled' ? 0.62 : 0.78} />
        )}
        <Surface plan={plan} />
        <BootSeams plan={plan} />
        <path d={`M${feather(plan, -1, 0)}L${featherBack(plan, 0, 0)}Z`} fill="#000" opacity="0.55" filter={`url(#${id}-near)`} />
      </g>
      <BootRand plan={plan} />
      {lining.rim > 0 && (
        <path
          d={`M${p(backTop)}${topline(plan)}`}
          fill="none"
          stroke={lining.colour}
          strokeWidth={lining.rim + 5}
          strokeLinecap="round"
          filter={`url(#${id}-fleece)`}
        />
      )}
      {lining.rim === 0 && plan.style.cut !== 'hiker' && (
        <path d={`M${p(backTop)}${topline(plan)}`} fill="none" stroke={darker(plan.colour, 0.28)} strokeWidth="1.8" />
      )}
      <BootFastening plan={plan} />
      <path d={outline} fill="none" stroke="#000" strokeOpacity="0.35" strokeWidth="0.6" />
    </g>
  );
}
