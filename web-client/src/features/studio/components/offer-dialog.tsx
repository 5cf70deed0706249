import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { Dialog } from '@/components/dialog.tsx';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { TextArea } from '@/components/field.tsx';
import { announce } from '@/lib/announcement.ts';
import type { Refusal } from '../api/fragments.ts';
import { RollBack, WithdrawVersion } from '../api/offers.ts';
import { Refusals } from './refusals.tsx';

export type OfferStep = { kind: 'rollBack'; to: number; inEffect: number } | { kind: 'withdraw'; version: number };

const FORM = 'offer-step';

/** Goes back to an earlier version, or takes one out of the shop, and says why. */
export function OfferDialog({ step, code, onClose, onChanged }: { step: OfferStep; code: string; onClose: () => void; onChanged: () => void }) {
  const { t } = useTranslation('studio');
  const client = useClient();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [error, setError] = useState<CombinedError | undefined>();
  const version = step.kind === 'rollBack' ? step.to : step.version;
  const last = refusals.some(({ path }) => path?.at(-1) === 'evenLast');

  const ask = () => {
    const of = { productLine: code, reason: reason.trim() };
    if (step.kind === 'rollBack') return client.mutation(RollBack, { input: { ...of, inEffect: step.inEffect, to: step.to } }).toPromise();
    return client.mutation(WithdrawVersion, { input: { ...of, version: step.version, ...(last ? { evenLast: true } : {}) } }).toPromise();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === '' || sending) return;
    setSending(true);
    const { data, error: failure } = await ask();
    setSending(false);
    setError(failure);
    setRefusals(data?.payload.userErrors ?? []);
    if (!data) return;
    onChanged();
    if (data.payload.userErrors.length > 0) return;
    announce(t(`offers.${step.kind}.done`, { version }));
    onClose();
  };
  return (
    <Dialog
      title={t(`offers.${step.kind}.title`, { version })}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('leave')}
          </Button>
          <Button type="submit" form={FORM} loading={sending}>
            {t(last ? 'offers.withdraw.evenLast' : `offers.${step.kind}.confirm`)}
          </Button>
        </>
      }
    >
      <form id={FORM} noValidate onSubmit={(event) => void send(event)}>
        <p>{t(`offers.${step.kind}.lead`)}</p>
        <TextArea
          id="offer-reason"
          required
          maxLength={500}
          label={t('reason.why')}
          value={reason}
          mistake={asked && reason.trim() === '' ? t('reason.missing') : undefined}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <Refusals refusals={refusals} />
        {error && <ErrorNotice error={error} />}
      </form>
    </Dialog>
  );
}
