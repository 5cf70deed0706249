import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StepIcon } from '@/components/step-icon.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Step } from '../api/work-orders.ts';
import { Reasons } from './reasons.tsx';
import { State } from './state.tsx';
import styles from './step-list.module.css';

/** All steps of a work order with what they wait for, where they are planned and why. */
export function StepList({ steps }: { steps: Step[] }) {
  const { t } = useTranslation('staff');
  const formats = useFormats();
  const inOrder = [...steps].sort((one, other) => one.plannedStart.localeCompare(other.plannedStart));
  return (
    <ol className={styles.steps} aria-label={t('split.list')}>
      {inOrder.map((step) => (
        <li key={step.id} id={`step-${step.id}`} className={styles.step} data-step={step.code} data-state={step.state}>
          <StepIcon kind={step.kind} />
          <div>
            <h3>
              {step.name} <span className="muted">{step.code}</span>
            </h3>
            <p className={styles.facts}>
              <State of="step" state={step.state} />
              <span>{t(`step.kind.${step.kind}`)}</span>
              <Link to="/staff/dispatch/$centre" params={{ centre: step.plannedWorkCentre.code }}>
                {step.plannedWorkCentre.name}
              </Link>
              <span>{formats.dateTime(step.startedAt ?? step.plannedStart)}</span>
              <span className="figure">{formats.duration(step.duration)}</span>
              <span>{t('step.pieces', { good: step.quantityGood, all: step.quantity })}</span>
              {step.quantityScrap > 0 && <span>{t('step.scrap', { count: step.quantityScrap })}</span>}
              {step.round > 0 && <span>{t('step.round', { round: step.round })}</span>}
            </p>
            {step.waitingFor.length > 0 && <p className="muted">{t('step.waitingFor', { steps: formats.list(step.waitingFor.map(({ name }) => name)) })}</p>}
            {step.instructions && <p>{step.instructions}</p>}
            <details>
              <summary>{t('step.why')}</summary>
              <Reasons explanation={step.because} />
            </details>
          </div>
        </li>
      ))}
    </ol>
  );
}
