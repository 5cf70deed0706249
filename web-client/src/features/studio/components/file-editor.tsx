import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mistake } from '../api/fragments.ts';
import styles from './file-editor.module.css';

/** A place to go to; a new object is gone to even if it is the same place. */
export interface Spot {
  line: number;
  column: number;
}

interface Props {
  label: string;
  text: string;
  mistakes: Mistake[];
  spot: Spot | null;
  readOnly: boolean;
  onChange: (text: string) => void;
}

/** Where a line and a column, in code points, are in a text. */
export function offsetOf(text: string, { line, column }: Spot): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(text.length, before + [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length);
}

/** A plain text field that numbers its lines, marks those with mistakes and says what is wrong where the cursor stands. */
export function FileEditor({ label, text, mistakes, spot, readOnly, onChange }: Props) {
  const { t } = useTranslation('studio');
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [current, setCurrent] = useState(1);
  const lines = text.split('\n');
  const widest = Math.max(...lines.map((line) => line.length));
  const marked = new Set(mistakes.map(({ line }) => line));
  const here = mistakes.filter(({ line }) => line === current);

  // The text that stands when a place is gone to; later changes of it go nowhere.
  const standing = useRef(text);
  useEffect(() => {
    standing.current = text;
  }, [text]);
  useEffect(() => {
    const { current: area } = field;
    if (spot === null || area === null || frame.current === null) return;
    const from = offsetOf(standing.current, spot);
    const end = standing.current.indexOf('\n', from);
    area.focus({ preventScroll: true });
    area.setSelectionRange(from, end < 0 ? standing.current.length : end);
    const height = area.clientHeight / standing.current.split('\n').length;
    frame.current.scrollTop = Math.max(0, (spot.line - 1) * height - frame.current.clientHeight / 3);
    frame.current.scrollLeft = 0;
    frame.current.scrollIntoView({ block: 'nearest' });
    setCurrent(spot.line);
  }, [spot]);

  const follow = () => {
    const { current: area } = field;
    if (area) setCurrent(area.value.slice(0, area.selectionStart).split('\n').length);
  };
  return (
    <div className={styles.editor}>
      <div ref={frame} className={styles.frame}>
        <div className={styles.numbers} aria-hidden>
          {lines.map((_, at) => at + 1).join('\n')}
          {[...marked].map((line) => (
            <span key={line} style={{ top: `calc(0.5rem + ${line - 1} * var(--line-height))` }}>
              {line}
            </span>
          ))}
        </div>
        <div className={styles.sheet} style={{ minWidth: `${widest + 4}ch` }}>
          {mistakes.map((mistake, at) => (
            <span key={at} className={styles.mark} aria-hidden style={{ top: `calc(${mistake.line - 1} * var(--line-height))` }} />
          ))}
          <textarea
            ref={field}
            className={styles.text}
            aria-label={label}
            aria-describedby={`${id}-here`}
            wrap="off"
            rows={lines.length}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            readOnly={readOnly}
            value={text}
            onChange={({ currentTarget: { value } }) => onChange(value)}
            onSelect={follow}
          />
        </div>
      </div>
      <p id={`${id}-here`} className={styles.here} aria-live="polite" data-mistaken={here.length > 0 || undefined}>
        {here.length === 0 ? t('file.line', { line: current, lines: lines.length }) : here.map(({ line, message }) => `${t('mistakes.at', { line })}: ${message}`).join(' ')}
      </p>
    </div>
  );
}
