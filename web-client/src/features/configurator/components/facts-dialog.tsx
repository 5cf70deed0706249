import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/dialog.tsx';
import { asWish, type Field } from '../api/field.ts';
import type { WishedValue } from '../api/wish.ts';
import { useBench } from './bench-context.tsx';

interface Props {
  facts: Field[];
  onClose: () => void;
  onConfirmed: () => void;
}

/** Facts about the customer that were supposed are asked before anything is made after them. */
export function FactsDialog({ facts, onClose, onConfirmed }: Props) {
  const { t } = useTranslation('configurator');
  const { bench, telling } = useBench();
  const [working, setWorking] = useState(false);
  const confirm = () => {
    const set: Record<string, WishedValue> = {};
    for (const { selection } of facts) if (selection) set[selection.characteristic] = asWish(selection);
    setWorking(true);
    bench.wish({ kind: 'decide', set, clear: [] });
    void bench.settled().then(onConfirmed);
  };
  return (
    <Dialog
      title={t('fact.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('fact.change')}
          </Button>
          <Button loading={working} onClick={confirm}>{t('fact.confirmAll')}</Button>
        </>
      }
    >
      <p>{t('fact.lead')}</p>
      <ul>
        {facts.map(({ characteristic, selection }) => (
          <li key={characteristic.code}>
            {characteristic.label}: <strong>{telling.selection(selection ?? null)}</strong>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
