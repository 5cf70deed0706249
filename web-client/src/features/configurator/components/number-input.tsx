import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Field } from '../api/field.ts';
import type { NumberField } from '@/lib/product/product-line.ts';
import { useBench } from './bench-context.tsx';
import styles from './number-input.module.css';

const RESTS = 350;

/** A number: slider and input are one, and the range that fits the other decisions is marked on both. */
export function NumberInput({ field, number, labelledBy }: { field: Field; number: NumberField; labelledBy: string }) {
  const { t } = useTranslation('configurator');
  const { bench } = useBench();
  const formats = useFormats();
  const id = useId();
  const shown = field.selection?.number ?? '';
  // What is being typed or dragged; null when the shown value stands.
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const [low, high] = [Number(number.min), Number(number.max)];
  const step = number.step === null ? 1 : Number(number.step);
  const fits = { from: Number(field.guidance?.min ?? low), to: Number(field.guidance?.max ?? high) };
  const value = draft ?? shown;
  const amount = Number(value.replace(',', '.'));
  const usable = value.trim() !== '' && Number.isFinite(amount) && amount >= low && amount <= high && onStep(amount - low, step);
  const share = (at: number) => `${((at - low) / (high - low)) * 100}%`;

  const decide = (text: string) => {
    clearTimeout(timer.current);
    const wanted = Number(text.replace(',', '.'));
    if (text.trim() === '' || !Number.isFinite(wanted) || wanted < low || wanted > high || !onStep(wanted - low, step)) return;
    setDraft(null);
    if (wanted !== Number(shown) || field.selection?.origin !== 'CUSTOMER') {
      bench.wish({ kind: 'decide', set: { [number.code]: { number: String(wanted) } }, clear: [] });
    }
  };
  const change = (text: string) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => decide(text), RESTS);
  };
  const range = t('number.fits', { from: formats.number(fits.from), to: formats.number(fits.to), unit: formats.unit(fits.to, number.unit) });

  return (
    <div>
      <div className={styles.row}>
        <input
          type="range"
          className={styles.slider}
          style={{ '--from': share(fits.from), '--to': share(fits.to) } as React.CSSProperties}
          min={low}
          max={high}
          step={step}
          value={usable ? amount : Number(shown)}
          aria-labelledby={labelledBy}
          aria-valuetext={formats.measure(usable ? amount : shown, number.unit)}
          aria-describedby={`${id}-range`}
          onChange={(event) => change(event.target.value)}
        />
        <span className={styles.entry}>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className={styles.input}
            value={draft ?? (shown === '' ? '' : formats.number(shown, { useGrouping: false, maximumFractionDigits: 6 }))}
            aria-labelledby={labelledBy}
            aria-describedby={`${id}-range`}
            aria-invalid={draft !== null && !usable}
            onChange={(event) => change(event.target.value)}
            onBlur={() => (draft === null ? undefined : usable ? decide(draft) : setDraft(null))}
            onKeyDown={(event) => event.key === 'Enter' && draft !== null && decide(draft)}
          />
          <span aria-hidden>{formats.unit(usable ? amount : shown, number.unit)}</span>
        </span>
      </div>
      <p id={`${id}-range`} className={styles.range} role={draft !== null && !usable ? 'alert' : undefined}>
        {draft !== null && !usable ? t('number.unusable', { from: formats.number(low), to: formats.number(high), step: formats.number(step), unit: formats.unit(high, number.unit) }) : range}
      </p>
    </div>
  );
}

function onStep(distance: number, step: number): boolean {
  const steps = distance / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}
