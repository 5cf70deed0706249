import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { useObservable } from '@/lib/observable.ts';
import { placedOrders } from '../api/placed-orders.ts';
import styles from './cart-page.module.css';

/** The way back to orders that were placed in this browser. */
export function PlacedOrders() {
  const { t } = useTranslation('ordering');
  const orders = useObservable(placedOrders);
  if (orders.length === 0) return null;
  return (
    <section className={styles.orders} aria-labelledby="placed-orders">
      <h2 id="placed-orders">{t('orders.title')}</h2>
      <ul>
        {orders.map(({ id, number, placedAt }) => (
          <li key={id}>
            <Link to="/orders/$id" params={{ id }}>
              {number}
            </Link>
            {', '}
            <Moment value={placedAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
