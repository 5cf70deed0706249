import { Waiting } from '@/components/waiting.tsx';
import type { ProductLine } from '@/lib/product/product-line.ts';
import styles from './opening.module.css';

/** What is going to be configured, as soon as its name is known. */
export function Opening({ line }: { line: ProductLine | null | undefined }) {
  return (
    <div className={styles.opening}>
      <Waiting />
      {line && <p className={styles.name}>{line.name}</p>}
    </div>
  );
}
