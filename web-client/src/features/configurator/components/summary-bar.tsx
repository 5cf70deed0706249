import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { Money } from '@/components/money.tsx';
import { Emission } from '@/components/quantity.tsx';
import { cart, putInCart } from '@/lib/guest/cart.ts';
import { useObservable } from '@/lib/observable.ts';
import type { Field } from '../api/field.ts';
import type { Details, State } from '../api/fragments.ts';
import { useBench } from './bench-context.tsx';
import { BreakdownDialog } from './breakdown-dialog.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import styles from './summary-bar.module.css';

const ShareDialog = lazy(() => import('./share-dialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog })));

interface Props {
  state: State;
  details: Details | null;
  pending: boolean;
  /** Facts about the customer that are only supposed so far. */
  unconfirmed: Field[];
}

/** Price, footprint and promise of the piece as it is now, always in view. */
export function SummaryBar({ state, details, pending, unconfirmed }: Props) {
  const { t } = useTranslation('configurator');
  const { bench, line } = useBench();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'breakdown' | 'facts' | 'share' | null>(null);
  const inCart = useObservable(cart).some(({ configurationId }) => configurationId === bench.id);
  const makeable = state.verdict.valid && state.complete;

  const put = () => {
    putInCart(bench.id, line.code);
    void navigate({ to: '/cart' });
  };
  const total = state.totals?.gross ?? state.price?.total;

  return (
    <section className={styles.bar} aria-label={t('summary.label')} aria-busy={pending}>
      <button type="button" className={styles.figures} aria-haspopup="dialog" title={t('summary.more')} onClick={() => setOpen('breakdown')}>
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
            <span className={styles.figure}>
              <span className={styles.name}>{t('summary.promise')}</span>
              {state.leadTime && <Moment value={state.leadTime.promisedAt} />}
            </span>
          </>
        ) : (
          <span>{t(state.verdict.valid ? 'summary.incomplete' : 'summary.invalid')}</span>
        )}
        <span className={styles.more}>{t('summary.more')}</span>
      </button>
      <Button size="md" variant="default" className={styles.share} disabled={pending} onClick={() => setOpen('share')}>
        {t('summary.share')}
      </Button>
      <Button
        size="md"
        className={styles.put}
        disabled={!makeable}
        onClick={() => (inCart ? void navigate({ to: '/cart' }) : unconfirmed.length > 0 ? setOpen('facts') : put())}
      >
        {t(inCart ? 'summary.inCart' : 'summary.put')}
      </Button>
      {open === 'breakdown' && <BreakdownDialog state={state} details={details} onClose={() => setOpen(null)} />}
      {open === 'share' && (
        <Suspense fallback={null}>
          <ShareDialog version={state.version} onClose={() => setOpen(null)} />
        </Suspense>
      )}
      {open === 'facts' && <FactsDialog facts={unconfirmed} onClose={() => setOpen(null)} onConfirmed={put} />}
    </section>
  );
}
