import { describe, expect, it } from 'vitest';
import { checkDraft, placeOf } from './check.ts';
import { EMPTY_DRAFT } from './draft.ts';

const good = { ...EMPTY_DRAFT, name: 'Ada Winter', email: 'ada@example.org', line1: 'Am Hof 1', postalCode: '24103', city: 'Kiel' };

describe('what is typed at the checkout', () => {
  it('may leave out phone, second line and date', () => expect(checkDraft(good)).toEqual(new Map()));

  it('names all that is missing, in the order of the page', () => {
    expect([...checkDraft(EMPTY_DRAFT).entries()]).toEqual([
      ['name', 'missing'],
      ['email', 'missing'],
      ['line1', 'missing'],
      ['postalCode', 'missing'],
      ['city', 'missing'],
    ]);
  });

  it.each([
    ['email', 'ada@example'],
    ['email', 'ada example@example.org'],
    ['phone', 'call me'],
    ['postalCode', '24103, Kiel'],
    ['name', 'x'.repeat(201)],
    ['dueOn', '2020-01-01'],
  ] as const)('finds that %s cannot be %s', (field, value) => {
    expect(checkDraft({ ...good, [field]: value })).toEqual(new Map([[field, 'unusable']]));
  });

  it('takes umlauts, blanks around, and letters in postal codes', () => {
    expect(checkDraft({ ...good, name: ' Jörg Ääkkönen ', postalCode: 'SW1A 1AA', phone: '+49 (30) 12-34' })).toEqual(new Map());
  });
});

describe('a refusal', () => {
  it.each([
    [['input', 'customer', 'email'], 'email', null],
    [['input', 'customer', 'address', 'lines', '1'], 'line2', null],
    [['input', 'customer', 'address', 'country'], 'country', null],
    [['input', 'acknowledgedWarnings', '2'], 'warnings', null],
    [['input', 'personalFactsConfirmed'], 'facts', null],
    [['input', 'dueAt'], 'dueOn', null],
    [['input', 'lines', '1', 'version'], 'pieces', 1],
    [['input', 'lines'], 'pieces', null],
    [['input', 'expectedGross'], null, null],
    [null, null, null],
  ] as const)('about %j is mended at %s, line %s', (path, place, line) => {
    expect(placeOf(path)).toEqual({ place, line });
  });
});
