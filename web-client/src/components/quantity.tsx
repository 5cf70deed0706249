import { useFormats, type QuantityValue } from '@/lib/i18n/formats.ts';

/** An amount with its unit; `signed` for a difference. */
export function Quantity({ value, signed = false }: { value: QuantityValue; signed?: boolean }) {
  return <span className="figure">{useFormats().quantity(value, signed)}</span>;
}

/** Greenhouse gas: an amount of CO₂ equivalent. */
export function Emission({ value, signed = false }: { value: QuantityValue; signed?: boolean }) {
  return (
    <span className="figure">
      {useFormats().quantity(value, signed)}&nbsp;CO<sub>2</sub>e
    </span>
  );
}
