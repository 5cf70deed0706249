import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Notice } from '@/components/notice.tsx';
import { announce } from '@/lib/announcement.ts';
import { ChangeDraft, ImportDraft } from '../api/draft.ts';
import type { Draft, Refusal } from '../api/fragments.ts';
import type { ViewProps } from './draft-view.tsx';
import { Refusals } from './refusals.tsx';
import styles from './pieces-view.module.css';

interface Removed {
  called: string;
  /** The file as it stood before, comments included. */
  file: string;
  /** The draft's version without it: only from there it can come back as it was. */
  version: number;
}

interface Answer {
  data?: { payload: { draft: Draft | null; userErrors: Refusal[] } } | undefined;
  error?: CombinedError | undefined;
}

const focus = (element: HTMLElement | null) => element?.focus();

/** Takes a piece out of the draft, and puts it back as long as nothing else was changed since. */
export function useRemoval({ draft, onAnswered, onStale }: Pick<ViewProps, 'draft' | 'onAnswered' | 'onStale'>) {
  const { t } = useTranslation('studio');
  const client = useClient();
  const [gone, setGone] = useState<Removed | null>(null);
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [error, setError] = useState<CombinedError | undefined>();

  const send = async (change: Promise<Answer>): Promise<Draft | null> => {
    setSending(true);
    const { data, error: failure } = await change;
    setSending(false);
    setError(failure);
    setRefusals(data?.payload.userErrors ?? []);
    const answer = data?.payload.draft ?? null;
    if (answer) onAnswered(answer);
    else if (data) onStale();
    return answer;
  };
  const remove = async (path: string, called: string) => {
    if (sending) return;
    const { id: draftId, version, file } = draft;
    const answer = await send(client.mutation(ChangeDraft, { input: { draftId, version, changes: [{ remove: { path } }] } }).toPromise());
    if (answer) setGone({ called, file, version: answer.version });
  };
  const putBack = async ({ called, file, version }: Removed) => {
    const answer = await send(client.mutation(ImportDraft, { input: { draftId: draft.id, version, file } }).toPromise());
    if (!answer) return;
    setGone(null);
    announce(t('rules.isBack', { rule: called }));
  };
  const removed = (
    <>
      {gone && gone.version === draft.version && (
        <Notice tone="hint" role="status">
          <p className={styles.ways}>
            {t('rules.removed', { rule: gone.called })}
            <Button ref={focus} variant="default" size="compact-md" loading={sending} onClick={() => void putBack(gone)}>
              {t('rules.putBack')}
            </Button>
          </p>
        </Notice>
      )}
      <Refusals refusals={refusals} />
      {error && <ErrorNotice error={error} />}
    </>
  );
  return { remove, removed };
}
