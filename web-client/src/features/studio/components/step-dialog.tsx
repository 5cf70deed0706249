import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { TextField } from '@/components/field.tsx';
import { ReasonDialog } from '@/components/reason-dialog.tsx';
import { announce } from '@/lib/announcement.ts';
import { ApproveDraft, DiscardDraft, PublishDraft, SendBackDraft, SubmitDraft } from '../api/draft.ts';
import type { Draft, Refusal } from '../api/fragments.ts';
import { Refusals } from './refusals.tsx';

export type DraftStep = 'submit' | 'approve' | 'sendBack' | 'publish' | 'discard';

interface Props {
  step: DraftStep;
  draft: Draft;
  onClose: () => void;
  onAnswered: (draft: Draft) => void;
  onStale: () => void;
  onJump: (at: string) => void;
}

/** Takes a draft a step further, or back, and says why. */
export function StepDialog({ step, draft, onClose, onAnswered, onStale, onJump }: Props) {
  const { t } = useTranslation('studio');
  const client = useClient();
  const [moment, setMoment] = useState('');
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const needed = step === 'sendBack';
  const unusable = moment !== '' && Number.isNaN(new Date(moment).getTime());
  /** The version in effect that this one was not taken from, once the service has named it. */
  const over = refusals.flatMap((refusal) => (refusal.path?.at(-1) === 'evenOver' && 'allowed' in refusal && refusal.allowed !== null ? [Number(refusal.allowed)] : []))[0];

  const ask = (reason: string) => {
    const of = { draftId: draft.id, version: draft.version };
    const why = reason === '' ? {} : { reason };
    switch (step) {
      case 'submit':
        return client.mutation(SubmitDraft, { input: { ...of, ...why } }).toPromise();
      case 'approve':
        return client.mutation(ApproveDraft, { input: { ...of, ...why } }).toPromise();
      case 'sendBack':
        return client.mutation(SendBackDraft, { input: { ...of, reason } }).toPromise();
      case 'discard':
        return client.mutation(DiscardDraft, { input: { ...of, ...why } }).toPromise();
      case 'publish':
        return client
          .mutation(PublishDraft, { input: { ...of, ...why, ...(moment === '' ? {} : { at: new Date(moment).toISOString() }), ...(over === undefined ? {} : { evenOver: over }) } })
          .toPromise();
    }
  };
  const send = async (reason: string) => {
    const { data, error } = await ask(reason);
    setRefusals(data?.payload.userErrors ?? []);
    const answer = data?.payload.draft;
    if (data && !answer) onStale();
    if (!answer) return error;
    onAnswered(answer);
    announce(t(`step.${step}.done`));
    onClose();
    return undefined;
  };
  return (
    <ReasonDialog
      title={t(`step.${step}.title`)}
      lead={t(step === 'publish' && draft.library !== null ? 'step.publish.leadLibrary' : `step.${step}.lead`)}
      words={{
        leave: t('leave'),
        confirm: over === undefined ? t(`step.${step}.confirm`) : t('step.publish.over', { version: over }),
        reason: t(needed ? 'reason.toDo' : 'reason.label'),
        missing: t('reason.missing'),
      }}
      needed={needed}
      usable={!unusable}
      fields={(asked) =>
        step === 'publish' && draft.library === null && (
          <TextField
            id="step-moment"
            type="datetime-local"
            label={t('step.publish.at')}
            hint={t('step.publish.atHint')}
            value={moment}
            mistake={asked && unusable ? t('step.publish.unusable') : undefined}
            onChange={({ currentTarget: { value } }) => setMoment(value)}
          />
        )
      }
      refused={
        <Refusals
          refusals={refusals}
          onJump={(at) => {
            onClose();
            onJump(at);
          }}
        />
      }
      onClose={onClose}
      onSend={send}
    />
  );
}
