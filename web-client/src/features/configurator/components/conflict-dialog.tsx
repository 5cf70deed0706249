import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/dialog.tsx';
import { Emission } from '@/components/quantity.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Misfit } from '../api/workbench.ts';
import { useWishTelling } from '../api/tell-wish.ts';
import { useBench } from './bench-context.tsx';
import styles from './conflict-dialog.module.css';

const OFFERED = 3;

/** A wish does not fit: what stands against it, and the smallest changes that would make room, each at one click. */
export function ConflictDialog({ misfit }: { misfit: Misfit }) {
  const { t } = useTranslation('configurator');
  const { bench, telling } = useBench();
  const formats = useFormats();
  const tellWish = useWishTelling(telling);
  const { conflict } = misfit;
  const repairs = misfit.repairs.slice(0, OFFERED);
  const wanted = Object.keys(misfit.wish.set);
  const decisions = conflict.selections.filter(({ characteristic }) => !wanted.includes(characteristic));
  return (
    <Dialog
      title={t('conflict.title', { wish: tellWish(misfit.wish) })}
      onClose={() => bench.keep()}
      actions={
        <Button variant="default" onClick={() => bench.keep()}>
          {t('conflict.keep')}
        </Button>
      }
    >
      <p className={styles.because}>{conflict.message}</p>
      {decisions.length > 0 && (
        <>
          <p className="muted">{t('conflict.decisions')}</p>
          <ul className={styles.decisions}>
            {decisions.map((selection) => (
              <li key={selection.characteristic}>
                {telling.label(selection.characteristic)}: {telling.selection(selection)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.heading}>{t(repairs.length > 0 ? 'conflict.repairs' : 'conflict.noRepair')}</h3>
      <ol className={styles.repairs}>
        {repairs.map((repair) => (
          <li key={repair.id} className={styles.repair}>
            <ul>
              {repair.changes.map((change) => (
                <li key={change.characteristic}>
                  <span className="muted">{telling.label(change.characteristic)}:</span>{' '}
                  {wanted.includes(change.characteristic) ? (
                    <strong>{telling.selection(change.to)}</strong>
                  ) : (
                    <>
                      <s>{telling.selection(change.from)}</s> → <strong>{telling.selection(change.to)}</strong>
                    </>
                  )}
                </li>
              ))}
            </ul>
            <p className={styles.cost}>
              <span>{t('finish.net', { price: formats.money(repair.priceDelta, true) })}</span>
              <Emission value={repair.footprintDelta} signed />
            </p>
            <Button size="sm" onClick={() => bench.wish({ kind: 'repair', repairId: repair.id })}>
              {t('conflict.apply')}
            </Button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
