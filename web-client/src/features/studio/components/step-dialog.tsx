import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { Dialog } from '@/components/dialog.tsx';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { TextArea, TextField } from '@/components/field.tsx';
import { announce } from '@/lib/announcement.ts';
import { ApproveDraft, DiscardDraft, PublishDraft, SendBackDraft, SubmitDraft } from '../api/draft.ts';
import type { Draft, Refusal } from '../api/fragments.ts';
import { Refusals } from './refusals.tsx';
import styles from './studio.module.css';

export type DraftStep = 'submit' | 'approve' | 'sendBack' | 'publish' | 'discard';

interface Props {
  step: DraftStep;
  draft: Draft;
  onClose: () => void;
  onAnswered: (draft: Draft) => void;
  onStale: () => void;
  onJump: (at: string) => void;
}

const FORM = 'draft-step';

/** Takes a draft a step further, or back, and says why. */
export function StepDialog({ step, draft, onClose, onAnswered, onStale, onJump }: Props) {
  const { t } = useTranslation('studio');
  const client = useClient();
  const [reason, setReason] = useState('');
  const [moment, setMoment] = useState('');
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [error, setError] = useState<CombinedError | undefined>();
  const needed = step === 'sendBack';
  const unusable = moment !== '' && Number.isNaN(new Date(moment).getTime());
  /** The version in effect that this one was not taken from, once the service has named it. */
  const over = refusals.flatMap((refusal) => (refusal.path?.at(-1) === 'evenOver' && 'allowed' in refusal && refusal.allowed !== null ? [Number(refusal.allowed)] : []))[0];

  const ask = () => {
    const of = { draftId: draft.id, version: draft.version };
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    switch (step) {
      case 'submit':
        return client.mutation(SubmitDraft, { input: { ...of, ...why } }).toPromise();
      case 'approve':
        return client.mutation(ApproveDraft, { input: { ...of, ...why } }).toPromise();
      case 'sendBack':
        return client.mutation(SendBackDraft, { input: { ...of, reason: reason.trim() } }).toPromise();
      case 'discard':
        return client.mutation(DiscardDraft, { input: { ...of, ...why } }).toPromise();
      case 'publish':
        return client
          .mutation(PublishDraft, { input: { ...of, ...why, ...(moment === '' ? {} : { at: new Date(moment).toISOString() }), ...(over === undefined ? {} : { evenOver: over }) } })
          .toPromise();
    }
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (sending || unusable || (needed && reason.trim() === '')) return;
    setSending(true);
    const { data, error: failure } = await ask();
    setSending(false);
    setError(failure);
    setRefusals(data?.payload.userErrors ?? []);
    if (!data) return;
    const answer = data.payload.draft;
    if (!answer) return onStale();
    onAnswered(answer);
    announce(t(`step.${step}.done`));
    onClose();
  };
  return (
    <Dialog
      title={t(`step.${step}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('leave')}
          </Button>
          <Button type="submit" form={FORM} loading={sending}>
            {over === undefined ? t(`step.${step}.confirm`) : t('step.publish.over', { version: over })}
          </Button>
        </>
      }
    >
      <form id={FORM} className={styles.form} noValidate onSubmit={(event) => void send(event)}>
        <p>{t(`step.${step}.lead`)}</p>
        {step === 'publish' && (
          <TextField
            id="step-moment"
            type="datetime-local"
            label={t('step.publish.at')}
            hint={t('step.publish.atHint')}
            value={moment}
            mistake={asked && unusable ? t('step.publish.unusable') : undefined}
            onChange={({ currentTarget: { value } }) => setMoment(value)}
          />
        )}
        <TextArea
          id="step-reason"
          required={needed}
          maxLength={500}
          label={t(needed ? 'reason.toDo' : 'reason.label')}
          value={reason}
          mistake={asked && needed && reason.trim() === '' ? t('reason.missing') : undefined}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <Refusals
          refusals={refusals}
          onJump={(at) => {
            onClose();
            onJump(at);
          }}
        />
        {error && <ErrorNotice error={error} />}
      </form>
    </Dialog>
  );
}
