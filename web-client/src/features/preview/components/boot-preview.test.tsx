import { describe, expect, it } from 'vitest';
import { CONSTRUCTIONS, DETAILS, EXTRAS, FASTENINGS, LASTS, PATINAS, SIZES, STYLES, WELTS, WIDTHS } from '../boot/looks.ts';
import { DYES, LEATHERS, LININGS, SHANKS, SOLES } from '../boot/palette.ts';
import type { PreviewSelections } from '../selections.ts';
import { markup } from '../testing/pictures.ts';
import { valuesOf } from '../testing/product-line-values.ts';
import { BootPicture } from './boot-preview.tsx';

const { choices, all } = valuesOf('cord');
const TABLES = {
  style: STYLES,
  size: SIZES,
  width: WIDTHS,
  last: LASTS,
  upper: LEATHERS,
  lining: LININGS,
  construction: CONSTRUCTIONS,
  welt: WELTS,
  sole: SOLES,
  shank: SHANKS,
  detail: DETAILS,
  colour: DYES,
  patina: PATINAS,
  fastening: FASTENINGS,
};
const NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[];
const OTHERS_SEEN = ['heel_mm', 'spi', 'monogram', 'accessories'];
/** They are inside, or facts about feet. */
const UNSEEN = ['insole', 'left_foot_mm', 'right_foot_mm', 'ball_girth_mm'];
const UNSEEN_ACCESSORIES = ['CHROME_FREE', 'RESOLE_VOUCHER', 'ORTHOTIC'];

const picture = (selections: PreviewSelections) => markup(<BootPicture settled={JSON.stringify(selections)} />);

describe('the picture of the boot', () => {
  it('knows every characteristic of the product line', () => {
    expect([...NAMES, ...OTHERS_SEEN, ...UNSEEN].sort()).toEqual([...all].sort());
    expect([...EXTRAS, ...UNSEEN_ACCESSORIES].sort()).toEqual([...(choices.get('accessories') ?? [])].sort());
  });

  it.each(NAMES)('has a look for each value of %s, each unlike the others', (name) => {
    const values = choices.get(name) ?? [];
    expect(Object.keys(TABLES[name].looks).sort()).toEqual([...values].sort());
    const pictures = values.map((value) => picture({ [name]: value }));
    expect(new Set(pictures).size).toBe(values.length);
    expect(pictures.filter((drawn) => /NaN|undefined|Infinity/.test(drawn))).toEqual([]);
  });

  it.each([
    ['heel_mm', 20, 35],
    ['spi', 8, 12],
    ['monogram', 'AL', 'GH'],
  ])('follows %s', (name, one, other) => {
    expect(picture({ [name]: one })).not.toBe(picture({ [name]: other }));
  });

  it.each(EXTRAS)('shows %s', (extra) => {
    expect(picture({ accessories: [extra] })).not.toBe(picture({}));
  });

  it('falls back to what is usual for codes that it does not know', () => {
    expect(picture({ ...Object.fromEntries(NAMES.map((name) => [name, 'FROM_TOMORROW'])), heel_mm: 'high' })).toBe(picture({}));
  });
});
