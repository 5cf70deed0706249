import { eyelets, marksOf, p, type BootPlan, type Point } from '../boot/plan.ts';
import { darker } from '../colour.ts';

/** A seam: the edge of the upper piece, its shadow, and its stitches. */
function Seam({ plan, d, twice = false, punched = false }: { plan: BootPlan; d: string; twice?: boolean; punched?: boolean }) {
  const length = plan.stitch;
  const dash = `${(length * 0.66).toFixed(2)} ${(length * 0.34).toFixed(2)}`;
  return (
    <g fill="none" strokeLinecap="round">
      <path d={d} stroke="#000" strokeOpacity="0.5" strokeWidth="1.5" transform="translate(0.7 0.9)" />
      <path d={d} stroke={plan.lit} strokeOpacity="0.4" strokeWidth="0.6" transform="translate(-0.5 -0.5)" />
      <path d={d} stroke={plan.thread} strokeWidth="0.75" strokeDasharray={dash} transform="translate(-2 -0.8)" />
      {twice && <path d={d} stroke={plan.thread} strokeWidth="0.75" strokeDasharray={dash} transform="translate(-4.6 -1.6)" />}
      {punched && <path d={d} stroke="#120a06" strokeOpacity="0.85" strokeWidth="2.1" strokeDasharray="0.01 4.6" transform="translate(-7.4 -2.4)" />}
    </g>
  );
}

