import { useTranslation } from 'react-i18next';
import { SelectionList } from '@/components/selection-list.tsx';
import type { Order } from '../api/order.ts';
import { MadeSteps } from './made-steps.tsx';
import styles from './order-page.module.css';
import { Picture } from './picture.tsx';

/** What was ordered, and how it is being made. */
export function OrderedLine({ line, workOrder }: { line: Order['lines'][number]; workOrder: Order['workOrders'][number] | undefined }) {
  const { t } = useTranslation('ordering');
  const { productLine, selections } = line.configuration;
  return (
    <section className={styles.line} aria-label={productLine.name}>
      <h2>
        {line.quantity} × {productLine.name}
      </h2>
      <div className={styles.piece}>
        <Picture productLine={productLine} selections={selections} />
        <SelectionList selections={selections} characteristics={productLine.characteristics} />
      </div>
      {workOrder && (
        <>
          <h3>{t('order.made')}</h3>
          {workOrder.state === 'ON_HOLD' && <p>{t('order.onHold')}</p>}
          <MadeSteps steps={workOrder.steps} label={t('order.stepsOf', { piece: productLine.name })} />
        </>
      )}
    </section>
  );
}
