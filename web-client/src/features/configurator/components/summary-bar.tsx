import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cart, putInCart } from '@/lib/guest/cart.ts';
import { useObservable } from '@/lib/observable.ts';
import type { Field } from '../api/field.ts';
import type { Details, State } from '../api/fragments.ts';
import { useBench } from './bench-context.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import { SummaryFigures } from './summary-figures.tsx';
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
  const [open, setOpen] = useState<'facts' | 'share' | null>(null);
  const inCart = useObservable(cart).some(({ configurationId }) => configurationId === bench.id);
  const makeable = state.verdict.valid && state.complete;

  const put = () => {
    putInCart(bench.id, line.code);
    void navigate({ to: '/cart' });
  };

  return (
    <section className={styles.bar} aria-label={t('summary.label')} aria-busy={pending}>
      <SummaryFigures state={state} details={details} />
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
      {open === 'share' && (
        <Suspense fallback={null}>
          <ShareDialog version={state.version} onClose={() => setOpen(null)} />
        </Suspense>
      )}
      {open === 'facts' && <FactsDialog facts={unconfirmed} onClose={() => setOpen(null)} onConfirmed={put} />}
    </section>
  );
}
