import { useMemo } from 'react';
import { tokens } from '../api/names.ts';
import styles from './expression.module.css';

/** An expression with its words, names, codes and numbers told apart. */
export function Expression({ text }: { text: string }) {
  const pieces = useMemo(() => tokens(text), [text]);
  return (
    <code className={styles.expression}>
      {pieces.map((piece, at) => (
        <span key={at} data-kind={piece.kind}>
          {piece.text}
        </span>
      ))}
    </code>
  );
}
