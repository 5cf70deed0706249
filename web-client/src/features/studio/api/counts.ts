import type { Numbers } from './meaning.ts';

export type Count = Numbers['valid'];

export interface Bounds {
  atLeast: bigint;
  atMost: bigint;
}

export function bounds({ atLeast, atMost }: Count): Bounds {
  return { atLeast: BigInt(atLeast), atMost: BigInt(atMost) };
}

/** How many configurations a rule forbids that nothing else forbids: there would be as many more without it. */
export function forbidden(valid: Count, without: Count): Bounds {
  const [now, then] = [bounds(valid), bounds(without)];
  const least = then.atLeast - now.atMost;
  return { atLeast: least > 0n ? least : 0n, atMost: then.atMost - now.atLeast };
}

const DIGITS = 15;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number in full, or where nobody would read it in full as a power of ten. */
export function tellCount(count: bigint, locale: string): string {
  const digits = String(count);
  if (digits.length <= DIGITS) return new Intl.NumberFormat(locale).format(count);
  // Rounding may lead to the next power.
  const tenths = Math.round(Number(digits.slice(0, 3)) / 10);
  const [first, power] = tenths < 100 ? [tenths / 10, digits.length - 1] : [1, digits.length];
  return `${new Intl.NumberFormat(locale).format(first)} × 10${[...String(power)].map((digit) => RAISED[Number(digit)]).join('')}`;
}
