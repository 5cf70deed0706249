import { plus, rounded, times } from '@/lib/decimal.ts';
import type { MoneyValue } from '@/lib/i18n/formats.ts';
import { isOrderable, type CartPiece } from './pieces.ts';

export interface Totals {
  net: MoneyValue;
  tax: MoneyValue;
  gross: MoneyValue;
}

/**
 * What the pieces cost together where they go: the tax is rounded half up once, as the service does. The order is placed only at exactly
 * this price, so a difference could not go unnoticed. Null where nothing has a price.
 */
export function totalsOf(pieces: readonly CartPiece[], taxRate: string): Totals | null {
  const prices = pieces.filter(isOrderable).flatMap(({ piece, quantity }) => (piece?.price ? [{ ...piece.price.total, quantity }] : []));
  const currency = prices[0]?.currency;
  if (currency === undefined) return null;
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const net = rounded(prices.reduce((sum, price) => plus(sum, times(price.amount, price.quantity)), '0'), digits);
  const tax = rounded(times(net, taxRate), digits);
  const money = (amount: string): MoneyValue => ({ amount, currency });
  return { net: money(net), tax: money(tax), gross: money(plus(net, tax)) };
}
