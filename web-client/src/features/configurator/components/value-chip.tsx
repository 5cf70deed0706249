import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Formats, MoneyValue, QuantityValue } from '@/lib/i18n/formats.ts';
import { swatchOf } from '../api/swatches.ts';
import type { ValueState } from '../api/fragments.ts';
import styles from './value-chip.module.css';

interface Props {
  code: string;
  label: string;
  characteristic: string;
  multiple: boolean;
  /** Part of what is shown: decided, implied or proposed. */
  chosen: boolean;
  state: ValueState;
  tabStop: boolean;
  pending: boolean;
  price: MoneyValue | null;
  footprint: QuantityValue | null;
  formats: Formats;
  t: TFunction<'configurator'>;
}

/**
 * One value with its state and what it would change. An excluded one can still be clicked: that asks why. The choice that it belongs to hears the
 * clicks, so that a value whose state stays is not drawn again.
 */
export const ValueChip = memo(function ValueChip(props: Props) {
  const { code, label, chosen, state, multiple, pending, formats, t } = props;
  const swatch = swatchOf(props.characteristic, code);
  // What is nothing when rounded is not told.
  const told = (difference: string) => (/[1-9]/.test(difference) ? difference : null);
  const excluded = state === 'EXCLUDED';
  const note = excluded ? t('value.EXCLUDED') : chosen && state === 'AVAILABLE' ? t('value.proposed') : chosen && state === 'IMPLIED' ? t('value.IMPLIED') : null;
  const price = !excluded && !chosen && props.price ? told(formats.money(props.price, true)) : null;
  const footprint = !excluded && !chosen && props.footprint ? told(formats.quantity(props.footprint, true)) : null;
  const name = [label, note, price, footprint && `${footprint} CO₂e`, excluded && t('value.why')].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      data-value={code}
      role={multiple ? 'checkbox' : 'radio'}
      aria-checked={chosen}
      aria-label={name}
      tabIndex={props.tabStop ? 0 : -1}
      className={styles.chip}
      data-state={state}
      data-chosen={chosen || undefined}
      data-pending={pending || undefined}
    >
      <span className={styles.mark} data-multiple={multiple || undefined} />
      {swatch !== null && <span className={styles.swatch} style={{ background: swatch }} />}
      <span className={styles.text}>
        <span className={styles.label}>{label}</span>
        {(note ?? price ?? footprint) !== null && (
          <span className={styles.note}>
            {note}
            {price !== null && <span className="figure">{price}</span>}
            {footprint !== null && <span className={`figure ${styles.emission ?? ''}`} data-less={Number(props.footprint?.value) < 0 || undefined}>{footprint}</span>}
          </span>
        )}
      </span>
    </button>
  );
});