/** How the pieces of the upper are cut and joined. */
export function BootSeams({ plan }: { plan: BootPlan }) {
  const { style, detail, length, seat, ball, colour } = plan;
  const { frontTop, instep, throat, vamp, toeTop, ankle, backTop, tall } = marksOf(plan);
  const x = (share: number) => length * share;
  const capAt = x(0.785);
  const cap = `M${p([capAt - 2, vamp[1] + 2])}C${p([capAt + 9, vamp[1] + 12])} ${p([capAt + 10, ball - 12])} ${p([capAt + 4, ball])}`;
  const wing = `M${p([vamp[0] - 6, vamp[1] - 2])}C${p([vamp[0] + 6, vamp[1] + 12])} ${p([vamp[0] - 10, vamp[1] + 22])} ${p([x(0.66), ball - 19])}C${p([x(0.56), ball - 13])} ${p([x(0.48), ball - 13])} ${p([x(0.4), ball - 10])}`;
  const apron = `M${p([throat[0] + 2, throat[1] + 10])}C${p([vamp[0] - 14, vamp[1] + 11])} ${p([toeTop[0] - 26, toeTop[1] + 12])} ${p([toeTop[0] + 4, toeTop[1] + 9])}C${p([toeTop[0] + 11, toeTop[1] + 9])} ${p([toeTop[0] + 12, toeTop[1] + 4])} ${p([toeTop[0] + 8, toeTop[1] + 1])}`;
  const dots = (points: readonly Point[], r = 1) => points.map(([cx, cy], i) => <circle key={i} cx={cx} cy={cy} r={r} fill="#120a06" opacity="0.85" />);
  const motif = Array.from({ length: 46 }, (_, i): Point => {
    const turn = i * 0.42;
    return [x(0.685) + Math.cos(turn) * (1 + i * 0.42), ball - 29 + Math.sin(turn) * (0.8 + i * 0.3)];
  });
  const quarter: Readonly<Record<typeof style.cut, string>> = {
    closed: `M${p([throat[0] - 1, throat[1] + 1])}C${p([throat[0] + 3, throat[1] + 15])} ${p([throat[0] - 14, throat[1] + 21])} ${p([x(0.47), ball - 30])}S${p([x(0.39), ball - 8])} ${p([x(0.37), ball - 3])}`,
    open: `M${p([throat[0] - 6, throat[1] + 1])}C${p([throat[0] + 4, throat[1] + 14])} ${p([throat[0] - 3, throat[1] + 25])} ${p([throat[0] - 17, throat[1] + 27])}C${p([x(0.45), ball - 32])} ${p([x(0.42), ball - 16])} ${p([x(0.4), ball - 3])}`,
    apron: `M${p([x(0.47), frontTop[1] + 5])}C${p([x(0.5), frontTop[1] + 24])} ${p([x(0.5), ball - 28])} ${p([x(0.45), ball - 6])}`,
    chukka: `M${p([throat[0] - 4, throat[1] + 2])}C${p([throat[0] + 4, throat[1] + 17])} ${p([throat[0] - 10, throat[1] + 28])} ${p([x(0.46), ball - 34])}S${p([x(0.37), ball - 14])} ${p([x(0.34), seat * 0.4 + ball * 0.6 - 4])}`,
    gusset: `M${p([x(0.36), seat * 0.5 + ball * 0.5 - 20])}C${p([x(0.47), ball - 46])} ${p([x(0.52), throat[1] + 22])} ${p([instep[0] + 14, instep[1] + 6])}`,
    service: `M${p([throat[0] - 6, throat[1] + 1])}C${p([throat[0] + 4, throat[1] + 14])} ${p([throat[0] - 4, throat[1] + 26])} ${p([throat[0] - 18, throat[1] + 28])}C${p([x(0.45), ball - 34])} ${p([x(0.4), ball - 14])} ${p([x(0.385), ball - 3])}`,
    hiker: `M${p([throat[0] - 4, throat[1] + 1])}C${p([throat[0] + 6, throat[1] + 12])} ${p([throat[0] - 2, throat[1] + 22])} ${p([throat[0] - 20, throat[1] + 26])}C${p([x(0.44), ball - 30])} ${p([x(0.36), ball - 30])} ${p([x(0.3), seat + 2])}`,
  };
  const counter = `M${p([backTop[0] + (tall ? 2 : 12), tall ? seat - 66 : backTop[1] + 14])}C${p([x(0.12), seat - (tall ? 62 : 46)])} ${p([x(0.2), seat - 34])} ${p([x(0.235), seat])}`;
  return (
    <g>
      <Seam plan={plan} d={quarter[style.cut]} twice={style.cut !== 'gusset'} punched={detail.punched && !detail.motif && detail.medallion} />
      {style.cut !== 'gusset' && style.cut !== 'chukka' && <Seam plan={plan} d={counter} punched={detail.cap === 'wing'} />}
      {style.cut === 'service' && (
        <Seam
          plan={plan}
          d={`M${p([backTop[0] + 14, backTop[1] + 3])}C${p([x(0.05) + 6, backTop[1] + 60])} ${p([x(0.03), seat - 84])} ${p([x(0.05), seat - 60])}`}
          twice
        />
      )}
      {style.cut === 'apron' && <Seam plan={plan} d={apron} twice />}
      {style.cut === 'apron' && (
        <path
          d={`M${p([x(0.475), frontTop[1] + 6])}C${p([x(0.52), frontTop[1] + 6])} ${p([x(0.55), throat[1] - 3])} ${p([throat[0] + 4, throat[1] + 3])}C${p([x(0.56), throat[1] + 22])} ${p([x(0.54), ball - 24])} ${p([x(0.53), ball - 10])}L${p([x(0.46), ball - 8])}C${p([x(0.5), ball - 30])} ${p([x(0.49), frontTop[1] + 30])} ${p([x(0.475), frontTop[1] + 6])}Z`}
          fill={darker(colour, 0.16)}
          stroke="#000"
          strokeOpacity="0.4"
          strokeWidth="0.7"
        />
      )}
      {style.cut === 'gusset' && <path d={`M${p([backTop[0] + 16, backTop[1] + 4])}q9 -22 18 0`} fill="none" stroke={darker(colour, 0.3)} strokeWidth="4.4" />}
      {style.cut === 'hiker' && (
        <>
          <path
            d={`M${p([backTop[0] + 2, backTop[1] + 2])}C${p([ankle[0] - 26, ankle[1] + 3])} ${p([ankle[0] - 6, ankle[1] + 1])} ${p([ankle[0] + 22, ankle[1] - 4])}l2 17C${p([ankle[0] - 6, ankle[1] + 20])} ${p([ankle[0] - 30, ankle[1] + 20])} ${p([backTop[0] + 1, backTop[1] + 21])}Z`}
            fill={darker(colour, 0.24)}
            stroke="#000"
            strokeOpacity="0.4"
            strokeWidth="0.8"
          />
          <path
            d={`M${p([x(0.83), ball - 21])}C${p([x(0.9), ball - 27])} ${p([x(0.97), ball - 32])} ${p([length - 4, ball - 29])}L${p([length - 1, plan.tip])}L${p([x(0.8), ball])}Z`}
            fill="#262423"
            opacity="0.92"
          />
        </>
      )}
      {detail.cap === 'straight' && <Seam plan={plan} d={cap} twice punched={detail.punched} />}
      {detail.cap === 'wing' && <Seam plan={plan} d={wing} punched />}
      {detail.cap === 'apron' && <Seam plan={plan} d={apron} twice />}
      {detail.medallion &&
        dots(
          Array.from({ length: 11 }, (_, i): Point => {
            const a = (i / 11) * 6.283;
            return [x(0.885) + Math.cos(a) * 7, toeTop[1] + 10 + Math.sin(a) * 3.4];
          }),
          0.9,
        )}
      {detail.medallion && dots([[x(0.885), toeTop[1] + 10]], 1.6)}
      {detail.motif && dots(motif, 0.95)}
      {plan.monogram !== '' && (
        <text
          x={x(0.115)}
          y={tall ? seat - 92 : seat - 27}
          fontSize={tall ? 15 : 12}
          letterSpacing="1.5"
          textAnchor="middle"
          fontFamily="Palatino, 'DejaVu Serif', Georgia, serif"
          fill="#d9b667"
          stroke="#000"
          strokeOpacity="0.35"
          strokeWidth="0.3"
        >
          {plan.monogram}
        </text>
      )}
    </g>
  );
}

