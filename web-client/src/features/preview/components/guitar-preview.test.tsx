import { describe, expect, it } from 'vitest';
import { BODIES } from '../guitar/bodies.ts';
import { BOARDS, BODY_WOODS, COLOURS, FINISHES, HARDWARE, NECK_WOODS, TOPS } from '../guitar/palette.ts';
import { BRIDGES, FRETS, INLAYS, PICKUPS, PROFILES, RADII, SCALES, STRINGS } from '../guitar/plan.ts';
import type { PreviewSelections } from '../selections.ts';
import { markup } from '../testing/pictures.ts';
import { valuesOf } from '../testing/product-line-values.ts';
import { GuitarPicture } from './guitar-preview.tsx';

const { choices, all } = valuesOf('luth');
const TABLES = {
  body: BODIES,
  wood: BODY_WOODS,
  top: TOPS,
  neck: NECK_WOODS,
  board: BOARDS,
  scale: SCALES,
  frets: FRETS,
  radius: RADII,
  strings: STRINGS,
  bridge: BRIDGES,
  pickups: PICKUPS,
  finish: FINISHES,
  colour: COLOURS,
  hardware: HARDWARE,
  inlay: INLAYS,
  profile: PROFILES,
};
const NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[];
const OTHERS_SEEN = ['nut_width_mm', 'neck_thickness_mm', 'headstock_text', 'accessories'];
/** They change how it sounds, feels or travels, never how it looks from the front. */
const UNSEEN = ['ship', 'tuning_semitones', 'due_days', 'neck_brief'];
const SEEN_ACCESSORIES = ['LOCK_TUNERS'];
const UNSEEN_ACCESSORIES = ['BATTERY_BOX', 'DEEP_HEEL', 'HARD_INSERTS', 'CASE', 'PERMIT_FILE'];

const picture = (selections: PreviewSelections) => markup(<GuitarPicture settled={JSON.stringify({ colour: 'NATURAL', finish: 'PU_GLOSS', ...selections })} />);

describe('the picture of the guitar', () => {
  it('knows every characteristic of the product line', () => {
    expect([...NAMES, ...OTHERS_SEEN, ...UNSEEN].sort()).toEqual([...all].sort());
    expect([...SEEN_ACCESSORIES, ...UNSEEN_ACCESSORIES].sort()).toEqual([...(choices.get('accessories') ?? [])].sort());
  });

  it.each(NAMES)('has a look for each value of %s, each unlike the others', (name) => {
    const values = choices.get(name) ?? [];
    expect(Object.keys(TABLES[name].looks).sort()).toEqual([...values].sort());
    const pictures = values.map((value) => picture({ [name]: value }));
    expect(new Set(pictures).size).toBe(values.length);
    expect(pictures.filter((drawn) => /NaN|undefined|Infinity/.test(drawn))).toEqual([]);
  });

  it.each([
    ['nut_width_mm', 42, 44],
    ['neck_thickness_mm', 19, 22],
    ['headstock_text', 'Ada', 'Grace'],
  ])('follows %s', (name, one, other) => {
    expect(picture({ [name]: one })).not.toBe(picture({ [name]: other }));
  });

  it('shows locking tuners', () => {
    expect(picture({ accessories: ['LOCK_TUNERS'] })).not.toBe(picture({}));
  });

  it('falls back to what is usual for codes that it does not know', () => {
    const unknown = Object.fromEntries(NAMES.map((name) => [name, 'FROM_TOMORROW']));
    expect(picture({ ...unknown, nut_width_mm: 'wide' })).toBe(picture({ colour: 'SUNBURST_3', finish: 'PU_SATIN' }));
  });
});
