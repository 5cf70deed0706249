import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { pictured, type Selected } from '@/lib/selection-words.ts';
import styles from './picture.module.css';

const Preview = lazy(() => import('@/features/preview/preview.tsx').then(({ Preview }) => ({ default: Preview })));

/** A piece as it was configured, as a picture; it comes when the page can be used already. */
export function Picture({ productLine, selections }: { productLine: { code: string; name: string }; selections: readonly Selected[] }) {
  const { t } = useTranslation('ordering');
  return (
    <div className={styles.picture}>
      <Suspense fallback={null}>
        <Preview productLine={productLine.code} selections={pictured(selections)} label={t('picture', { line: productLine.name })} still />
      </Suspense>
    </div>
  );
}
