// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { exampleAt, exampleForm, newExample, proposedExample } from './examples.ts';
import { outline } from './outline.ts';
import { changesOf, columnsOf, piecesOf, type Piece } from './pieces.ts';

const FILE = `characteristics:
  shade:
    choice:
      values:
        LINEN: {label: {en: Linen, de: Leinen}}
        PAPER: {label: {en: Paper, de: Papier}}
  extras:
    choice:
      multiple: true
      values:
        DIMMER: {label: {en: Dimmer, de: Dimmer}}
        PLUG: {label: {en: Plug, de: Stecker}}
  finish:
    choice:
      values: COLOURS.FINISHES
  arm_cm:
    number: {label: {en: Arm, de: Arm}, min: 30, max: 90}
  text:
    text: {label: {en: Text, de: Text}, maxLength: 20}
  light: {choice: {values: {W6: {}}}}
constraints:
  L01:
    forbid: shade = PAPER
steps:
  l10: {kind: CRAFT}
  l20: {kind: CRAFT}
`;
const form = exampleForm(outline(FILE));
const CSV = 'key,name,selections.shade,selections.extras,selections.text,violates,price\r\n0,as it is,,,,,12.50\r\n1,of paper,PAPER,[],\',[L01],\r\n2,bare,,[DIMMER],,[],\r\n';
const examples = piecesOf(form, CSV);
const example = (at: number): Piece => examples[at] ?? newExample();
const without = ({ written, ...rest }: Piece, name: string): Piece => ({ ...rest, written: Object.fromEntries(Object.entries(written).filter(([one]) => one !== name)) });
const adding = (piece: Piece, more: Record<string, string>): Piece => ({ ...piece, written: { ...piece.written, ...more } });

describe('examples of a draft', () => {
  it('have for each characteristic the field that is right for it', () => {
    const kinds = form.kinds[0]?.fields.map(({ name, kind, options }) => [name, kind, ...(options ?? [])]);
    expect(kinds).toEqual([
      ['name', 'words'],
      ['selections.shade', 'options', 'LINEN', 'PAPER'],
      ['selections.extras', 'set', 'DIMMER', 'PLUG'],
      ['selections.finish', 'code'],
      ['selections.arm_cm', 'number'],
      ['selections.text', 'words'],
      ['selections.light', 'codes'],
      ['violates', 'set', 'L01'],
      ['price', 'number'],
      ['needs', 'set', 'l10', 'l20'],
      ['lacks', 'set', 'l10', 'l20'],
    ]);
    expect(columnsOf(form)).toEqual([]);
  });

  it('tell what says nothing from what says that there is none', () => {
    expect(examples.map(({ key, written }) => [key, written])).toEqual([
      ['0', { name: 'as it is', price: '12.50' }],
      ['1', { name: 'of paper', 'selections.shade': 'PAPER', 'selections.extras': '', 'selections.text': '', violates: 'L01', price: '' }],
      ['2', { name: 'bare', 'selections.extras': 'DIMMER', violates: '', price: '' }],
    ]);
  });

  it('change in their place of the list, with lists as lists', () => {
    expect(changesOf(form, example(1), example(1))).toEqual([]);
    const changed = adding(without(example(1), 'selections.shade'), { violates: '', needs: 'l10, l20', 'selections.extras': 'DIMMER' });
    expect(changesOf(form, example(1), changed)).toEqual([
      { set: { path: 'examples[1].selections.extras', yaml: '[DIMMER]' } },
      { set: { path: 'examples[1].violates', yaml: '[]' } },
      { set: { path: 'examples[1].needs', yaml: '[l10, l20]' } },
      { remove: { path: 'examples[1].selections.shade' } },
    ]);
    expect(changesOf(form, example(2), without(example(2), 'violates'))).toEqual([{ remove: { path: 'examples[2].violates' } }]);
  });

  it('say that nothing is chosen where a new one chooses nothing, and keep an empty text', () => {
    const fresh = { ...adding(newExample(), { name: 'as proposed' }), key: '3' };
    expect(changesOf(form, newExample(), fresh)).toEqual([
      { write: { path: 'examples[3].name', text: 'as proposed' } },
      { set: { path: 'examples[3].violates', yaml: '[]' } },
      { set: { path: 'examples[3].selections', yaml: '{}' } },
    ]);
    expect(changesOf(form, newExample(), adding(fresh, { 'selections.text': '' }))).toContainEqual({ write: { path: 'examples[3].selections.text', text: '' } });
  });

  it('begin with what is proposed', () => {
    const none = { code: null, codes: null, number: null, text: null };
    const selections = [
      { ...none, characteristic: 'shade', code: 'PAPER' },
      { ...none, characteristic: 'extras', codes: ['DIMMER', 'PLUG'] },
      { ...none, characteristic: 'arm_cm', number: '40' },
    ];
    expect(proposedExample({ constraint: 'L01', firing: true, selections }, 'L01 is violated').written).toEqual({
      name: 'L01 is violated',
      'selections.shade': 'PAPER',
      'selections.extras': 'DIMMER, PLUG',
      'selections.arm_cm': '40',
      violates: 'L01',
    });
    expect(proposedExample({ constraint: 'L01', firing: false, selections: [] }, 'L01 holds').written.violates).toBe('');
  });

  it('are found by a place', () => {
    expect(['examples[12].selections.shade', 'examples', 'prices.BASE', undefined].map(exampleAt)).toEqual(['12', undefined, undefined, undefined]);
  });
});
