import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Moment } from '@/components/moment.tsx';
import { Money } from '@/components/money.tsx';
import { Notice } from '@/components/notice.tsx';
import { connection } from '@/lib/connection.ts';
import { useObservable } from '@/lib/observable.ts';
import type { Checkout } from '../api/checkout.ts';
import styles from './checkout.module.css';
import { Picture } from './picture.tsx';
import { SumCard } from './sum-card.tsx';
import { TotalsTable } from './totals-table.tsx';

/** What is ordered, what it costs in all, until when, and the order itself. */
export function CheckoutSum({ checkout }: { checkout: Checkout }) {
  const { t } = useTranslation('ordering');
  const lost = useObservable(connection) === 'lost';
  const { pieces, changed, delivery, totals, late, lateAccepted, acceptLate, sending, failure, resume } = checkout;
  const promises = pieces.flatMap(({ piece }) => (piece?.leadTime ? [piece.leadTime.promisedAt] : []));
  const last = promises.sort().at(-1);
  return (
    <SumCard id="checkout-pieces" title={t('checkout.sum')}>
      <ul className={styles.pieces}>
        {pieces.map(({ configurationId, productLine, quantity, piece }) => (
          <li key={configurationId} className={styles.piece}>
            {piece ? <Picture productLine={piece.productLine} selections={piece.selections} /> : <span />}
            <span>
              {quantity} × {piece?.productLine.name ?? productLine}
            </span>
            {piece?.price ? <Money value={piece.price.total} /> : <span />}
            {changed.has(configurationId) ? <span className="muted">{t('cart.changed')}</span> : <span hidden />}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/cart">{t('checkout.back')}</Link>
      </p>
      {totals && <TotalsTable totals={totals} taxRate={delivery.taxRate} country={delivery.country} />}
      {last !== undefined && (
        <p>
          {t('checkout.promise')} <Moment value={last} />
        </p>
      )}
      {late && <Checkbox label={t('checkout.acceptLate')} checked={lateAccepted} onChange={(event) => acceptLate(event.currentTarget.checked)} />}
      {sending && (
        <Notice tone="hint" role="status">
          <p>{t(lost ? 'checkout.waiting' : 'checkout.sending')}</p>
        </Notice>
      )}
      {failure && <ErrorNotice error={failure} onRetry={resume} />}
      <Button type="submit" size="lg" aria-disabled={sending || undefined} data-sending={sending || undefined}>
        {t('checkout.order')}
      </Button>
      <p className="muted">{t('checkout.binding')}</p>
    </SumCard>
  );
}
