import { useId, type ReactNode } from 'react';
import styles from './sum-card.module.css';

/** What it costs and where it goes on, beside what it is about. With an id, the focus may be led to it. */
export function SumCard({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section id={id} tabIndex={id === undefined ? undefined : -1} className={styles.card} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
