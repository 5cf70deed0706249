import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Dialog } from '@/components/dialog.tsx';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { TextArea } from '@/components/field.tsx';
import { Notice } from '@/components/notice.tsx';
import { announce } from '@/lib/announcement.ts';
import { useFormats } from '@/lib/i18n/formats.ts';
import { CancelOrder, type CancelError } from '../api/cancel-order.ts';
import type { Order } from '../api/order.ts';

interface Props {
  order: Order;
  onClose: () => void;
  /** The order is not as it was shown. */
  onChanged: () => void;
}

/** Takes an order back, if that is really meant and no work has started. */
export function CancelDialog({ order, onClose, onChanged }: Props) {
  const { t } = useTranslation('ordering');
  const formats = useFormats();
  const [{ fetching, error }, cancel] = useMutation(CancelOrder);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<CancelError | null>(null);

  const send = async () => {
    const { data } = await cancel({ input: { orderId: order.id, version: order.version, reason: reason.trim() || null } });
    if (!data) return;
    onChanged();
    const [refused] = data.cancelOrder.userErrors;
    setRefusal(refused ?? null);
    if (refused) return;
    announce(t('cancel.done', { number: order.number }));
    onClose();
  };
  const told = (one: CancelError) => {
    if (one.__typename === 'AlreadyStartedError') return t('cancel.started', { what: formats.list(one.started) });
    if (one.__typename === 'StaleVersionError') return t('cancel.stale');
    return one.message;
  };
  return (
    <Dialog
      title={t('cancel.title', { number: order.number })}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('cancel.keep')}
          </Button>
          {refusal?.__typename !== 'AlreadyStartedError' && (
            <Button loading={fetching} onClick={() => void send()}>
              {t('cancel.confirm')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('cancel.lead')}</p>
      <TextArea id="cancel-reason" label={t('cancel.reason')} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {refusal && (
        <Notice tone="problem" role="alert">
          <p>{told(refusal)}</p>
        </Notice>
      )}
      {error && <ErrorNotice error={error} />}
    </Dialog>
  );
}
