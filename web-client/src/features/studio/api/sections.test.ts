// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';
import { libraryCalculations, sectionsOf } from './sections.ts';

const FILE = `characteristics:
  shade:
    choice:
      values:
        LINEN: {price: 10}
constraints:
  L01:
    forbid: shade = LINEN
  L02:
    require:
      - {shade: LINEN, watt: 4..8}
      - shade: GLASS
prices:
  BASE: {amount: 12}
  SHADE:
    amount:
      - {shade: LINEN, then: 3}
`;

describe('the sections that are tables', () => {
  it('are those of the line, values, and lists of rows in place of an expression', () =>
    expect(sectionsOf(outline(FILE))).toEqual(['prices', 'constraints', 'characteristics.shade.choice.values', 'constraints.L02.require', 'prices.SHADE.amount']));
});

describe('the calculations of libraries', () => {
  it('are those that the line only names', () => {
    const file = 'calculations:\n  surface: SHAPES.surface   # of all lids\n  weight: {is: surface * 2}\n  volume: "SHAPES.volume"\n';
    expect(libraryCalculations(outline(file))).toEqual([
      { key: 'surface', part: 'SHAPES.surface' },
      { key: 'volume', part: 'SHAPES.volume' },
    ]);
  });
});
