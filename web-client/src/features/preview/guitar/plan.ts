import { lookOf, manyOf, numberOf, textOf, type LookTable, type PreviewSelections } from '../selections.ts';
import { BODIES, type Body, type Point } from './bodies.ts';
import { BOARDS, BODY_WOODS, COLOURS, FINISHES, HARDWARE, NECK_WOODS, TOPS } from './palette.ts';

const INCH = 25.4;

/** Scale lengths of the bass and the treble side in inches. */
export const SCALES: LookTable<readonly [bass: number, treble: number]> = {
  fallback: 'S255',
  looks: { S24: [24, 24], S2475: [24.75, 24.75], S25: [25, 25], S255: [25.5, 25.5], S265: [26.5, 26.5], S27: [27, 27], MULTI_255_27: [27, 25.5] },
};
export const FRETS: LookTable<{ count: number; steel: boolean; places: number }> = {
  fallback: 'F22',
  looks: {
    F21: { count: 21, steel: false, places: 21 },
    F22: { count: 22, steel: false, places: 22 },
    F24: { count: 24, steel: false, places: 24 },
    F22_STAINLESS: { count: 22, steel: true, places: 22 },
    F24_STAINLESS: { count: 24, steel: true, places: 24 },
    F0_FRETLESS: { count: 0, steel: false, places: 22 },
  },
};
/** Gauges in thousandths of an inch, thinnest first. */
export const STRINGS: LookTable<readonly number[]> = {
  fallback: 'S10_46',
  looks: {
    S9_42: [9, 11, 16, 24, 32, 42],
    S10_46: [10, 13, 17, 26, 36, 46],
    S10_52: [10, 13, 17, 30, 42, 52],
    S11_49: [11, 14, 18, 28, 38, 49],
    S11_56: [11, 14, 19, 32, 44, 56],
    S12_54: [12, 16, 20, 32, 42, 54],
    S13_56: [13, 17, 26, 36, 46, 56],
    S7_10_59: [10, 13, 17, 26, 36, 46, 59],
    S8_10_74: [10, 13, 17, 30, 42, 54, 64, 74],
  },
};
export const RADII: LookTable<number> = { fallback: 'R95', looks: { R725: 7.25, R95: 9.5, R10: 10, R12: 12, R16: 16, COMPOUND: 13 } };
export const PROFILES: LookTable<{ shoulder: number; lean: number; point: number; note: boolean }> = {
  fallback: 'MODERN_C',
  looks: {
    MODERN_C: { shoulder: 0.6, lean: 0, point: 0, note: false },
    VINTAGE_C: { shoulder: 0.7, lean: 0, point: 0.04, note: false },
    U: { shoulder: 0.96, lean: 0, point: 0, note: false },
    SOFT_V: { shoulder: 0.42, lean: 0, point: 0.3, note: false },
    ASYMMETRIC: { shoulder: 0.62, lean: 0.16, point: 0, note: false },
    HAND_CARVED: { shoulder: 0.66, lean: -0.08, point: 0.08, note: true },
  },
};
export type Bridge = 'hardtail' | 'vibratoScrews' | 'vibratoPosts' | 'locking' | 'tailpiece' | 'headless' | 'single';
export const BRIDGES: LookTable<{ kind: Bridge; strings: number }> = {
  fallback: 'TREM_2PT',
  looks: {
    HARDTAIL: { kind: 'hardtail', strings: 6 },
    TREM_6: { kind: 'vibratoScrews', strings: 6 },
    TREM_2PT: { kind: 'vibratoPosts', strings: 6 },
    LOCKING: { kind: 'locking', strings: 6 },
    TOM: { kind: 'tailpiece', strings: 6 },
    HEADLESS_FIXED: { kind: 'headless', strings: 6 },
    SINGLE_6: { kind: 'single', strings: 6 },
    SINGLE_7: { kind: 'single', strings: 7 },
    SINGLE_8: { kind: 'single', strings: 8 },
  },
};
export type Pickup = { kind: 'single' | 'humbucker' | 'active' | 'wide' | 'lipstick' | 'plate'; at: number; lean: number };
const neckAt = 150;
export const PICKUPS: LookTable<readonly Pickup[]> = {
  fallback: 'SSS',
  looks: {
    SSS: [
      { kind: 'single', at: 41, lean: 8 },
      { kind: 'single', at: 98, lean: 0 },
      { kind: 'single', at: neckAt, lean: 0 },
    ],
    HSS: [
      { kind: 'humbucker', at: 42, lean: 0 },
      { kind: 'single', at: 98, lean: 0 },
      { kind: 'single', at: neckAt, lean: 0 },
    ],
    HH: [
      { kind: 'humbucker', at: 42, lean: 0 },
      { kind: 'humbucker', at: neckAt - 4, lean: 0 },
    ],
    HH_ACTIVE: [
      { kind: 'active', at: 42, lean: 0 },
      { kind: 'active', at: neckAt - 4, lean: 0 },
    ],
    P90_2: [
      { kind: 'wide', at: 42, lean: 0 },
      { kind: 'wide', at: neckAt - 4, lean: 0 },
    ],
    TWANG_2: [
      { kind: 'plate', at: 38, lean: 10 },
      { kind: 'lipstick', at: neckAt, lean: 0 },
    ],
    HH_7: [
      { kind: 'humbucker', at: 42, lean: 0 },
      { kind: 'humbucker', at: neckAt - 4, lean: 0 },
    ],
    HH_8: [
      { kind: 'active', at: 42, lean: 2 },
      { kind: 'humbucker', at: neckAt - 4, lean: 0 },
    ],
  },
};
/** Strings that a set of pickups is wound for; the covers grow with it. */
export const PICKUP_STRINGS: Readonly<Record<string, number>> = { HH_7: 7, HH_8: 8 };
export type Inlay = 'dots' | 'blocks' | 'trapezoids' | 'none' | 'tree' | 'motif' | 'luminous';
export const INLAYS: LookTable<Inlay> = {
  fallback: 'DOTS',
  looks: { DOTS: 'dots', BLOCKS: 'blocks', TRAPEZOID: 'trapezoids', SIDE_ONLY: 'none', TREE_CNC: 'tree', CUSTOM_HAND: 'motif', LUMINOUS: 'luminous' },
};

