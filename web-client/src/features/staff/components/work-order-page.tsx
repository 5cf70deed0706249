import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { announce } from '@/lib/announcement.ts';
import { useLive } from '@/lib/graphql/use-live.ts';
import type { Decision } from '../api/decisions.ts';
import { maySteer } from '@/features/signing-in/api/session.ts';
import { FollowWorkOrder, ReadWorkOrder, type WorkOrder } from '../api/work-orders.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { History } from './history.tsx';
import { SplitGraph } from './split-graph.tsx';
import { StaffPage } from './staff-page.tsx';
import { StepList } from './step-list.tsx';
import { WorkOrderFacts } from './work-order-facts.tsx';
import styles from './work-order.module.css';

export function WorkOrderPage() {
  const { t } = useTranslation('staff');
  const { id } = useParams({ from: '/staff/work-orders/$id' });
  const [number, setNumber] = useState('');
  return (
    <StaffPage title={number === '' ? t('workOrder.title') : t('workOrder.titleOf', { number })}>
      {(session) => <Followed key={id} id={id} steers={maySteer(session)} onKnown={setNumber} />}
    </StaffPage>
  );
}

/** A work order, followed from how it is, and read after what was decided here. Whichever is newer is shown. */
function Followed({ id, steers, onKnown }: { id: string; steers: boolean; onKnown: (number: string) => void }) {
  const { t } = useTranslation('staff');
  const [{ data, error, fetching }, read] = useQuery({ query: ReadWorkOrder, variables: { id }, requestPolicy: 'network-only' });
  const live = useLive({ query: FollowWorkOrder, variables: { id } }).data?.workOrderChanged;
  const asked = data?.workOrder;
  const workOrder = live && (!asked || live.version >= asked.version) ? live : asked;
  const number = workOrder?.number;
  useEffect(() => {
    if (number !== undefined) onKnown(number);
  }, [number, onKnown]);

  if (workOrder) return <Shown workOrder={workOrder} steers={steers} read={() => read({ requestPolicy: 'network-only' })} />;
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  return fetching ? <Waiting /> : <p>{t('workOrder.unknown')}</p>;
}

function Shown({ workOrder, steers, read }: { workOrder: WorkOrder; steers: boolean; read: () => void }) {
  const { t } = useTranslation('staff');
  const [decision, setDecision] = useState<Decision | null>(null);
  const [now] = useState(() => Date.now());
  const over = workOrder.state === 'DONE' || workOrder.state === 'CANCELLED';
  const done = workOrder.steps.filter(({ state }) => state === 'ENDED').length;
  const news = t('workOrder.news', { state: t(`workOrder.state.${workOrder.state}`), done, all: workOrder.steps.length });
  useEffect(() => announce(news), [news]);
  return (
    <>
      <WorkOrderFacts workOrder={workOrder} now={now} />
      {steers && !over && (
        <div className={styles.actions}>
          {workOrder.state === 'ON_HOLD' ? (
            <Button onClick={() => setDecision('resume')}>{t('decision.resume.open')}</Button>
          ) : (
            <Button variant="default" onClick={() => setDecision('hold')}>
              {t('decision.hold.open')}
            </Button>
          )}
          <Button variant="default" onClick={() => setDecision('priority')}>
            {t('decision.priority.open')}
          </Button>
        </div>
      )}
      <section aria-labelledby="split">
        <h2 id="split" className="visually-hidden">
          {t('split.title')}
        </h2>
        <SplitGraph steps={workOrder.steps} />
        <StepList steps={workOrder.steps} />
      </section>
      <History workOrder={workOrder} />
      {decision && <DecisionDialog decision={decision} workOrder={workOrder} onClose={() => setDecision(null)} onChanged={read} />}
    </>
  );
}
