// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { boardSearch, filterOf, narrowed, statesOf } from './board-search.ts';

describe("the board's address", () => {
  it('says what is shown', () => {
    const search = boardSearch({ state: 'ON_HOLD,RELEASED', line: 'VELO', centre: 'LASER-1', before: '2026-11-30', text: '123-1', after: 'x' });
    expect(statesOf(search)).toEqual(['RELEASED', 'ON_HOLD']);
    expect(filterOf(search)).toEqual({
      states: ['RELEASED', 'ON_HOLD'],
      productLine: 'VELO',
      workCentre: 'LASER-1',
      promisedBefore: new Date('2026-11-30T23:59:59').toISOString(),
      text: '123-1',
    });
  });

  it('leaves out what nobody understands', () => {
    expect(boardSearch({ state: 'LOST', before: 'soon', line: '', colour: 'red', text: ['a'] })).toEqual({});
    expect(filterOf({})).toEqual({});
  });

  it('takes a number for a text, as addresses are read', () => expect(boardSearch({ text: 123 })).toEqual({ text: '123' }));

  it('begins at the first page when the filter changes, and forgets what is emptied', () => {
    expect(narrowed({ text: '12', line: 'VELO', after: 'x' }, { line: '' })).toEqual({ text: '12' });
    expect(narrowed({ text: '12' }, { after: 'y' })).toEqual({ text: '12', after: 'y' });
  });
});
