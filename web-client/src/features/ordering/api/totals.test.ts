import { describe, expect, it } from 'vitest';
import { aPiece } from '../testing/pieces.ts';
import { totalsOf } from './totals.ts';

describe('totals', () => {
  it('rounds the tax once for all', () => {
    const pieces = [aPiece({ price: '0.05', quantity: 1 }), aPiece({ price: '0.05', quantity: 2 })];
    expect(totalsOf(pieces, '0.19')).toMatchObject({ net: { amount: '0.15' }, tax: { amount: '0.03' }, gross: { amount: '0.18' } });
  });

  it('is what the service says of two bicycles to Kiel', () => {
    expect(totalsOf([aPiece({ price: '2385.00', quantity: 2 })], '0.19')).toEqual({
      net: { amount: '4770.00', currency: 'EUR' },
      tax: { amount: '906.30', currency: 'EUR' },
      gross: { amount: '5676.30', currency: 'EUR' },
    });
  });

  it('leaves out what cannot be ordered', () => {
    expect(totalsOf([aPiece({ complete: false })], '0')).toBeNull();
    expect(totalsOf([], '0')).toBeNull();
  });
});
