import { useFormats, type MoneyValue } from '@/lib/i18n/formats.ts';

/** An amount of money; `signed` for a difference. */
export function Money({ value, signed = false }: { value: MoneyValue; signed?: boolean }) {
  return <span className="figure">{useFormats().money(value, signed)}</span>;
}
