import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../api/field.ts';
import type { TextField } from '@/lib/product/product-line.ts';
import { useBench } from './bench-context.tsx';
import styles from './text-input.module.css';

const RESTS = 500;
const LONG = 60;

/** A text of the customer's own; what is typed is kept and sent when the typing rests. */
export function TextInput({ field, text, labelledBy }: { field: Field; text: TextField; labelledBy: string }) {
  const { t } = useTranslation('configurator');
  const { bench } = useBench();
  const id = useId();
  const shown = field.selection?.text ?? '';
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const value = draft ?? shown;
  const length = [...value].length;
  const tooLong = length > text.maxLength;
  const decide = (wanted: string) => {
    clearTimeout(timer.current);
    if ([...wanted].length > text.maxLength) return;
    setDraft(null);
    if (wanted !== shown) bench.wish({ kind: 'decide', set: { [text.code]: { text: wanted } }, clear: [] });
  };
  const shared = {
    className: styles.input,
    value,
    'aria-labelledby': labelledBy,
    'aria-describedby': id,
    'aria-invalid': tooLong,
    onChange: ({ target }: { target: { value: string } }) => {
      setDraft(target.value);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => decide(target.value), RESTS);
    },
    onBlur: () => draft !== null && decide(draft),
  };
  return (
    <div>
      {text.maxLength > LONG ? <textarea rows={3} {...shared} /> : <input type="text" autoComplete="off" {...shared} />}
      <p id={id} className={styles.length} data-over={tooLong || undefined}>
        {tooLong ? t('text.tooLong', { length, most: text.maxLength }) : t('text.length', { length, most: text.maxLength })}
      </p>
    </div>
  );
}
