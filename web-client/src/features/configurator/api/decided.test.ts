// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Selection } from '@/lib/product/selection.ts';
import { changesBetween, decidedAfter, kept, repaired } from './decided.ts';

const shown = (characteristic: string, value: Partial<Selection>): Selection => ({ characteristic, code: null, codes: null, number: null, text: null, origin: 'CUSTOMER', ...value });

describe('what a trial keeps decided', () => {
  it('joins members of a multiple choice, with members and with a whole set', () => {
    const wanted = { accessories: { members: { with: ['BELL'], without: ['RACK'] } } };
    expect(decidedAfter({ accessories: { members: { with: ['RACK'], without: [] } } }, wanted)).toEqual({ accessories: { members: { with: ['BELL'], without: ['RACK'] } } });
    expect(decidedAfter({ accessories: { codes: ['RACK', 'LIGHT'] } }, wanted)).toEqual({ accessories: { codes: ['LIGHT', 'BELL'] } });
  });

  it('forgets what is given back', () => {
    expect(kept({ frame: { code: 'ALU' }, tyre: { code: 'T28' } }, { kind: 'decide', set: {}, clear: ['tyre'] })).toEqual({ frame: { code: 'ALU' } });
  });

  it('follows a repair: what is wanted stands, what it gives back is open again', () => {
    const decided = { wheelset: { code: 'A622' }, accessories: { members: { with: ['RACK', 'BELL'], without: [] } }, colour: { code: 'SAND' } };
    const changes = [
      { characteristic: 'tyre', from: null, to: shown('tyre', { code: 'T584' }) },
      { characteristic: 'wheelset', from: shown('wheelset', { code: 'A622' }), to: shown('wheelset', { code: 'A584', origin: 'DEFAULT' }) },
      { characteristic: 'accessories', from: shown('accessories', { codes: ['RACK', 'BELL'] }), to: shown('accessories', { codes: ['BELL', 'LIGHT'] }) },
    ];
    expect(repaired(decided, { tyre: { code: 'T584' } }, { changes })).toEqual({
      tyre: { code: 'T584' },
      accessories: { members: { with: ['BELL'], without: [] } },
      colour: { code: 'SAND' },
    });
  });

  it('tells what came along, and not what was asked for', () => {
    const before = [shown('frame', { code: 'ALU' }), shown('fork', { code: 'STEEL' }), shown('name', { text: 'Ada' })];
    const after = [shown('frame', { code: 'STEEL' }), shown('fork', { code: 'CARBON', origin: 'IMPLIED' }), shown('bell', { codes: [] })];
    expect(changesBetween(before, after, new Set(['frame'])).map(({ characteristic, from, to }) => [characteristic, from?.code ?? from?.text, to?.code ?? to?.codes])).toEqual([
      ['fork', 'STEEL', 'CARBON'],
      ['name', 'Ada', undefined],
      ['bell', undefined, []],
    ]);
  });
});
