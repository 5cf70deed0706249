// @vitest-environment node
import { describe, expect, it } from 'vitest';
import english from '../texts/en.json';
import { exampleForm } from './examples.ts';
import { outline } from './outline.ts';
import { formAt, formsOf, viewOfForm } from './piece-forms.ts';
import { changesOf, columnsOf, newPiece, piecesOf, type Piece } from './pieces.ts';

const FILE = `characteristics:
  size:
    choice:
      label: {en: Size, de: Größe}
      properties:
        price: {type: number}
      values:
        SMALL: {label: {en: Small, de: Klein}}
  arm_cm:
    number: {label: {en: Arm, de: Arm}, min: 30, max: 90}
`;
const forms = formsOf(outline(FILE));
const form = (section: string) => {
  const found = forms.find((one) => one.section === section);
  if (!found) throw new Error(`There is no form of ${section}.`);
  return found;
};
const constraints = form('constraints');
const CONSTRAINTS = 'key,severity,forbid,when,because.en,because.de,require\r\nC01,ERROR,size = LARGE,,Large.,Groß.,\r\nC02,WARNING,,"\'=x",It\'s so.,So.,size = SMALL\r\nT01,ERROR,,,,,\r\n';
const one = (csv: string, of = constraints): Piece => {
  const [piece] = piecesOf(of, csv);
  if (!piece) throw new Error('There is no piece.');
  return piece;
};
const c01 = one(CONSTRAINTS);
const written = (piece: Piece, more: Record<string, string>): Piece => ({ ...piece, written: { ...piece.written, ...more } });

describe('pieces of a draft', () => {
  it('are read from their table, each as what it is', () => {
    expect(piecesOf(constraints, CONSTRAINTS).map(({ key, kind, written: says }) => [key, kind, says.condition, says.when])).toEqual([
      ['C01', 'forbid', 'size = LARGE', ''],
      ['C02', 'require', 'size = SMALL', '=x'],
      ['T01', undefined, undefined, undefined],
    ]);
    const characteristics = form('characteristics');
    const read = piecesOf(characteristics, `key,${columnsOf(characteristics).join(',')}\r\nsize,Size${','.repeat(columnsOf(characteristics).length - 1)}\r\n`);
    expect(read[0]).toMatchObject({ key: 'size', kind: 'choice', written: { 'label.en': 'Size' } });
  });

  it('change in the parts that were written otherwise, and nowhere else', () => {
    expect(changesOf(constraints, c01, c01)).toEqual([]);
    expect(changesOf(constraints, c01, written(c01, { condition: ' size = SMALL ', when: '', 'because.de': '' }))).toEqual([
      { write: { path: 'constraints.C01.forbid', text: 'size = SMALL' } },
      { remove: { path: 'constraints.C01.because.de' } },
    ]);
  });

  it('keep what two kinds have in common when one becomes the other', () => {
    expect(changesOf(constraints, c01, { ...c01, kind: 'require' })).toEqual([
      { write: { path: 'constraints.C01.require', text: 'size = LARGE' } },
      { remove: { path: 'constraints.C01.forbid' } },
    ]);
  });

  it('keep a table a list when the rule is turned round', () => {
    const table = written(c01, { condition: '[{a: B}]' });
    expect(changesOf(constraints, table, { ...table, kind: 'require' })).toEqual([{ set: { path: 'constraints.C01.require', yaml: '[{a: B}]' } }, { remove: { path: 'constraints.C01.forbid' } }]);
  });

  it('begin with what they need, and say it all', () => {
    expect(newPiece(constraints)).toEqual({ key: '', kind: 'forbid', written: { severity: 'ERROR' } });
    const fresh = { ...written(newPiece(form('characteristics')), { 'label.en': 'Lid', 'label.de': 'Deckel', default: 'A, B' }), key: 'lid' };
    expect(changesOf(form('characteristics'), newPiece(form('characteristics')), fresh)).toEqual([
      { write: { path: 'characteristics.lid.choice.label.en', text: 'Lid' } },
      { write: { path: 'characteristics.lid.choice.label.de', text: 'Deckel' } },
      { set: { path: 'characteristics.lid.choice.default', yaml: '[A, B]' } },
    ]);
  });

  it('write lists as lists, and what stands further in at its place', () => {
    const steps = form('steps');
    const step = one('key,after,minutes\r\nc20,"[c10, c15]",30\r\n', steps);
    expect(step.written.after).toBe('c10, c15');
    expect(changesOf(steps, step, written(step, { 'load.noise': '84', 'material.yield': '0.9' }))).toEqual([{ write: { path: 'steps.c20.load.noise', text: '84' } }, { write: { path: 'steps.c20.material.yield', text: '0.9' } }]);
    expect(changesOf(steps, step, written(step, { after: 'c10' }))).toEqual([{ set: { path: 'steps.c20.after', yaml: '[c10]' } }]);
  });
});

describe('forms', () => {
  it('know the properties of a choice', () => {
    expect(columnsOf(form('characteristics.size.choice.values'))).toEqual(['label.en', 'label.de', 'price']);
    const properties = form('characteristics.size.choice.properties');
    expect(piecesOf(properties, 'key,type,unit,default\r\nprice,number,EUR,\r\n').map(({ key, written: says }) => [key, says.type, says.unit])).toEqual([['price', 'number', 'EUR']]);
    expect(formAt(forms, 'characteristics.size.choice.properties.price.type')).toEqual({ form: properties, key: 'price' });
  });

  it('are found by a place', () => {
    expect(formAt(forms, 'constraints.C01.forbid')).toEqual({ form: constraints, key: 'C01' });
    expect(formAt(forms, 'characteristics.size.choice.values.SMALL.price')?.key).toBe('SMALL');
    expect(formAt(forms, 'characteristics.arm_cm.number.min')).toEqual({ form: form('characteristics'), key: 'arm_cm' });
    expect(formAt(forms, 'examples[0].price')).toBeUndefined();
    expect(['prices.BASE', 'prices', 'examples[0].price', 'examples', ''].map(viewOfForm)).toEqual(['rules', undefined, 'examples', undefined, undefined]);
  });

  it('have words for all that they ask', () => {
    const words = (path: string) => path.split('.').reduce<unknown>((texts, key) => (texts as Record<string, unknown> | undefined)?.[key], english.form);
    for (const { name, kinds } of [...forms, exampleForm(outline(FILE))]) {
      expect(words(`${name}.new`), name).toBeTypeOf('string');
      for (const { key, fields } of kinds) {
        if (kinds.length > 1) expect(words(`${name}.kind.${key}`), `${name} ${key}`).toBeTypeOf('string');
        for (const { name: called, own } of fields) {
          if (!own) expect(words(`${name}.${called}`) ?? words(`field.${called}`), `${name} ${called}`).toBeTypeOf('string');
        }
      }
    }
  });
});
