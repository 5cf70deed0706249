import type { LookTable } from '../selections.ts';

/** Shares of the length and millimetres above the feather line: back and front of the top, where lacing begins and ends. */
export type Style = {
  back: number;
  front: number;
  frontAt: number;
  dip: number;
  throatAt: number;
  throatUp: number;
  rows: number;
  cut: 'closed' | 'open' | 'apron' | 'chukka' | 'gusset' | 'service' | 'hiker';
};
export const STYLES: LookTable<Style> = {
  fallback: 'DERBY',
  looks: {
    OXFORD: { back: 64, front: 86, frontAt: 0.4, dip: 10, throatAt: 0.58, throatUp: 70, rows: 5, cut: 'closed' },
    DERBY: { back: 64, front: 89, frontAt: 0.4, dip: 9, throatAt: 0.59, throatUp: 72, rows: 4, cut: 'open' },
    LOAFER: { back: 60, front: 70, frontAt: 0.46, dip: 13, throatAt: 0.56, throatUp: 70, rows: 2, cut: 'apron' },
    CHUKKA: { back: 112, front: 122, frontAt: 0.36, dip: 5, throatAt: 0.55, throatUp: 84, rows: 3, cut: 'chukka' },
    CHELSEA: { back: 148, front: 148, frontAt: 0.38, dip: 9, throatAt: 0.55, throatUp: 84, rows: 4, cut: 'gusset' },
    SERVICE: { back: 164, front: 176, frontAt: 0.375, dip: 3, throatAt: 0.58, throatUp: 76, rows: 8, cut: 'service' },
    HIKER: { back: 150, front: 176, frontAt: 0.4, dip: 6, throatAt: 0.6, throatUp: 80, rows: 7, cut: 'hiker' },
  },
};

/** Sizes as the EU counts them. */
export const SIZES: LookTable<number> = {
  fallback: 'E43',
  looks: { E38: 38, E39: 39, E40: 40, E41: 41, E42: 42, E425: 42.5, E43: 43, E435: 43.5, E44: 44, E45: 45, E46: 46, E48: 48 },
};

/** Millimetres at the girth of the ball; a scan has the foot's own outline. */
export const WIDTHS: LookTable<{ girth: number; scan: boolean }> = {
  fallback: 'E',
  looks: {
    D: { girth: -6, scan: false },
    E: { girth: 0, scan: false },
    F: { girth: 6, scan: false },
    G: { girth: 12, scan: false },
    H: { girth: 18, scan: false },
    SCAN: { girth: 1, scan: true },
  },
};

/** The toe from the side (height in millimetres, bluntness 0 to 1) and from below (narrowness 0 to 1, how far to the big toe). */
export type Last = { toe: number; blunt: number; narrow: number; inward: number; spring: number };
export const LASTS: LookTable<Last> = {
  fallback: 'ALMOND',
  looks: {
    ALMOND: { toe: 27, blunt: 0.3, narrow: 0.62, inward: 0.1, spring: 9 },
    CHISEL: { toe: 25, blunt: 0.55, narrow: 0.58, inward: 0.06, spring: 10 },
    ROUND: { toe: 35, blunt: 0.62, narrow: 0.42, inward: 0.14, spring: 11 },
    MUNSON: { toe: 41, blunt: 0.8, narrow: 0.28, inward: 0.34, spring: 12 },
    HIKE: { toe: 39, blunt: 0.7, narrow: 0.36, inward: 0.2, spring: 16 },
    SOFT: { toe: 29, blunt: 0.7, narrow: 0.48, inward: 0.08, spring: 9 },
    BESPOKE: { toe: 30, blunt: 0.42, narrow: 0.52, inward: 0.24, spring: 8 },
  },
};

export type Construction = { stitches: 'welt' | 'none' | 'flange' | 'double' | 'hand'; close: number };
export const CONSTRUCTIONS: LookTable<Construction> = {
  fallback: 'GOODYEAR',
  looks: {
    GOODYEAR: { stitches: 'welt', close: 0 },
    BLAKE: { stitches: 'none', close: 3 },
    STITCHDOWN: { stitches: 'flange', close: -2 },
    NORWEGIAN: { stitches: 'double', close: -2 },
    HAND_WELT: { stitches: 'hand', close: 1 },
    CEMENT: { stitches: 'none', close: 2 },
  },
};

export type Welt = { thick: number; from: 'none' | 'waist' | 'heel'; storm: number; wheeled: boolean };
export const WELTS: LookTable<Welt> = {
  fallback: 'FLAT_270',
  looks: {
    NONE: { thick: 1.4, from: 'none', storm: 0, wheeled: false },
    FLAT_270: { thick: 4, from: 'waist', storm: 0, wheeled: false },
    FLAT_360: { thick: 4, from: 'heel', storm: 0, wheeled: false },
    STORM: { thick: 4, from: 'heel', storm: 5, wheeled: false },
    SPLIT_REVERSE: { thick: 4.4, from: 'heel', storm: 3.2, wheeled: false },
    CORD_WHEELED: { thick: 4, from: 'waist', storm: 0, wheeled: true },
  },
};

export const DETAILS: LookTable<{ cap: 'none' | 'straight' | 'wing' | 'apron'; punched: boolean; medallion: boolean; motif: boolean }> = {
  fallback: 'CAP',
  looks: {
    PLAIN: { cap: 'none', punched: false, medallion: false, motif: false },
    CAP: { cap: 'straight', punched: false, medallion: false, motif: false },
    QUARTER_BROGUE: { cap: 'straight', punched: true, medallion: false, motif: false },
    SEMI_BROGUE: { cap: 'straight', punched: true, medallion: true, motif: false },
    FULL_BROGUE: { cap: 'wing', punched: true, medallion: true, motif: false },
    MOC_TOE: { cap: 'apron', punched: false, medallion: false, motif: false },
    HAND_PUNCHED_MOTIF: { cap: 'none', punched: true, medallion: false, motif: true },
  },
};

export type Patina = 'none' | 'burnished' | 'painted' | 'mirror' | 'marbled' | 'waxed';
export const PATINAS: LookTable<Patina> = {
  fallback: 'BURNISH_TOE',
  looks: { NONE: 'none', BURNISH_TOE: 'burnished', HAND_PATINA: 'painted', MIRROR_SHINE: 'mirror', MARBLED: 'marbled', WAX_ONLY: 'waxed' },
};

export type Fastening = 'blind' | 'brass' | 'hooks' | 'elastic' | 'strap' | 'none';
export const FASTENINGS: LookTable<Fastening> = {
  fallback: 'EYELETS_BLIND',
  looks: { EYELETS_BLIND: 'blind', EYELETS_BRASS: 'brass', HOOKS: 'hooks', ELASTIC: 'elastic', STRAP: 'strap', NONE: 'none' },
};

/** Extras that lie or stand beside the pair. */
export const EXTRAS = ['SHOE_TREES', 'SPARE_LACES'] as const;
