import { darker, lighter, mix } from '../colour.ts';
import { lookOf, manyOf, numberOf, textOf, type PreviewSelections } from '../selections.ts';
import * as looks from './looks.ts';
import { DYES, LEATHERS, LININGS, SHANKS, SOLES } from './palette.ts';

export type Point = readonly [x: number, y: number];

const n = (value: number) => (Math.round(value * 10) / 10).toString();
export const p = ([x, y]: Point): string => `${n(x)} ${n(y)}`;

/** A boot in millimetres, seen from its outer side: the heel's back at x = 0, the toe to the right, the ground at y = 0. */
export type BootPlan = ReturnType<typeof planOf>;

export function planOf(selected: PreviewSelections, id = 'boot') {
  const size = lookOf(looks.SIZES, selected.size);
  const style = lookOf(looks.STYLES, selected.style);
  const last = lookOf(looks.LASTS, selected.last);
  const welt = lookOf(looks.WELTS, selected.welt);
  const sole = lookOf(SOLES, selected.sole);
  const leather = lookOf(LEATHERS, selected.upper);
  const dye = lookOf(DYES, selected.colour);
  const width = lookOf(looks.WIDTHS, selected.width);
  const heel = numberOf(selected.heel_mm, 25, 4, 60);
  const length = 24 + size * 6.55;
  const room = 1 + width.girth / 260;
  const base = welt.thick + sole.thick;
  /** Heights of the feather line, where upper and welt meet. */
  const seat = -(base + heel);
  const ball = -base;
  const tip = -base - last.spring;
  const scale = length / 306;
  const leatherColour = leather.pale >= 0 ? lighter(dye, leather.pale) : darker(dye, -leather.pale);
  return {
    id,
    size,
    style,
    last,
    welt,
    sole,
    leather,
    width,
    heel,
    length,
    room,
    base,
    seat,
    ball,
    tip,
    scale,
    dye,
    colour: leatherColour,
    deep: darker(leatherColour, 0.5),
    lit: mix(leatherColour, '#fff1dd', 0.3),
    thread: mix(leatherColour, '#f2dfbd', leather.grain === 'roughout' || leather.grain === 'waxy' ? 0.62 : 0.34),
    lining: lookOf(LININGS, selected.lining),
    shank: lookOf(SHANKS, selected.shank),
    construction: lookOf(looks.CONSTRUCTIONS, selected.construction),
    detail: lookOf(looks.DETAILS, selected.detail),
    patina: lookOf(looks.PATINAS, selected.patina),
    fastening: lookOf(looks.FASTENINGS, selected.fastening),
    extras: manyOf(selected.accessories),
    stitch: 25.4 / numberOf(selected.spi, 10, 4, 20),
    monogram: textOf(selected.monogram).slice(0, 3).toUpperCase(),
  };
}

const along = (plan: BootPlan, share: number): number => plan.length * share;

/** The feather line from heel to toe, moved down by `drop` and out by `out`. */
export function feather(plan: BootPlan, drop = 0, out = 0): string {
  const { seat, ball, tip } = plan;
  const x = (share: number) => along(plan, share);
  return `${p([-out + 3, seat + drop])}C${p([x(0.1), seat + drop + 1])} ${p([x(0.2), seat + drop + 1])} ${p([x(0.28), seat + drop + 1.5])}C${p([x(0.42), seat + drop + 4])} ${p([x(0.5), ball + drop])} ${p([x(0.66), ball + drop])}C${p([x(0.8), ball + drop])} ${p([x(0.93), tip + drop + 3])} ${p([plan.length + out - 3, tip + drop])}`;
}

/** The same line from toe to heel, to close a band. */
export function featherBack(plan: BootPlan, drop: number, out: number): string {
  const { seat, ball, tip } = plan;
  const x = (share: number) => along(plan, share);
  return `${p([plan.length + out - 3, tip + drop])}C${p([x(0.93), tip + drop + 3])} ${p([x(0.8), ball + drop])} ${p([x(0.66), ball + drop])}C${p([x(0.5), ball + drop])} ${p([x(0.42), seat + drop + 4])} ${p([x(0.28), seat + drop + 1.5])}C${p([x(0.2), seat + drop + 1])} ${p([x(0.1), seat + drop + 1])} ${p([-out + 3, seat + drop])}`;
}

