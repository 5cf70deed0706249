import { codesOf } from '../api/pieces.ts';
import styles from './set-field.module.css';

interface Props {
  id: string;
  label: string;
  hint?: string;
  mistake: string | undefined;
  options: readonly string[];
  /** The chosen codes, with commas. */
  value: string;
  onChange: (value: string) => void;
}

/** Any of the options. */
export function SetField({ id, label, hint, mistake, options, value, onChange }: Props) {
  const chosen = codesOf(value);
  // What stands there though it cannot is shown as well, to be taken away.
  const odd = chosen.filter((code) => !options.includes(code));
  const all = [...options, ...odd];
  const described = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ');
  const put = (code: string, on: boolean) => onChange(all.filter((one) => (one === code ? on : chosen.includes(one))).join(', '));
  return (
    <fieldset id={id} className={styles.set} {...(described ? { 'aria-describedby': described } : {})}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.options}>
        {all.map((code) => (
          <label key={code}>
            <input type="checkbox" checked={chosen.includes(code)} onChange={({ currentTarget: { checked } }) => put(code, checked)} /> {code}
          </label>
        ))}
      </div>
      {mistake && (
        <p id={`${id}-mistake`} className={styles.mistake}>
          {mistake}
        </p>
      )}
    </fieldset>
  );
}
