import { describe, expect, it } from 'vitest';
import { formatsFor, minutesOf } from './formats.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('formats', () => {
  it('writes money as people of the language do', () => {
    expect(formatsFor('en').money({ amount: '2385.00', currency: 'EUR' })).toBe('€2,385.00');
    expect(plain(formatsFor('de').money({ amount: '2385.00', currency: 'EUR' }))).toBe('2.385,00 €');
  });

  it('signs differences, and leaves out decimals that say nothing', () => {
    expect(formatsFor('en').money({ amount: '120.00', currency: 'EUR' }, true)).toBe('+€120');
    expect(formatsFor('en').money({ amount: '-60.50', currency: 'EUR' }, true)).toBe('-€60.50');
    expect(formatsFor('en').money({ amount: '0.00', currency: 'EUR' }, true)).toBe('€0');
  });

  it('writes units by their symbols', () => {
    expect(plain(formatsFor('de').quantity({ value: '17.25', unit: 'KGM' }))).toBe('17,3 kg');
    expect(plain(formatsFor('en').quantity({ value: '0.4', unit: 'KWH' }))).toBe('0.4 kWh');
  });

  it('writes days as a word of the language', () => {
    expect([formatsFor('en').measure('1', 'DAY'), formatsFor('de').measure('90', 'DAY'), formatsFor('en').measure('178', 'CMT')]).toEqual(['1 day', '90 Tage', '178 cm']);
  });

  it('reads durations, days counted as 24 hours', () => {
    expect([minutesOf('PT22M'), minutesOf('PT1H20M'), minutesOf('P1DT2H'), minutesOf('PT30S')]).toEqual([22, 80, 1560, 0.5]);
    expect(plain(formatsFor('en').duration('PT1H20M'))).toBe('1 hr 20 min');
  });
});