/** Laces, hooks, elastic or strap. */
export function BootFastening({ plan }: { plan: BootPlan }) {
  const { fastening, style, length, ball } = plan;
  const { frontTop, instep, throat, tall } = marksOf(plan);
  const holes = eyelets(plan);
  const lace =
    plan.leather.grain === 'nap' || plan.leather.grain === 'roughout' || style.cut === 'hiker' ? darker(plan.thread, 0.25) : darker(plan.colour, 0.45);
  switch (fastening) {
    case 'none':
      return null;
    case 'elastic': {
      const gore =
        style.cut === 'gusset' || tall
          ? `M${p([length * 0.13, frontTop[1] + 3])}L${p([length * 0.31, frontTop[1] + 2])}C${p([length * 0.3, instep[1]])} ${p([length * 0.27, ball - 44])} ${p([length * 0.245, ball - 40 + (plan.seat - ball) * 0.4])}C${p([length * 0.2, ball - 60])} ${p([length * 0.15, instep[1]])} ${p([length * 0.13, frontTop[1] + 3])}Z`
          : `M${p([frontTop[0] - 8, frontTop[1] + 7])}L${p([throat[0] - 22, throat[1] + 4])}L${p([throat[0] - 34, throat[1] + 24])}L${p([frontTop[0] - 18, frontTop[1] + 26])}Z`;
      return (
        <g>
          <path d={gore} fill="#1f1d1d" stroke={plan.thread} strokeOpacity="0.5" strokeWidth="0.8" />
          <path d={gore} fill={`url(#${plan.id}-ribs)`} opacity="0.8" />
        </g>
      );
    }
    case 'strap': {
      const [a, b]: readonly [Point, Point] = tall
        ? [
            [instep[0] - 62, instep[1] + 18],
            [instep[0] + 10, instep[1] + 8],
          ]
        : [
            [throat[0] - 64, throat[1] + 26],
            [throat[0] - 6, throat[1] + 2],
          ];
      return (
        <g>
          <path
            d={`M${p(a)}C${p([a[0] + 20, a[1] - 14])} ${p([b[0] - 20, b[1] - 8])} ${p(b)}`}
            fill="none"
            stroke="#000"
            strokeOpacity="0.45"
            strokeWidth="17"
            strokeLinecap="round"
            transform="translate(0.6 2)"
          />
          <path
            d={`M${p(a)}C${p([a[0] + 20, a[1] - 14])} ${p([b[0] - 20, b[1] - 8])} ${p(b)}`}
            fill="none"
            stroke={darker(plan.colour, 0.1)}
            strokeWidth="16"
            strokeLinecap="round"
          />
          <path
            d={`M${p(a)}C${p([a[0] + 20, a[1] - 14])} ${p([b[0] - 20, b[1] - 8])} ${p(b)}`}
            fill="none"
            stroke={plan.thread}
            strokeWidth="0.8"
            strokeDasharray="1.7 0.9"
            transform="translate(0 -5.6)"
          />
          <g transform={`translate(${a[0] + 15} ${a[1] - 6}) rotate(-24)`}>
            <rect x="-8" y="-11" width="17" height="22" rx="3" fill="none" stroke="#8a6423" strokeWidth="3.6" />
            <rect x="-8" y="-11" width="17" height="22" rx="3" fill="none" stroke="#e2bd69" strokeWidth="2.2" />
            <path d="M-8 0H9" stroke="#c99a45" strokeWidth="2" />
          </g>
        </g>
      );
    }
    default: {
      const metal = fastening === 'brass' || fastening === 'hooks';
      return (
        <g strokeLinecap="round">
          {holes.map(([x, y], i) => {
            const ahead = holes[i + 1];
            const edge: Point = [x + 15, y - 12 - (tall && i > 2 ? -7 : 0)];
            const hook = fastening === 'hooks' && i >= Math.floor(holes.length / 2);
            return (
              <g key={i}>
                <path
                  d={`M${p([x, y])}Q${p([x + 9, y - 9])} ${p(edge)}`}
                  stroke="#000"
                  strokeOpacity="0.4"
                  strokeWidth="4.4"
                  fill="none"
                  transform="translate(0.4 1.4)"
                />
                <path d={`M${p([x, y])}Q${p([x + 9, y - 9])} ${p(edge)}`} stroke={lace} strokeWidth="3.4" fill="none" />
                <path
                  d={`M${p([x, y])}Q${p([x + 9, y - 9])} ${p(edge)}`}
                  stroke="#fff"
                  strokeOpacity="0.22"
                  strokeWidth="1"
                  fill="none"
                  transform="translate(-0.3 -0.8)"
                />
                {ahead !== undefined && <path d={`M${p(edge)}L${p([ahead[0] + 8, ahead[1] - 6])}`} stroke={lace} strokeWidth="2.4" opacity="0.75" />}
                {metal && !hook && (
                  <>
                    <circle cx={x} cy={y} r="3.3" fill="#8a6423" />
                    <circle cx={x} cy={y} r="2.8" fill="#e0b760" />
                    <circle cx={x} cy={y} r="1.4" fill={lace} />
                  </>
                )}
                {hook && <path d={`M${x - 4} ${y + 3}q-3 -7 4 -8q5 0 4 4`} fill="none" stroke="#d9ac55" strokeWidth="2.6" />}
                {!metal && <circle cx={x} cy={y} r="1.5" fill="#0d0806" />}
              </g>
            );
          })}
          {holes.slice(-1).map(([x, y]) => (
            <g key="bow" fill="none" stroke={lace} strokeWidth="3">
              <path d={`M${x + 15} ${y - 8}c10 -16 26 -10 18 1c-4 6 -12 8 -18 7c6 10 17 18 24 12`} />
              <path d={`M${x + 15} ${y - 6}c4 14 8 24 16 31`} />
            </g>
          ))}
        </g>
      );
    }
  }
}
