import { Button } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { TextArea } from './field.tsx';
import styles from './reason-dialog.module.css';

interface Props {
  title: string;
  lead: string;
  words: { leave: string; confirm: string; reason: string; missing: string };
  /** Whether a reason must be given. */
  needed?: boolean;
  /** Whether what stands in the other fields can be sent. */
  usable?: boolean;
  /** What is asked beside the reason; `asked` once it was tried to send. */
  fields?: (asked: boolean) => ReactNode;
  /** Why it was refused. */
  refused?: ReactNode;
  onClose: () => void;
  /** Sends the decision with its reason, without spaces at its ends; what kept it from arriving is its answer. */
  onSend: (reason: string) => Promise<CombinedError | undefined>;
}

const LONGEST = 500;

/** Somebody decides and says why; a second click while it is on its way does nothing. */
export function ReasonDialog({ title, lead, words, needed = true, usable = true, fields, refused, onClose, onSend }: Props) {
  const form = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<CombinedError | undefined>();
  const missing = needed && reason.trim() === '';

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (sending || missing || !usable) return;
    setSending(true);
    const failure = await onSend(reason.trim());
    setSending(false);
    setError(failure);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {words.leave}
          </Button>
          <Button type="submit" form={form} loading={sending}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} noValidate onSubmit={(event) => void send(event)}>
        <p>{lead}</p>
        {fields?.(asked)}
        <TextArea
          id={`${form}-reason`}
          required={needed}
          maxLength={LONGEST}
          label={words.reason}
          value={reason}
          mistake={asked && missing ? words.missing : undefined}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        {refused}
        {error && <ErrorNotice error={error} />}
      </form>
    </Dialog>
  );
}
