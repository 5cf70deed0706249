import type { LookTable } from '../selections.ts';

/** A wood as it is drawn: its colour, its grain's colour and how fine (across) and long (along) the grain runs. */
export type Wood = { base: string; grain: string; along: number; across: number; strength: number; figure?: Figure };
export type Figure = 'flame' | 'quilt' | 'spalt' | 'burl' | 'stripe' | 'weave' | 'pores' | 'knots' | 'ply' | 'flakes';

export const BODY_WOODS: LookTable<Wood> = {
  fallback: 'ALDER',
  looks: {
    ALDER: { base: '#d9a873', grain: '#a9713f', along: 0.004, across: 0.07, strength: 0.5 },
    SWAMP_ASH: { base: '#e6cb9d', grain: '#8c6536', along: 0.003, across: 0.045, strength: 0.95, figure: 'pores' },
    MAHOGANY_FSC: { base: '#a65f3c', grain: '#612c18', along: 0.012, across: 0.16, strength: 0.6, figure: 'pores' },
    BASSWOOD: { base: '#e8d3ab', grain: '#cdb183', along: 0.005, across: 0.05, strength: 0.3 },
    POPLAR: { base: '#d6cf9f', grain: '#9aa074', along: 0.003, across: 0.032, strength: 0.55 },
    WALNUT: { base: '#7b5334', grain: '#3b2415', along: 0.005, across: 0.06, strength: 0.85 },
    PAULOWNIA: { base: '#e3cfae', grain: '#b79a73', along: 0.0022, across: 0.024, strength: 0.75 },
    RECLAIMED_PINE: { base: '#d8a761', grain: '#99602a', along: 0.0025, across: 0.028, strength: 0.9, figure: 'knots' },
  },
};

export const TOPS: LookTable<Wood | null> = {
  fallback: 'NONE',
  looks: {
    NONE: null,
    MAPLE_PLAIN: { base: '#ecd2a0', grain: '#cfa469', along: 0.004, across: 0.06, strength: 0.35 },
    FLAME_MAPLE: { base: '#ecc98d', grain: '#9c6428', along: 0.004, across: 0.06, strength: 0.25, figure: 'flame' },
    QUILT_MAPLE: { base: '#ecc78a', grain: '#a06a2c', along: 0.006, across: 0.06, strength: 0.2, figure: 'quilt' },
    SPALTED: { base: '#e2cda2', grain: '#8f7a52', along: 0.006, across: 0.04, strength: 0.5, figure: 'spalt' },
    WALNUT_BURL: { base: '#8a5c37', grain: '#341d0e', along: 0.022, across: 0.03, strength: 0.9, figure: 'burl' },
    KOA: { base: '#b5763a', grain: '#5d3314', along: 0.003, across: 0.03, strength: 0.9, figure: 'stripe' },
    FLAX_COMPOSITE: { base: '#b7a27a', grain: '#7c6845', along: 0.05, across: 0.05, strength: 0.3, figure: 'weave' },
  },
};

export const NECK_WOODS: LookTable<Wood> = {
  fallback: 'MAPLE',
  looks: {
    MAPLE: { base: '#e8c98f', grain: '#c79a5b', along: 0.004, across: 0.1, strength: 0.35 },
    ROASTED_MAPLE: { base: '#a8723f', grain: '#6e4320', along: 0.004, across: 0.1, strength: 0.5 },
    MAHOGANY: { base: '#95563a', grain: '#5a2b1a', along: 0.01, across: 0.16, strength: 0.55, figure: 'pores' },
    WENGE: { base: '#4a3428', grain: '#1d120c', along: 0.003, across: 0.22, strength: 1, figure: 'stripe' },
    FIVE_PLY: { base: '#ddb57a', grain: '#b3824a', along: 0.004, across: 0.1, strength: 0.35, figure: 'ply' },
    CHERRY_LOCAL: { base: '#c98a5c', grain: '#99593a', along: 0.004, across: 0.08, strength: 0.4, figure: 'flakes' },
  },
};

