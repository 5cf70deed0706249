import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Page } from '@/components/page.tsx';
import { cart } from '@/lib/guest/cart.ts';
import { useObservable } from '@/lib/observable.ts';
import { useCheckout } from '../api/checkout.ts';
import { attempt } from '../api/order-attempt.ts';
import type { PlacedOrder } from '../api/place-order.ts';
import { CheckoutSum } from './checkout-sum.tsx';
import styles from './checkout.module.css';
import { ContactFields } from './contact-fields.tsx';
import { EmptyCheckout } from './empty-checkout.tsx';
import { FactsPart } from './facts-part.tsx';
import { MistakeSummary } from './mistake-summary.tsx';
import { WarningsPart } from './warnings-part.tsx';

export function CheckoutPage() {
  const { t } = useTranslation('ordering');
  const navigate = useNavigate();
  const onPlaced = useCallback(({ id }: PlacedOrder) => void navigate({ to: '/orders/$id', params: { id }, replace: true }), [navigate]);
  const checkout = useCheckout(onPlaced);
  const waiting = useObservable(attempt) !== null || checkout.sending;
  const empty = useObservable(cart).length === 0 && !waiting;
  const [call, setCall] = useState(0);
  const [heard, setHeard] = useState(0);
  // A refusal is read out like a mistake of one's own.
  if (checkout.refusals !== heard) {
    setHeard(checkout.refusals);
    if (checkout.refusals > 0) setCall(call + 1);
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!checkout.submit()) setCall(call + 1);
  };
  if (empty) return <EmptyCheckout />;
  return (
    <Page title={t('checkout.title')} lead={t('checkout.lead')} wide>
      <form className={styles.form} noValidate onSubmit={submit}>
        <div className={styles.parts}>
          {checkout.unread && <ErrorNotice error={checkout.unread} />}
          <MistakeSummary mistakes={checkout.mistakes} call={call} />
          <ContactFields checkout={checkout} />
          <FactsPart checkout={checkout} />
          <WarningsPart warnings={checkout.warnings} />
        </div>
        <CheckoutSum checkout={checkout} />
      </form>
    </Page>
  );
}
