import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { DispatchEntry as Entry } from '../api/dispatch.ts';
import styles from './dispatch.module.css';
import { Reasons } from './reasons.tsx';
import { State } from './state.tsx';

/** A step on a dispatch list, and why it stands there. */
export function DispatchEntry({ entry }: { entry: Entry }) {
  const { t } = useTranslation('staff');
  const formats = useFormats();
  const { node: step, position, explanation, batch } = entry;
  return (
    <li className={styles.entry}>
      <span className={styles.position}>{position}</span>
      <div>
        <h2>{step.name}</h2>
        <p className={styles.facts}>
          <State of="step" state={step.state} />
          <Link to="/staff/work-orders/$id" params={{ id: step.workOrder.id }}>
            {step.workOrder.number}
          </Link>
          <span>{step.workOrder.productLine}</span>
          <span>{t('dispatch.ready', { ready: step.quantityReady, all: step.quantity })}</span>
          <span className="figure">{formats.duration(step.duration)}</span>
          <span>
            {t('dispatch.promised')} <Moment value={step.workOrder.promisedAt} />
          </span>
        </p>
        <details>
          <summary>{t('dispatch.why')}</summary>
          <Reasons explanation={explanation} />
          {batch && <p>{batch.explanation.text}</p>}
        </details>
      </div>
    </li>
  );
}
