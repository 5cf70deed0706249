import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Moment } from '@/components/moment.tsx';
import { Page } from '@/components/page.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { announce } from '@/lib/announcement.ts';
import { useObservable } from '@/lib/observable.ts';
import { useOrder, type Order } from '../api/order.ts';
import { justPlaced } from '../api/placed-orders.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { KeepLink } from './keep-link.tsx';
import { OrderedLine } from './ordered-line.tsx';
import styles from './order-page.module.css';
import { PromiseChanges } from './promise-changes.tsx';
import { SumCard } from './sum-card.tsx';
import { TotalsTable } from './totals-table.tsx';

export function OrderPage() {
  const { t } = useTranslation('ordering');
  const { id } = useParams({ from: '/orders/$id' });
  const { order, error, fetching, following, read } = useOrder(id);
  if (order) return <OrderView order={order} following={following} read={read} />;
  if (error) {
    return (
      <Page title={t('order.title')}>
        <ErrorNotice error={error} onRetry={read} />
      </Page>
    );
  }
  return fetching || order === undefined ? <Waiting /> : <Page title={t('order.unknown')} lead={t('order.unknownLead')}>{null}</Page>;
}

function OrderView({ order, following, read }: { order: Order; following: boolean; read: () => void }) {
  const { t } = useTranslation('ordering');
  const fresh = useObservable(justPlaced) === order.id;
  const [cancelling, setCancelling] = useState(false);

  const steps = order.workOrders.flatMap((workOrder) => workOrder.steps);
  const done = steps.filter(({ state }) => state === 'ENDED').length;
  const news = t('order.news', { state: t(`order.state.${order.state}`), done, all: steps.length });
  const told = useRef(news);
  useEffect(() => {
    if (told.current !== news) announce(news);
    told.current = news;
  }, [news]);

  return (
    <Page title={fresh ? t('order.thanks') : t('order.titleOf', { number: order.number })} lead={fresh ? t('order.thanksLead') : undefined} wide>
      <div className={styles.head}>
        <dl className={styles.facts}>
          <Fact label={t('order.number')}>{order.number}</Fact>
          <Fact label={t('order.stateLabel')}>
            <strong data-order-state={order.state}>{t(`order.state.${order.state}`)}</strong>
          </Fact>
          <Fact label={t('order.promise')}>
            <Moment value={order.promisedAt} />
          </Fact>
          <Fact label={t('order.placed')}>
            <Moment value={order.placedAt} />
          </Fact>
        </dl>
        <KeepLink />
      </div>
      <div className={styles.columns}>
        <div className={styles.lines}>
          {order.lines.map((line, at) => (
            <OrderedLine key={line.configuration.id} line={line} workOrder={order.workOrders[at]} />
          ))}
        </div>
        <SumCard title={t('order.sum')}>
          <TotalsTable totals={order.totals} />
          <PromiseChanges changes={order.promiseChanges} />
          <p className="muted">{t(following ? 'order.live' : 'order.polled')}</p>
          {order.state === 'ACCEPTED' && (
            <Button variant="default" onClick={() => setCancelling(true)}>
              {t('cancel.open')}
            </Button>
          )}
        </SumCard>
      </div>
      {cancelling && <CancelDialog order={order} onClose={() => setCancelling(false)} onChanged={read} />}
    </Page>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
