import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './quantity-field.module.css';

const MOST = 10_000;

/** How many pieces; what cannot be used is not taken over. */
export function QuantityField({ piece, value, onChange }: { piece: string; value: number; onChange: (value: number) => void }) {
  const { t } = useTranslation('ordering');
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    const number = Number(text);
    const usable = Number.isInteger(number) && number >= 1 && number <= MOST;
    setTyped(usable ? null : text);
    if (usable) onChange(number);
  };
  return (
    <span className={styles.quantity} role="group" aria-label={t('quantity.of', { piece })}>
      <button type="button" aria-label={t('quantity.less', { piece })} disabled={value <= 1} onClick={() => take(String(value - 1))}>
        −
      </button>
      <input
        inputMode="numeric"
        aria-label={t('quantity.of', { piece })}
        aria-invalid={typed !== null || undefined}
        value={typed ?? value}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
      <button type="button" aria-label={t('quantity.more', { piece })} disabled={value >= MOST} onClick={() => take(String(value + 1))}>
        +
      </button>
    </span>
  );
}
