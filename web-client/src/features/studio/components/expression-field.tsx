import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { completions, wordBefore } from '../api/names.ts';
import { Expression } from './expression.tsx';
import styles from './expression.module.css';

interface Props {
  id: string;
  label: string;
  optional?: boolean;
  names: string[];
  value: string;
  mistake?: string | undefined;
  onChange: (value: string) => void;
}

/** An expression, with the names of the line offered while they are written. */
export function ExpressionField({ id, label, optional = false, names, value, mistake, onChange }: Props) {
  const { t } = useTranslation('studio');
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const goesOnAt = useRef<number | null>(null);
  const [offered, setOffered] = useState<string[]>([]);
  const [active, setActive] = useState(-1);
  const close = () => {
    setOffered([]);
    setActive(-1);
  };
  const offer = (text: string, cursor: number) => {
    setOffered(completions(names, wordBefore(text, cursor)));
    setActive(-1);
  };
  const take = (name: string) => {
    const { current: field } = input;
    const cursor = field?.selectionStart ?? value.length;
    const from = cursor - wordBefore(value, cursor).length;
    onChange(value.slice(0, from) + name + value.slice(cursor));
    goesOnAt.current = from + name.length;
    close();
  };
  // Before anything else is typed: the cursor stands behind the name that was taken.
  useLayoutEffect(() => {
    if (goesOnAt.current === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(goesOnAt.current, goesOnAt.current);
    goesOnAt.current = null;
  }, [value]);
  const keys = (event: KeyboardEvent) => {
    if (offered.length === 0) return;
    const chosen = offered[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % offered.length);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? offered.length - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen !== undefined) take(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}>{t('optional', { ns: 'app' })}</span>}
      </label>
      <input
        ref={input}
        id={id}
        className={styles.input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={list}
        {...(active >= 0 ? { 'aria-activedescendant': `${list}-${active}` } : {})}
        {...(mistake ? { 'aria-invalid': true, 'aria-describedby': `${id}-mistake` } : {})}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
          offer(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length);
        }}
        onKeyDown={keys}
        onBlur={close}
      />
      <ul id={list} role="listbox" aria-label={t('rules.names')} className={styles.offered} hidden={offered.length === 0}>
        {offered.map((name, at) => (
          // The pointer must not take the focus from the field before it clicks.
          <li key={name} id={`${list}-${at}`} role="option" aria-selected={at === active} onPointerDown={(event) => event.preventDefault()} onClick={() => take(name)}>
            {name}
          </li>
        ))}
      </ul>
      {mistake && (
        <p id={`${id}-mistake`} className={styles.mistake}>
          {mistake}
        </p>
      )}
      {value !== '' && <Expression text={value} />}
    </div>
  );
}
