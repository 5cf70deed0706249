import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asWish } from '../api/field.ts';
import type { Selection } from '@/lib/product/selection.ts';
import { useBench } from './bench-context.tsx';
import styles from './fact-confirmation.module.css';

/** A fact about the customer that is only supposed: it is asked, never taken for granted. */
export function FactConfirmation({ selection, label }: { selection: Selection; label: string }) {
  const { t } = useTranslation('configurator');
  const { bench, telling } = useBench();
  return (
    <div className={styles.asked}>
      <span>{t('fact.supposed', { value: telling.selection(selection) })}</span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('fact.confirmOf', { label })}
        onClick={() => bench.wish({ kind: 'decide', set: { [selection.characteristic]: asWish(selection) }, clear: [] })}
      >
        {t('fact.confirm')}
      </Button>
    </div>
  );
}