/** Points that seams, laces and light hang on. */
export function marksOf(plan: BootPlan) {
  const { style, seat, ball, room, scale, last } = plan;
  const x = (share: number) => along(plan, share);
  const up = (mm: number) => mm * scale * room;
  const tall = style.back > 100;
  const backTop: Point = [tall ? 6 : 4, seat - up(style.back)];
  const frontTop: Point = [x(style.frontAt), seat - up(style.front)];
  const ankle: Point = [x(0.19), seat - up(style.back - style.dip)];
  const instep: Point = [x(0.455), seat - up(tall ? 92 : 88)];
  const throat: Point = [x(style.throatAt), Math.min(ball - up(style.throatUp - 8), seat - up(46))];
  const vamp: Point = [x(0.76), ball - up(last.toe + 25)];
  const toeTop: Point = [x(0.89 + last.blunt * 0.03), ball - last.spring * 0.5 - up(last.toe + 11)];
  return { backTop, frontTop, ankle, instep, throat, vamp, toeTop, tall };
}

/** The line from the front of the top over instep and vamp to the toe. */
export function ridge(plan: BootPlan): string {
  const { frontTop, instep, throat, vamp, toeTop, tall } = marksOf(plan);
  const { length, tip, last } = plan;
  const first = tall
    ? `C${p([frontTop[0] + 2, frontTop[1] + (instep[1] - frontTop[1]) * 0.6])} ${p([instep[0] - 9, instep[1] - 12])} ${p([instep[0] + 8, instep[1] + 6])}C${p([instep[0] + 22, instep[1] + 22])} ${p([throat[0] - 12, throat[1] - 8])} ${p(throat)}`
    : `C${p([frontTop[0] + 18, frontTop[1] + 6])} ${p([throat[0] - 22, throat[1] - 14])} ${p(throat)}`;
  return `${first}C${p([throat[0] + 18, throat[1] + 12])} ${p([vamp[0] - 20, vamp[1] - 9])} ${p(vamp)}S${p([toeTop[0] - 14, toeTop[1] - 3])} ${p(toeTop)}C${p([toeTop[0] + 12 + last.blunt * 8, toeTop[1] + 4 - last.blunt * 3])} ${p([length - 1, tip - 17 - last.blunt * 9])} ${p([length - 1, tip - 2])}`;
}

/** The edge of the opening from its back to its front, lifted by `lift` for the far side. */
export function topline(plan: BootPlan, lift = 0): string {
  const { backTop, frontTop, ankle, tall } = marksOf(plan);
  const rise = ankle[1] - frontTop[1];
  return `C${p([backTop[0] + 10, backTop[1] + 3 - lift])} ${p([ankle[0] - 22, ankle[1] - lift])} ${p([ankle[0], ankle[1] - lift])}C${p([ankle[0] + 18, ankle[1] - lift])} ${p([frontTop[0] - (tall ? 16 : 20), frontTop[1] + rise * 0.3 - lift])} ${p(frontTop)}`;
}

/** A closed band between two lines below the feather line, round at the toe. */
export function band(plan: BootPlan, from: number, to: number, out: number): string {
  const end = plan.length + out - 3;
  return `M${feather(plan, from, out)}C${p([end + 3.4, plan.tip + from])} ${p([end + 3.4, plan.tip + to - 0.5])} ${featherBack(plan, to, out)}Z`;
}

/** The upper as one closed outline. */
export function upperOutline(plan: BootPlan): string {
  const { backTop, tall } = marksOf(plan);
  const { seat } = plan;
  const back = tall
    ? `M${p([4, seat])}C${p([-9, seat - 22])} ${p([-5, seat - 52])} ${p([3, seat - 72])}S${p([backTop[0] - 3, backTop[1] + 30])} ${p(backTop)}`
    : `M${p([4, seat])}C${p([-9, seat - 20])} ${p([-6, seat - 44])} ${p(backTop)}`;
  return `${back}${topline(plan)}${ridge(plan)}L${featherBack(plan, 0, 0)}Z`;
}

/** Places of the eyelets, from the throat to the top, set back from the ridge. */
export function eyelets(plan: BootPlan): Point[] {
  const { frontTop, instep, throat, tall } = marksOf(plan);
  const { rows } = plan.style;
  const bend: Point = tall ? [instep[0] + 4, instep[1] + 2] : [(frontTop[0] + throat[0]) / 2 + 4, (frontTop[1] + throat[1]) / 2 - 5];
  return Array.from({ length: rows }, (_, i) => {
    const t = 0.1 + (i / Math.max(1, rows - 1)) * 0.82;
    const u = 1 - t;
    const set = tall ? 13 : 11;
    return [
      u * u * throat[0] + 2 * u * t * bend[0] + t * t * frontTop[0] - set + t * 3,
      u * u * throat[1] + 2 * u * t * bend[1] + t * t * frontTop[1] + set * (0.9 - t * 0.75),
    ];
  });
}
