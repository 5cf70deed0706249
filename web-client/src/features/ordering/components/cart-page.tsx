import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Page } from '@/components/page.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { cart, takeFromCart, type CartLine as Line } from '@/lib/guest/cart.ts';
import { announce } from '@/lib/announcement.ts';
import { useDelivery } from '../api/delivery.ts';
import { resumeOrder } from '../api/order-attempt.ts';
import { isOrderable, useCartPieces } from '../api/pieces.ts';
import { totalsOf } from '../api/totals.ts';
import { CartLine } from './cart-line.tsx';
import styles from './cart-page.module.css';
import { CountrySelect } from './country-select.tsx';
import { PlacedOrders } from './placed-orders.tsx';
import { SumCard } from './sum-card.tsx';
import { TotalsTable } from './totals-table.tsx';

export function CartPage() {
  const { t } = useTranslation('ordering');
  const client = useClient();
  const navigate = useNavigate();
  const { pieces, error, changed, refresh } = useCartPieces();
  const delivery = useDelivery();
  const [removed, setRemoved] = useState<{ line: Line; at: number; name: string } | null>(null);

  // An order that was sent from here and never answered goes on.
  useEffect(() => void resumeOrder(client), [client]);

  const remove = (at: number, name: string) => {
    const line = cart.get()[at];
    if (line === undefined) return;
    takeFromCart(line.configurationId);
    setRemoved({ line, at, name });
    announce(t('cart.removed', { piece: name }));
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  const putBack = () => {
    if (removed === null) return;
    cart.set(cart.get().toSpliced(removed.at, 0, removed.line));
    setRemoved(null);
    announce(t('cart.back', { piece: removed.name }));
  };

  const undo = removed && (
    <div className={styles.removed}>
      <span>{t('cart.removed', { piece: removed.name })}</span>
      <button type="button" className="link" onClick={putBack}>
        {t('cart.undo')}
      </button>
    </div>
  );
  if (pieces?.length === 0) {
    return (
      <Page title={t('cart.title')} lead={t('cart.empty')}>
        {undo}
        <Button component={Link} to="/" size="md">
          {t('cart.begin')}
        </Button>
        <PlacedOrders />
      </Page>
    );
  }
  const totals = pieces && delivery.taxRate !== undefined ? totalsOf(pieces, delivery.taxRate) : null;
  return (
    <Page title={t('cart.title')} wide>
      {error && <ErrorNotice error={error} onRetry={() => void refresh()} />}
      {undo}
      {pieces === undefined ? (
        !error && <Waiting />
      ) : (
        <div className={styles.columns}>
          <ul className={styles.lines}>
            {pieces.map((line, at) => (
              <CartLine
                key={line.configurationId}
                line={line}
                taxRate={delivery.taxRate}
                changed={changed.has(line.configurationId)}
                onRemove={() => remove(at, line.piece?.productLine.name ?? line.productLine)}
              />
            ))}
          </ul>
          <SumCard title={t('cart.sum')}>
            <CountrySelect id="cart-country" delivery={delivery} />
            {totals && <TotalsTable totals={totals} taxRate={delivery.taxRate} country={delivery.country} />}
            <Button size="md" disabled={!pieces.every(isOrderable)} onClick={() => void navigate({ to: '/checkout' })}>
              {t('cart.checkout')}
            </Button>
            {!pieces.every(isOrderable) && <p className="muted">{t('cart.mend')}</p>}
          </SumCard>
        </div>
      )}
      <PlacedOrders />
    </Page>
  );
}
