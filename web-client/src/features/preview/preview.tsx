import { lazy, Suspense } from 'react';
import { IfItFails } from './components/if-it-fails.tsx';
import styles from './components/preview.module.css';

/** A picture of the piece as it is configured; it follows the selections that can be seen. */
export interface PreviewProps {
  productLine: string;
  selections: Record<string, string | string[] | number>;
  label: string;
  /** A picture alone, without a model to turn: for lists and summaries. */
  still?: boolean;
}

const PICTURES = {
  VELO: lazy(() => import('./components/bicycle-preview.tsx')),
  LUTH: lazy(() => import('./components/guitar-preview.tsx')),
  CORD: lazy(() => import('./components/boot-preview.tsx')),
};

export function Preview({ productLine, selections, label, still = false }: PreviewProps) {
  const Picture = Object.hasOwn(PICTURES, productLine) ? PICTURES[productLine as keyof typeof PICTURES] : undefined;
  if (Picture === undefined) return <div className={styles.preview} role="img" aria-label={label} />;
  return (
    <div className={styles.preview} data-line={productLine}>
      <IfItFails key={productLine}>
        <Suspense fallback={<div className={styles.layer} role="img" aria-label={label} />}>
          <Picture selections={selections} label={label} still={still} />
        </Suspense>
      </IfItFails>
    </div>
  );
}