export const BOARDS: LookTable<Wood> = {
  fallback: 'PAU_FERRO',
  looks: {
    MAPLE: { base: '#e7c585', grain: '#c69a57', along: 0.004, across: 0.1, strength: 0.3 },
    IND_ROSEWOOD: { base: '#4f3026', grain: '#24130e', along: 0.006, across: 0.16, strength: 0.8, figure: 'pores' },
    EBONY: { base: '#221e1c', grain: '#0c0a09', along: 0.005, across: 0.12, strength: 0.5 },
    PAU_FERRO: { base: '#6e432b', grain: '#3a1f12', along: 0.005, across: 0.12, strength: 0.7, figure: 'pores' },
    RICHLITE: { base: '#2a2b2c', grain: '#242526', along: 0.02, across: 0.02, strength: 0.15 },
    ROASTED_MAPLE: { base: '#a0683a', grain: '#6b3f1f', along: 0.004, across: 0.1, strength: 0.45 },
    BRAZ_ROSEWOOD_STOCK: { base: '#6a3722', grain: '#1c0c07', along: 0.004, across: 0.07, strength: 1, figure: 'spalt' },
  },
};

/** A finish colour: `clear` lets the wood be seen; rings run from the middle to the edge of the body. */
export type Tint = { rings: readonly string[]; clear: number; sparkle?: boolean; metallic?: boolean };
export const COLOURS: LookTable<Tint> = {
  fallback: 'SUNBURST_3',
  looks: {
    NATURAL: { rings: [], clear: 1 },
    SUNBURST_3: { rings: ['#e8a33a', '#a93a16', '#170d08'], clear: 0.62 },
    CHERRYBURST: { rings: ['#eeb458', '#c1272a', '#7c1018'], clear: 0.62 },
    SEAFOAM: { rings: ['#a5cdb8'], clear: 0 },
    BLACK: { rings: ['#131315'], clear: 0 },
    VINTAGE_WHITE: { rings: ['#efe4c8'], clear: 0 },
    CANDY_RED: { rings: ['#b50f1f', '#7d0613'], clear: 0, metallic: true },
    TRANS_BLUE: { rings: ['#2f74b5', '#123f7a'], clear: 0.5 },
    SPARKLE: { rings: ['#8f9aa6', '#6f7884'], clear: 0, sparkle: true, metallic: true },
    CUSTOM_MATCH: { rings: ['#6f7f5c', '#66755a'], clear: 0 },
  },
};

/** Metal from its bright edge to its dark one. */
export type Metal = { light: string; base: string; dark: string };
export const HARDWARE: LookTable<Metal> = {
  fallback: 'NICKEL',
  looks: {
    NICKEL: { light: '#f7f3e8', base: '#c4beb0', dark: '#746e62' },
    CHROME: { light: '#ffffff', base: '#c3cad1', dark: '#5f6870' },
    BLACK: { light: '#6a6c70', base: '#2b2c2f', dark: '#0c0c0d' },
    GOLD: { light: '#fff0bd', base: '#d6ab4e', dark: '#845f1b' },
    RAW_BRASS: { light: '#e9d291', base: '#ab8743', dark: '#5e4520' },
    COPPER_PVD: { light: '#ffd0ac', base: '#c27950', dark: '#6d3519' },
  },
};

/** How much the surface mirrors, and what age has done to it. */
export type Lacquer = { gloss: number; warm: number; aged: boolean; grain: number; edge: number };
export const FINISHES: LookTable<Lacquer> = {
  fallback: 'PU_SATIN',
  looks: {
    NITRO_GLOSS: { gloss: 0.8, warm: 0.06, aged: false, grain: 1, edge: 0.7 },
    NITRO_AGED: { gloss: 0.42, warm: 0.16, aged: true, grain: 1.1, edge: 0.5 },
    PU_GLOSS: { gloss: 1, warm: 0, aged: false, grain: 0.9, edge: 0.9 },
    PU_SATIN: { gloss: 0.22, warm: 0, aged: false, grain: 0.9, edge: 0.4 },
    WATERBASE: { gloss: 0.5, warm: -0.03, aged: false, grain: 0.95, edge: 0.55 },
    OIL_WAX: { gloss: 0.08, warm: 0.05, aged: false, grain: 1.35, edge: 0.25 },
    SHELLAC_FP: { gloss: 0.9, warm: 0.2, aged: false, grain: 1.15, edge: 0.75 },
  },
};
