import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { TextField } from '@/components/field.tsx';
import { Notice } from '@/components/notice.tsx';
import { ReasonDialog } from '@/components/reason-dialog.tsx';
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

/** A planner decides about a work order and says why; the reason is kept. */
export function DecisionDialog({ decision, workOrder, onClose, onChanged }: Props) {
  const { t } = useTranslation('staff');
  const client = useClient();
  const [priority, setPriority] = useState(String(workOrder.priority));
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const number = Number(priority);
  const usable = decision !== 'priority' || (priority.trim() !== '' && Number.isInteger(number) && Math.abs(number) <= 1000);

  const ask = (reason: string) => {
    const of = { workOrderId: workOrder.id, version: workOrder.version, reason };
    if (decision === 'priority') return client.mutation(Prioritise, { input: { ...of, priority: number } }).toPromise();
    return client.mutation(decision === 'hold' ? Hold : Resume, { input: of }).toPromise();
  };
  const send = async (reason: string) => {
    const { data, error } = await ask(reason);
    setRefusals(data?.payload.userErrors ?? []);
    if (!data) return error;
    onChanged();
    if (data.payload.userErrors.length > 0) return error;
    announce(t(`decision.${decision}.done`, { number: workOrder.number }));
    onClose();
    return undefined;
  };
  return (
    <ReasonDialog
      title={t(`decision.${decision}.title`, { number: workOrder.number })}
      lead={t(`decision.${decision}.lead`)}
      words={{ leave: t('decision.leave'), confirm: t(`decision.${decision}.confirm`), reason: t('decision.reason'), missing: t('decision.reasonMissing') }}
      usable={usable}
      fields={(asked) =>
        decision === 'priority' && (
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
        )
      }
      refused={
        refusals.length > 0 && (
          <Notice tone="problem" role="alert">
            {refusals.map(({ code, message }) => (
              <p key={code}>{code === 'STALE_VERSION' ? t('decision.stale') : message}</p>
            ))}
          </Notice>
        )
      }
      onClose={onClose}
      onSend={send}
    />
  );
}
