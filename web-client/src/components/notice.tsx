import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** Something to be read, set apart from the page. */
export function Notice({ tone, role, children }: { tone: 'hint' | 'warning' | 'problem'; role?: 'alert' | 'status'; children: ReactNode }) {
  return (
    <div className={styles.notice} data-tone={tone} role={role}>
      {children}
    </div>
  );
}
