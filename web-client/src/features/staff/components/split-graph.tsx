import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StepIcon } from '@/components/step-icon.tsx';
import { layOut } from '../api/split-layout.ts';
import type { Step } from '../api/work-orders.ts';
import styles from './split-graph.module.css';

const SIZE = { width: 210, height: 78 };

/** The split of a work order as a picture: what waits for what, and how far each step is. The list below says the same and more. */
export function SplitGraph({ steps }: { steps: Step[] }) {
  const { t } = useTranslation('staff');
  // Only a step more or less, or another order of them, moves anything.
  const shape = steps.map(({ id, after }) => `${id}<${after.map((one) => one.id).join(',')}`).join(' ');
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the shape says all that the layout depends on
  const split = useMemo(() => layOut(steps, SIZE), [shape]);
  const byId = new Map(steps.map((step) => [step.id, step]));
  return (
    <div className={styles.frame} role="group" aria-label={t('split.graph')} tabIndex={0}>
      <div className={styles.graph} style={{ width: split.width, height: split.height }}>
        <svg width={split.width} height={split.height} aria-hidden>
          {split.edges.map(({ from, to, points }) => (
            <path key={`${from} ${to}`} d={`M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`} />
          ))}
        </svg>
        {split.nodes.map(({ id, left, top }) => {
          const step = byId.get(id);
          return (
            step && (
              <a key={id} href={`#step-${id}`} className={styles.node} data-state={step.state} data-step={step.code} style={{ left, top, ...SIZE }}>
                <StepIcon kind={step.kind} size={24} />
                <span className={styles.name}>{step.name}</span>
                <span />
                <span className={styles.facts}>
                  {t(`step.state.${step.state}`)}
                  {' · '}
                  {step.plannedWorkCentre.code}
                </span>
              </a>
            )
          );
        })}
      </div>
    </div>
  );
}
