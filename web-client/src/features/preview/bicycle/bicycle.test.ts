// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { LookTable, PreviewSelections } from '../selections.ts';
import { valuesOf } from '../testing/product-line-values.ts';
import { bicycleOf } from './bicycle.ts';
import * as looks from './looks.ts';
import { materialOf } from './materials.ts';
import { MAIN_COLOURS, SECOND_COLOURS } from './palette.ts';
import { groundShadow } from './shadow.ts';
import { atOnce } from '../piecemeal.ts';
import { sideView } from './side-view.ts';
import { addSolid, Surface } from './surface.ts';

const { choices, all } = valuesOf('velo');
const codes = <Look>(table: LookTable<Look>) => Object.keys(table.looks);
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  frame: codes(looks.FRAMES),
  size: codes(looks.SIZES),
  ride: codes(looks.RIDES),
  wheelset: codes(looks.WHEELS),
  tyre: codes(looks.TYRES),
  fork: codes(looks.FORKS),
  drive: codes(looks.DRIVES),
  rings: codes(looks.RINGS),
  cassette: codes(looks.CASSETTES),
  transmission: codes(looks.TRANSMISSIONS),
  brake: codes(looks.BRAKES),
  bar: codes(looks.BARS),
  finish: codes(looks.FINISHES),
  colour: Object.keys(MAIN_COLOURS),
  colour2: Object.keys(SECOND_COLOURS),
  saddle: codes(looks.SADDLES),
  accessories: looks.ACCESSORIES,
};
const NUMBERS_SEEN = ['inseam_cm', 'crank_mm', 'bar_width_mm'];
const TEXTS_SEEN = ['headtube_text'];
/** They change what fits or what it costs, never how it looks. */
const UNSEEN = ['rider_height_cm', 'rider_kg', 'luggage_kg'];

const BASE: PreviewSelections = { finish: 'FADE_3', colour: 'COBALT', colour2: 'CREAM' };

/** All that a renderer is given. */
function appearance(selections: PreviewSelections): string {
  const { solids, build, paintAt } = atOnce(bicycleOf(selections));
  const stuffs = [...new Set(solids.map((solid) => solid.stuff))].sort();
  const painted = [-400, -200, 0, 200, 400].flatMap((x) => [350, 600, 850].map((y) => paintAt([x, y, 9], x > 300)));
  return JSON.stringify([solids, stuffs.map((stuff) => materialOf(build, stuff)), painted, build.badge]);
}

describe('the bicycle', () => {
  it('knows every characteristic of the product line', () => {
    expect([...Object.keys(DRAWN), ...NUMBERS_SEEN, ...TEXTS_SEEN, ...UNSEEN].sort()).toEqual([...all].sort());
  });

  it.each(Object.keys(DRAWN))('has a look for each value of %s, and for no other', (characteristic) => {
    expect([...(DRAWN[characteristic] ?? [])].sort()).toEqual([...(choices.get(characteristic) ?? [])].sort());
  });

  it.each(Object.keys(DRAWN).filter((name) => name !== 'accessories'))('looks different with each value of %s', (characteristic) => {
    const values = choices.get(characteristic) ?? [];
    expect(new Set(values.map((value) => appearance({ ...BASE, [characteristic]: value }))).size).toBe(values.length);
  });

  it.each(looks.ACCESSORIES)('shows %s', (accessory) => {
    expect(appearance({ ...BASE, accessories: [accessory] })).not.toBe(appearance({ ...BASE, accessories: [] }));
  });

  it.each([
    ['inseam_cm', 76, 92],
    ['crank_mm', 165, 175],
    ['bar_width_mm', 400, 460],
    ['headtube_text', 'Ada', 'Grace'],
  ])('follows %s', (characteristic, one, other) => {
    expect(appearance({ ...BASE, [characteristic]: one })).not.toBe(appearance({ ...BASE, [characteristic]: other }));
  });

  it('falls back to what is usual for codes that it does not know', () => {
    const unknown = Object.fromEntries(Object.keys(DRAWN).map((name) => [name, 'FROM_TOMORROW']));
    expect(appearance({ ...unknown, crank_mm: 'long', accessories: ['JET'] })).toBe(appearance({}));
    expect(appearance({ frame: 'constructor', crank_mm: Number.NaN })).toBe(appearance({}));
  });

  it.each([...choices].flatMap(([characteristic, values]) => values.map((value) => [characteristic, value] as const)))(
    'has only real points with %s %s',
    (characteristic, value) => {
      const selections = { ...BASE, [characteristic]: characteristic === 'accessories' ? [value] : value };
      // JSON has no other word for what is not a number.
      expect(appearance(selections)).not.toContain('null');
      expect(atOnce(sideView(atOnce(bicycleOf(selections)))).some(({ d }) => d.includes('NaN'))).toBe(false);
    },
  );

  it('has a surface of real points', () => {
    const surface = new Surface();
    for (const solid of atOnce(bicycleOf({ accessories: looks.ACCESSORIES })).solids) if (solid.kind !== 'plate') addSolid(surface, solid);
    expect(surface.positions.length).toBeGreaterThan(100_000);
    expect(surface.positions.findIndex((value) => !Number.isFinite(value))).toBe(-1);
    expect(surface.normals.findIndex((value) => !Number.isFinite(value))).toBe(-1);
  });

  it('stands on the ground', () => {
    const { bones, solids } = atOnce(bicycleOf({}));
    expect(bones.front[1]).toBeCloseTo(bones.wheelRadius, 6);
    expect(groundShadow(solids).dark.some((value) => value > 100)).toBe(true);
  });
});
