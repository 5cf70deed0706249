/** An exact decimal: `unscaled` divided by ten to the power of `scale`. */
interface Exact {
  unscaled: bigint;
  scale: number;
}

function exact(decimal: string): Exact {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { unscaled: BigInt(whole + fraction), scale: fraction.length };
}

function written({ unscaled, scale }: Exact): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const sign = unscaled < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function rescaled({ unscaled, scale }: Exact, to: number): Exact {
  if (to >= scale) return { unscaled: unscaled * 10n ** BigInt(to - scale), scale: to };
  const divisor = 10n ** BigInt(scale - to);
  const half = (unscaled < 0n ? -divisor : divisor) / 2n;
  return { unscaled: (unscaled + half) / divisor, scale: to };
}

export function plus(left: string, right: string): string {
  const [a, b] = [exact(left), exact(right)];
  const scale = Math.max(a.scale, b.scale);
  return written({ unscaled: rescaled(a, scale).unscaled + rescaled(b, scale).unscaled, scale });
}

export function times(left: string, right: string | number): string {
  const [a, b] = [exact(left), exact(String(right))];
  return written({ unscaled: a.unscaled * b.unscaled, scale: a.scale + b.scale });
}

/** Rounded half up (away from zero) to so many digits. */
export function rounded(decimal: string, digits: number): string {
  return written(rescaled(exact(decimal), digits));
}
