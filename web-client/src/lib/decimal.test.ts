// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { plus, rounded, times } from './decimal.ts';

describe('decimals', () => {
  it('adds what floating point cannot', () => {
    expect(plus('0.1', '0.2')).toBe('0.3');
    expect(plus('9007199254740993.00', '0.01')).toBe('9007199254740993.01');
    expect(plus('-1.50', '1.5')).toBe('0.00');
  });

  it('multiplies exactly', () => {
    expect(times('2385.00', 3)).toBe('7155.00');
    expect(times('0.05', '0.19')).toBe('0.0095');
    expect(times('-0.5', '0.5')).toBe('-0.25');
  });

  it.each([
    ['0.005', '0.01'],
    ['0.0049', '0.00'],
    ['-0.005', '-0.01'],
    ['12', '12.00'],
    ['453.1499', '453.15'],
  ])('rounds %s half up to %s', (given, expected) => expect(rounded(given, 2)).toBe(expected));
});
