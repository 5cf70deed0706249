// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { forbidden, tellCount } from './counts.ts';

const count = (atLeast: string, atMost = atLeast) => ({ atLeast, atMost });

describe('numbers of configurations', () => {
  it('say what a rule alone takes away, as exactly as is known', () => {
    expect(forbidden(count('2'), count('4'))).toEqual({ atLeast: 2n, atMost: 2n });
    expect(forbidden(count('10', '20'), count('15', '40'))).toEqual({ atLeast: 0n, atMost: 30n });
  });

  it('are told in full as long as somebody reads them', () => {
    expect(tellCount(1234567n, 'en')).toBe('1,234,567');
    expect(tellCount(1234567n, 'de')).toBe('1.234.567');
    expect(tellCount(12_345_678_901_234_567n, 'en')).toBe('1.2 × 10¹⁶');
    expect(tellCount(999_999_999_999_999_999n, 'en')).toBe('1 × 10¹⁸');
  });
});
