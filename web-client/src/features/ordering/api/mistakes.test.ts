import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '@/lib/i18n/formats.ts';
import { aPiece } from '../testing/pieces.ts';
import { ownMistakes, refusal } from './mistakes.ts';
import type { OrderError } from './place-order.ts';

/** Tells which text it would be, and with which facts. */
const t = ((key: string, facts?: object) => (facts ? `${key} ${JSON.stringify(facts)}` : key)) as TFunction<'ordering'>;
const formats = formatsFor('en');
const pieces = [aPiece(), aPiece({ id: 'c_2' })];
const told = (error: OrderError) => refusal(error, pieces, t, formats);
const error = (path: string[] | null) => ({ code: '', message: 'in its own words', path });

describe('what the service refuses', () => {
  it('names the new price', () => {
    expect(told({ ...error(['input', 'expectedGross']), __typename: 'PriceChangedError', actual: { amount: '2904.55', currency: 'EUR' } })).toEqual({
      place: 'pieces',
      text: 'mistake.price {"price":"€2,904.55"}',
    });
  });

  it('leads to the warnings', () => {
    const warnings = [{ message: 'slack', constraint: { id: 'G02' } }];
    expect(told({ ...error(['input', 'acknowledgedWarnings']), __typename: 'UnacknowledgedWarningError', warnings })).toMatchObject({ place: 'warnings' });
  });

  it('says which piece was changed, is gone, or cannot be made, and why', () => {
    expect(told({ ...error(['input', 'lines', '1', 'version']), __typename: 'StaleVersionError' })).toEqual({ place: 'pieces', text: 'mistake.stale {"piece":"Velo"}' });
    expect(told({ ...error(['input', 'lines', '9', 'configurationId']), __typename: 'NotFoundError' })).toEqual({ place: 'pieces', text: 'mistake.gone {"piece":"mistake.aPiece"}' });
    const violations = [{ message: 'The tyre does not fit.' }];
    expect(told({ ...error(['input', 'lines', '0', 'configurationId']), __typename: 'ViolationError', violations }).text).toContain('The tyre does not fit.');
  });

  it('says what could be promised', () => {
    const late = told({ ...error(['input', 'dueAt']), __typename: 'PromiseLaterThanDueError', promisedAt: '2026-12-01T12:00:00Z' });
    expect(late.place).toBe('dueOn');
    expect(late.text).toContain('Dec');
  });

  it('leads a field that cannot be used to its field', () => {
    expect(told({ ...error(['input', 'customer', 'address', 'postalCode']), __typename: 'InvalidInputError' })).toEqual({ place: 'postalCode', text: 'mistake.unusable.postalCode' });
    expect(told({ ...error(['input', 'personalFactsConfirmed']), __typename: 'InvalidInputError' })).toEqual({ place: 'facts', text: 'mistake.facts' });
  });

  it('keeps its own words where the page has none', () => {
    expect(told({ ...error(null), __typename: 'InvalidInputError' })).toEqual({ place: null, text: 'in its own words' });
    expect(told({ ...error(['input', 'lines']), __typename: 'InvalidInputError' })).toEqual({ place: 'pieces', text: 'in its own words' });
  });
});

describe('what the page knows by itself', () => {
  it('is told all at once, from the top of the page to its end', () => {
    const mistakes = ownMistakes({ draft: new Map([['email', 'missing']]), knownCountry: false, openWarnings: 2, factsConfirmed: false, orderable: false }, t);
    expect(mistakes.map(({ place }) => place)).toEqual(['email', 'country', 'pieces', 'warnings', 'facts']);
  });

  it('is nothing where all is well', () => {
    expect(ownMistakes({ draft: new Map(), knownCountry: true, openWarnings: 0, factsConfirmed: true, orderable: true }, t)).toEqual([]);
  });
});
