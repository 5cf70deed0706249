import type { LookTable } from '../selections.ts';

/** Colours of the dye; what the leather makes of them is in its grain. */
export const DYES: LookTable<string> = {
  fallback: 'DARK_BROWN',
  looks: {
    BLACK: '#232123',
    DARK_BROWN: '#4b2c1c',
    TAN: '#a9642f',
    OXBLOOD: '#5c1a1f',
    NAVY: '#24314d',
    OLIVE: '#55563a',
    NATURAL: '#d3a776',
    GREY: '#77767a',
  },
};

export type Grain = 'smooth' | 'crust' | 'nap' | 'roughout' | 'pebble' | 'waxy' | 'shell' | 'mycelium';
/** How a leather takes light (0 to 1), how it changes the dye, and what its surface shows. */
export type Leather = { gloss: number; pale: number; grain: Grain; creases: number };
export const LEATHERS: LookTable<Leather> = {
  fallback: 'BOX_CALF',
  looks: {
    BOX_CALF: { gloss: 0.62, pale: 0, grain: 'smooth', creases: 0 },
    CRUST_CALF: { gloss: 0.4, pale: 0.14, grain: 'crust', creases: 0 },
    SUEDE: { gloss: 0, pale: 0.1, grain: 'nap', creases: 0 },
    PULL_UP: { gloss: 0.3, pale: 0.05, grain: 'waxy', creases: 2 },
    VEG_ROUGHOUT: { gloss: 0, pale: 0.16, grain: 'roughout', creases: 1 },
    GRAIN: { gloss: 0.46, pale: 0, grain: 'pebble', creases: 0 },
    SHELL: { gloss: 0.95, pale: -0.06, grain: 'shell', creases: 3 },
    MYCELIUM: { gloss: 0.2, pale: 0.08, grain: 'mycelium', creases: 0 },
  },
};

export const LININGS: LookTable<{ colour: string; rim: number }> = {
  fallback: 'CALF',
  looks: {
    CALF: { colour: '#c99b6a', rim: 0 },
    VEG_CALF: { colour: '#dcb98c', rim: 0 },
    GOAT: { colour: '#a9835f', rim: 0 },
    RECYCLED_TEXTILE: { colour: '#7d8a86', rim: 0 },
    SHEARLING: { colour: '#efe6d3', rim: 9 },
    MEMBRANE: { colour: '#5f7285', rim: 0 },
    UNLINED: { colour: '#b39b82', rim: 0 },
  },
};

export type Sole = {
  thick: number;
  edge: string;
  under: string;
  tread: 'leather' | 'studs' | 'lugs' | 'crepe' | 'cork' | 'flecks' | 'waves';
  wedge: boolean;
  heel: string;
};
export const SOLES: LookTable<Sole> = {
  fallback: 'STUDDED_RUBBER',
  looks: {
    LEATHER_OAK: { thick: 5, edge: '#6b4423', under: '#c39b66', tread: 'leather', wedge: false, heel: '#5a3a20' },
    STUDDED_RUBBER: { thick: 6, edge: '#2f2a27', under: '#3a3532', tread: 'studs', wedge: false, heel: '#2b2725' },
    COMMANDO: { thick: 12, edge: '#1d1c1c', under: '#262525', tread: 'lugs', wedge: false, heel: '#1d1c1c' },
    CREPE: { thick: 9, edge: '#d6b27c', under: '#dcbd8b', tread: 'crepe', wedge: false, heel: '#cfa970' },
    CORK_WEDGE: { thick: 14, edge: '#c89e6a', under: '#6b6259', tread: 'cork', wedge: true, heel: '#c89e6a' },
    RECYCLED_RUBBER: { thick: 7, edge: '#3c4444', under: '#464f4e', tread: 'flecks', wedge: false, heel: '#394040' },
    CITY_GUM: { thick: 5, edge: '#8a5a33', under: '#96683e', tread: 'waves', wedge: false, heel: '#7c4f2b' },
  },
};

export const SHANKS: LookTable<string | null> = {
  fallback: 'WOOD',
  looks: { NONE: null, WOOD: '#d8b98a', STEEL: '#b9c0c6', GLASS: '#cfe3d2', LEATHER: '#8b5c38', BAMBOO: '#c9c07a' },
};
