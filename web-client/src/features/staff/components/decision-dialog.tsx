import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { Dialog } from '@/components/dialog.tsx';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { TextArea, TextField } from '@/components/field.tsx';
import { Notice } from '@/components/notice.tsx';
import { announce } from '@/lib/announcement.ts';
import { Hold, Prioritise, Resume, type Decision, type Refusal } from '../api/decisions.ts';
import type { WorkOrder } from '../api/work-orders.ts';

interface Props {
  decision: Decision;
  workOrder: WorkOrder;
  onClose: () => void;
  /** It may be otherwise than shown. */
  onChanged: () => void;
}

const FORM = 'decision';

/** A planner decides about a work order and says why; the reason is kept. */
export function DecisionDialog({ decision, workOrder, onClose, onChanged }: Props) {
  const { t } = useTranslation('staff');
  const client = useClient();
  const [reason, setReason] = useState('');
  const [priority, setPriority] = useState(String(workOrder.priority));
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [error, setError] = useState<CombinedError | undefined>();
  const number = Number(priority);
  const usable = decision !== 'priority' || (priority.trim() !== '' && Number.isInteger(number) && Math.abs(number) <= 1000);

  const ask = () => {
    const of = { workOrderId: workOrder.id, version: workOrder.version, reason: reason.trim() };
    if (decision === 'priority') return client.mutation(Prioritise, { input: { ...of, priority: number } }).toPromise();
    return client.mutation(decision === 'hold' ? Hold : Resume, { input: of }).toPromise();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === '' || !usable || sending) return;
    setSending(true);
    const { data, error: failure } = await ask();
    setSending(false);
    setError(failure);
    setRefusals(data?.payload.userErrors ?? []);
    if (!data) return;
    onChanged();
    if (data.payload.userErrors.length > 0) return;
    announce(t(`decision.${decision}.done`, { number: workOrder.number }));
    onClose();
  };
  return (
    <Dialog
      title={t(`decision.${decision}.title`, { number: workOrder.number })}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('decision.leave')}
          </Button>
          <Button type="submit" form={FORM} loading={sending}>
            {t(`decision.${decision}.confirm`)}
          </Button>
        </>
      }
    >
      <form id={FORM} noValidate onSubmit={(event) => void send(event)}>
        <p>{t(`decision.${decision}.lead`)}</p>
        {decision === 'priority' && (
          <TextField
            id="decision-priority"
            required
            inputMode="numeric"
            label={t('decision.priority.label')}
            hint={t('decision.priority.hint')}
            value={priority}
            mistake={asked && !usable ? t('decision.priority.unusable') : undefined}
            onChange={(event) => setPriority(event.currentTarget.value)}
          />
        )}
        <TextArea
          id="decision-reason"
          required
          maxLength={500}
          label={t('decision.reason')}
          value={reason}
          mistake={asked && reason.trim() === '' ? t('decision.reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {refusals.length > 0 && (
          <Notice tone="problem" role="alert">
            {refusals.map(({ code, message }) => (
              <p key={code}>{code === 'STALE_VERSION' ? t('decision.stale') : message}</p>
            ))}
          </Notice>
        )}
        {error && <ErrorNotice error={error} />}
      </form>
    </Dialog>
  );
}
