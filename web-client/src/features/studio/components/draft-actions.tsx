import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayReview, mayWrite, type Session } from '@/features/signing-in/api/session.ts';
import type { Draft } from '../api/fragments.ts';
import { StepDialog, type DraftStep } from './step-dialog.tsx';
import styles from './studio.module.css';

interface Props {
  draft: Draft;
  session: Session;
  onAnswered: (draft: Draft) => void;
  onStale: () => void;
  onJump: (at: string) => void;
}

const WRITES: Partial<Record<Draft['state'], DraftStep[]>> = { IN_WORK: ['submit', 'discard'], SUBMITTED: ['discard'], APPROVED: ['publish', 'discard'] };
const REVIEWS: Partial<Record<Draft['state'], DraftStep[]>> = { SUBMITTED: ['approve', 'sendBack'], APPROVED: ['publish', 'sendBack'] };
const ORDER: DraftStep[] = ['submit', 'approve', 'publish', 'sendBack', 'discard'];

/** What can be done with a draft as it is, by whom is signed in. */
export function DraftActions({ draft, session, onAnswered, onStale, onJump }: Props) {
  const { t } = useTranslation('studio');
  const [step, setStep] = useState<DraftStep | null>(null);
  const open = [...(mayWrite(session) ? (WRITES[draft.state] ?? []) : []), ...(mayReview(session) ? (REVIEWS[draft.state] ?? []) : [])];
  const steps = ORDER.filter((one) => open.includes(one));
  return (
    <div className={styles.actions}>
      {steps.map((one, at) => (
        <Button key={one} variant={at === 0 ? 'filled' : 'default'} onClick={() => setStep(one)}>
          {t(`step.${one}.open`)}
        </Button>
      ))}
      {step && <StepDialog step={step} draft={draft} onClose={() => setStep(null)} onAnswered={onAnswered} onStale={onStale} onJump={onJump} />}
    </div>
  );
}
