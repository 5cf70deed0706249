import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { isAtRisk } from '../api/at-risk.ts';
import type { WorkOrder } from '../api/work-orders.ts';
import { Risk, State } from './state.tsx';
import styles from './work-order.module.css';

export function WorkOrderFacts({ workOrder, now }: { workOrder: WorkOrder; now: number }) {
  const { t } = useTranslation('staff');
  return (
    <dl className={styles.facts}>
      <Fact label={t('workOrder.stateLabel')}>
        <State of="workOrder" state={workOrder.state} />
      </Fact>
      <Fact label={t('workOrder.piece')}>
        {workOrder.quantity} × {workOrder.productLine}
      </Fact>
      <Fact label={t('workOrder.promise')}>
        <Moment value={workOrder.promisedAt} time /> {isAtRisk(workOrder, now) && <Risk />}
      </Fact>
      <Fact label={t('workOrder.priority')}>{workOrder.priority}</Fact>
      <Fact label={t('workOrder.site')}>{workOrder.site}</Fact>
    </dl>
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
