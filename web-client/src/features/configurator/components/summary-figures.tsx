import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { Money } from '@/components/money.tsx';
import { Emission } from '@/components/quantity.tsx';
import type { Details, State } from '../api/fragments.ts';
import { BreakdownDialog } from './breakdown-dialog.tsx';
import styles from './summary-bar.module.css';

/** What the piece comes to as it is now; it opens what that is made of. */
export function SummaryFigures({ state, details }: { state: State; details: Details | null }) {
  const { t } = useTranslation('configurator');
  const [open, setOpen] = useState(false);
  const total = state.totals?.gross ?? state.price?.total;
  return (
    <>
      <button type="button" className={styles.figures} aria-haspopup="dialog" title={t('summary.more')} onClick={() => setOpen(true)}>
        {total ? (
          <>
            <span className={styles.figure} data-main>
              <span className={styles.name}>{t(state.totals ? 'summary.gross' : 'summary.net')}</span>
              <Money value={total} />
            </span>
            <span className={styles.figure}>
              <span className={styles.name}>{t('summary.footprint')}</span>
              {state.footprint && <Emission value={state.footprint.total} />}
            </span>
            {state.leadTime && (
              <span className={styles.figure}>
                <span className={styles.name}>{t('summary.promise')}</span>
                <Moment value={state.leadTime.promisedAt} />
              </span>
            )}
          </>
        ) : (
          <span>{t(state.verdict.valid ? 'summary.incomplete' : 'summary.invalid')}</span>
        )}
        <span className={styles.more}>{t('summary.more')}</span>
      </button>
      {open && <BreakdownDialog state={state} details={details} onClose={() => setOpen(false)} />}
    </>
  );
}
