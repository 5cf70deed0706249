import type { ReactNode } from 'react';
import styles from './state-mark.module.css';

/** How far something is: a mark and its word. The mark tells nothing that the word does not. */
export function StateMark({ state, children }: { state: string; children: ReactNode }) {
  return (
    <span className={styles.state} data-state={state}>
      {children}
    </span>
  );
}