/** A guitar in millimetres, ready to be drawn. */
export type GuitarPlan = ReturnType<typeof planOf>;

export function planOf(selected: PreviewSelections, id = 'guitar') {
  const body: Body = lookOf(BODIES, selected.body);
  const [bassInches, trebleInches] = lookOf(SCALES, selected.scale);
  const [bass, treble] = [bassInches * INCH, trebleInches * INCH];
  const gauges = lookOf(STRINGS, selected.strings);
  const bridge = lookOf(BRIDGES, selected.bridge);
  const count = gauges.length;
  const frets = lookOf(FRETS, selected.frets);
  const nut = Math.max(numberOf(selected.nut_width_mm, 42.5, 38, 62), 5.9 * count + 4);
  const spread = 10.4 * (Math.max(count, bridge.strings) - 1);
  const shift = (treble - bass) * 2 ** (-7 / 12);
  const nutX = treble;
  const end = treble * 2 ** (-frets.places / 12) - 7;
  const widthAt = (x: number): number => nut + (spread + 7 - nut) * ((nutX - x) / nutX);
  /** Where a fret crosses the board at a share of its width (-0.5 bass side, 0.5 treble side). */
  const fretX = (n: number, share: number): number => {
    const ratio = 2 ** (-n / 12);
    const onTreble = treble * ratio;
    const onBass = bass * ratio + shift;
    return onBass + (onTreble - onBass) * (share + 0.5);
  };
  const stringAt = (i: number): { gauge: number; bridge: Point; nut: Point } => {
    const share = count === 1 ? 0 : 0.5 - i / (count - 1);
    const bridgeSpread = 10.4 * (count - 1);
    return { gauge: gauges[i] ?? 10, bridge: [bass === treble ? 0 : shift * (0.5 - share), share * bridgeSpread], nut: [fretX(0, share), share * (nut - 7)] };
  };
  return {
    id,
    body,
    bridge,
    frets,
    nut,
    nutX,
    end,
    widthAt,
    fretX,
    count,
    scaleFanned: bass !== treble,
    strings: gauges.map((_, i) => stringAt(i)),
    wood: lookOf(BODY_WOODS, selected.wood),
    top: lookOf(TOPS, selected.top),
    neckWood: lookOf(NECK_WOODS, selected.neck),
    board: lookOf(BOARDS, selected.board),
    tint: lookOf(COLOURS, selected.colour),
    metal: lookOf(HARDWARE, selected.hardware),
    lacquer: lookOf(FINISHES, selected.finish),
    pickups: lookOf(PICKUPS, selected.pickups),
    pickupStrings: typeof selected.pickups === 'string' ? (PICKUP_STRINGS[selected.pickups] ?? 6) : 6,
    inlay: lookOf(INLAYS, selected.inlay),
    radius: lookOf(RADII, selected.radius),
    compound: selected.radius === 'COMPOUND',
    profile: lookOf(PROFILES, selected.profile),
    thickness: numberOf(selected.neck_thickness_mm, 21, 15, 28),
    name: textOf(selected.headstock_text).slice(0, 24),
    lockingTuners: manyOf(selected.accessories).has('LOCK_TUNERS'),
  };
}

/** The paint of polished metal inside the picture of this plan. */
export const metalOf = (plan: { id: string }): string => `url(#${plan.id}-metal)`;
