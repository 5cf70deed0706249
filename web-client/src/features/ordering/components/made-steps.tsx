import { useTranslation } from 'react-i18next';
import { StepIcon } from '@/components/step-icon.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { OrderedStep } from '../api/order.ts';
import styles from './made-steps.module.css';

/** The steps of a piece as they happen: who does each, how far it is, and why the piece needs it. */
export function MadeSteps({ steps, label }: { steps: OrderedStep[]; label: string }) {
  const { t } = useTranslation('ordering');
  const formats = useFormats();
  const inOrder = [...steps].sort((one, other) => (one.startedAt ?? one.plannedStart).localeCompare(other.startedAt ?? other.plannedStart));
  const done = steps.filter(({ state }) => state === 'ENDED').length;
  const when = (step: OrderedStep) => {
    if (step.endedAt !== null) return t('steps.ended', { time: formats.dateTime(step.endedAt) });
    if (step.startedAt !== null) return t('steps.started', { time: formats.dateTime(step.startedAt) });
    return t('steps.planned', { time: formats.date(step.plannedStart) });
  };
  return (
    <div>
      <div className={styles.progress}>
        <span>{t('steps.done', { done, all: steps.length })}</span>
        <div className={styles.bar} aria-hidden>
          <span style={{ width: `${(100 * done) / Math.max(1, steps.length)}%` }} />
        </div>
      </div>
      <ol className={styles.steps} aria-label={label}>
        {inOrder.map((step) => (
          <li key={step.id} className={styles.step} data-state={step.state} data-step={step.code}>
            <span className={styles.icon}>
              <StepIcon kind={step.kind} />
            </span>
            <div>
              <h4>
                {step.name}
                {step.round > 0 && ` (${t('steps.again')})`}
              </h4>
              <p className={styles.facts}>
                <strong>{t(`steps.state.${step.state}`)}</strong>
                <span>{t(`steps.kind.${step.kind}`)}</span>
                <span className="figure">{formats.duration(step.duration)}</span>
                <span>{when(step)}</span>
                {step.quantity > 1 && step.state === 'RUNNING' && <span>{t('steps.pieces', { good: step.quantityGood, all: step.quantity })}</span>}
              </p>
              <p className="muted">{step.because.text}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
