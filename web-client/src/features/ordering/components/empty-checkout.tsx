import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page.tsx';
import { PlacedOrders } from './placed-orders.tsx';

/** Nothing is in the cart, perhaps because it was ordered a moment ago. */
export function EmptyCheckout() {
  const { t } = useTranslation('ordering');
  return (
    <Page title={t('checkout.title')} lead={t('cart.empty')}>
      <Link to="/">{t('cart.begin')}</Link>
      <PlacedOrders />
    </Page>
  );
}
