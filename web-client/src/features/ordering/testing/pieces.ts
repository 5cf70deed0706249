import type { Piece } from '../api/fragments.ts';
import type { CartPiece } from '../api/pieces.ts';

interface Wanted {
  id?: string;
  price?: string;
  quantity?: number;
  complete?: boolean;
  warnings?: { id: string; message: string }[];
  assumed?: string[];
}

/** A bicycle in the cart. */
export function aPiece({ id = 'c_1', price = '2385.00', quantity = 1, complete = true, warnings = [], assumed = [] }: Wanted = {}): CartPiece {
  const chosen = { code: null, codes: null, number: null, text: null };
  const piece: Piece = {
    id,
    version: 3,
    complete,
    productLine: {
      id: 'l_velo',
      code: 'VELO',
      name: 'Velo',
      version: 1,
      characteristics: [
        { __typename: 'ChoiceCharacteristic', code: 'frame', label: 'Frame', personal: false, values: [{ code: 'STEEL', label: 'Steel' }] },
        { __typename: 'NumberCharacteristic', code: 'rider_cm', label: 'Your height', personal: true, unit: 'CMT' },
      ],
    },
    selections: [
      { ...chosen, characteristic: 'frame', code: 'STEEL', origin: 'CUSTOMER' },
      { ...chosen, characteristic: 'rider_cm', number: '175', origin: assumed.includes('rider_cm') ? 'STATED_DEFAULT' : 'CUSTOMER' },
    ],
    verdict: { valid: true, violations: warnings.map(({ id: constraint, message }) => ({ severity: 'WARNING', message, constraint: { id: constraint } })) },
    price: { total: { amount: price, currency: 'EUR' } },
    leadTime: { promisedAt: '2026-12-20T12:00:00Z' },
  };
  return { configurationId: id, productLine: 'VELO', quantity, piece };
}
