import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery, type CombinedError } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Notice } from '@/components/notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { announce } from '@/lib/announcement.ts';
import { randomUuid } from '@/lib/random-uuid.ts';
import type { Refusal } from '../api/fragments.ts';
import { AssessImpact, CancelImpact, ReadImpact, type Impact } from '../api/impact.ts';
import type { ViewProps } from './draft-view.tsx';
import { ImpactProgress } from './impact-progress.tsx';
import { ImpactResult } from './impact-result.tsx';
import { Refusals } from './refusals.tsx';

/** What the draft would do to what customers have configured and ordered; nothing of that is altered by asking. */
export function ImpactView({ draft, onJump, onStale }: ViewProps) {
  const { t } = useTranslation('studio');
  const client = useClient();
  const [{ data, error: unread, fetching }, read] = useQuery({ query: ReadImpact, variables: { id: draft.id }, requestPolicy: 'cache-and-network' });
  const [answered, setAnswered] = useState<Impact | null>(null);
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [error, setError] = useState<CombinedError | undefined>();
  // The same question asked twice is one impact.
  const [key, setKey] = useState(randomUuid);
  const asked = data?.draft?.impact ?? null;
  const impact = answered ?? asked;
  const onChanged = useCallback(
    (news: Impact) => {
      setAnswered(news);
      if (news.state !== 'RUNNING') announce(t(`impact.state.${news.state}`));
    },
    [t],
  );

  const answer = (payload: { impact: Impact | null; userErrors: Refusal[] } | undefined, failure: CombinedError | undefined) => {
    setSending(false);
    setError(failure);
    setRefusals(payload?.userErrors ?? []);
    if (payload?.impact) setAnswered(payload.impact);
    if (payload?.userErrors.some(({ code }) => code === 'STALE_VERSION')) onStale();
  };
  const start = async () => {
    if (sending) return;
    setSending(true);
    const { data: given, error: failure } = await client.mutation(AssessImpact, { input: { idempotencyKey: key, draftId: draft.id, version: draft.version } }).toPromise();
    answer(given?.payload, failure);
    if (given) setKey(randomUuid());
  };
  const cancel = async () => {
    if (sending || !impact) return;
    setSending(true);
    const { data: given, error: failure } = await client.mutation(CancelImpact, { input: { impactId: impact.id } }).toPromise();
    answer(given?.payload, failure);
  };
  if (unread && !impact) return <ErrorNotice error={unread} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <Waiting /> : null;
  return (
    <section aria-labelledby="impact">
      <h2 id="impact" className="visually-hidden">
        {t('view.impact')}
      </h2>
      <p className="muted">{t('impact.lead')}</p>
      {impact?.state === 'RUNNING' ? (
        <ImpactProgress key={impact.id} impact={impact} onChanged={onChanged} cancelling={sending} onCancel={() => void cancel()} />
      ) : (
        <Button loading={sending} onClick={() => void start()}>
          {t(impact ? 'impact.again' : 'impact.start')}
        </Button>
      )}
      <Refusals refusals={refusals} onJump={onJump} />
      {error && <ErrorNotice error={error} />}
      {impact?.outdated && (
        <Notice tone="warning">
          <p>{t('impact.outdated')}</p>
        </Notice>
      )}
      {impact && <ImpactResult impact={impact} onJump={onJump} />}
    </section>
  );
}
