import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Quantity } from './quantity.tsx';
import { StepIcon } from './step-icon.tsx';
import { minutesOf, useFormats } from '@/lib/i18n/formats.ts';
import type { PlannedStep } from '@/lib/product/planned-step.ts';
import styles from './who-makes-it.module.css';

const BY_HAND = new Set<PlannedStep['kind']>(['CRAFT', 'COBOT', 'INSPECTION']);

/** How this very piece will be made: its steps in order, by machine or by hand, how long, with what energy, and why. */
export const WhoMakesIt = memo(function WhoMakesIt({ steps }: { steps: PlannedStep[] | null }) {
  const { t } = useTranslation('app');
  const formats = useFormats();
  if (steps === null) return null;
  const minutes = (which: (kind: PlannedStep['kind']) => boolean) =>
    steps.filter(({ kind }) => which(kind)).reduce((sum, { duration }) => sum + minutesOf(duration), 0);
  const hands = minutes((kind) => BY_HAND.has(kind));
  const machines = minutes((kind) => kind === 'TEMPLATE');
  const energy = steps.reduce((sum, step) => sum + Number(step.energy?.value ?? 0), 0);
  return (
    <section className={styles.section} aria-labelledby="who-makes-it">
      <h2 id="who-makes-it">{t('steps.title')}</h2>
      <p className={styles.lead}>
        {t('steps.sum', {
          hands: formats.duration(`PT${Math.round(hands)}M`),
          machines: formats.duration(`PT${Math.round(machines)}M`),
          energy: formats.quantity({ value: energy.toFixed(2), unit: 'KWH' }),
        })}
      </p>
      <div className={styles.shares} aria-hidden>
        <span data-by="hands" style={{ flexGrow: hands }} />
        <span data-by="machines" style={{ flexGrow: machines }} />
      </div>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.code} className={styles.step} data-by={BY_HAND.has(step.kind) ? 'hands' : step.kind === 'TEMPLATE' ? 'machines' : 'time'}>
            <span className={styles.icon}>
              <StepIcon kind={step.kind} />
            </span>
            <div>
              <h3>{step.name}</h3>
              <p className={styles.facts}>
                <span>{t(`steps.kind.${step.kind}`)}</span>
                <span className="figure">{formats.duration(step.duration)}</span>
                {step.energy && <Quantity value={step.energy} />}
              </p>
              <p className={styles.because}>{step.because}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
});
