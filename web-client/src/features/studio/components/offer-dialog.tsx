import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ReasonDialog } from '@/components/reason-dialog.tsx';
import { announce } from '@/lib/announcement.ts';
import type { Refusal } from '../api/fragments.ts';
import { RollBack, WithdrawVersion } from '../api/offers.ts';
import { Refusals } from './refusals.tsx';

export type OfferStep = { kind: 'rollBack'; to: number; inEffect: number } | { kind: 'withdraw'; version: number };

/** Goes back to an earlier version, or takes one out of the shop, and says why. */
export function OfferDialog({ step, code, onClose, onChanged }: { step: OfferStep; code: string; onClose: () => void; onChanged: () => void }) {
  const { t } = useTranslation('studio');
  const client = useClient();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const version = step.kind === 'rollBack' ? step.to : step.version;
  const last = refusals.some(({ path }) => path?.at(-1) === 'evenLast');

  const ask = (reason: string) => {
    const of = { productLine: code, reason };
    if (step.kind === 'rollBack') return client.mutation(RollBack, { input: { ...of, inEffect: step.inEffect, to: step.to } }).toPromise();
    return client.mutation(WithdrawVersion, { input: { ...of, version: step.version, ...(last ? { evenLast: true } : {}) } }).toPromise();
  };
  const send = async (reason: string) => {
    const { data, error } = await ask(reason);
    setRefusals(data?.payload.userErrors ?? []);
    if (!data) return error;
    onChanged();
    if (data.payload.userErrors.length > 0) return error;
    announce(t(`offers.${step.kind}.done`, { version }));
    onClose();
    return undefined;
  };
  return (
    <ReasonDialog
      title={t(`offers.${step.kind}.title`, { version })}
      lead={t(`offers.${step.kind}.lead`)}
      words={{ leave: t('leave'), confirm: t(last ? 'offers.withdraw.evenLast' : `offers.${step.kind}.confirm`), reason: t('reason.why'), missing: t('reason.missing') }}
      refused={<Refusals refusals={refusals} />}
      onClose={onClose}
      onSend={send}
    />
  );
}
