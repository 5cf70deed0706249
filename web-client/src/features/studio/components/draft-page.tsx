import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { mayWrite, type Session } from '@/features/signing-in/api/session.ts';
import { ReadDraft } from '../api/draft.ts';
import type { DraftSearch } from '../api/draft-search.ts';
import type { Draft } from '../api/fragments.ts';
import { DraftActions } from './draft-actions.tsx';
import { DraftFacts } from './draft-facts.tsx';
import { DraftView } from './draft-view.tsx';
import { DraftViews } from './draft-views.tsx';
import { StudioPage } from './studio-page.tsx';
import { UsedLibraries } from './used-libraries.tsx';

export function DraftPage() {
  const { t } = useTranslation('studio');
  const { id } = useParams({ from: '/studio/drafts/$id' });
  const search = useSearch({ from: '/studio/drafts/$id' });
  const [line, setLine] = useState('');
  return (
    <StudioPage title={line === '' ? t('draft.title') : t('draft.titleOf', { line })}>
      {(session) => <Opened key={id} id={id} search={search} session={session} onKnown={setLine} />}
    </StudioPage>
  );
}

interface Props {
  id: string;
  search: DraftSearch;
  session: Session;
  onKnown: (line: string) => void;
}

/** A draft as it was read, or as it was answered after a change here. Whichever is newer is shown. */
function Opened({ id, search, session, onKnown }: Props) {
  const { t } = useTranslation('studio');
  const navigate = useNavigate();
  const [{ data, error, fetching }, read] = useQuery({ query: ReadDraft, variables: { id }, requestPolicy: 'cache-and-network' });
  const [answered, setAnswered] = useState<Draft | null>(null);
  const asked = data?.draft;
  const draft = answered && (!asked || answered.version >= asked.version) ? answered : asked;
  const reread = useCallback(() => read({ requestPolicy: 'network-only' }), [read]);
  const jump = useCallback((at: string, view?: DraftSearch['view']) => void navigate({ to: '/studio/drafts/$id', params: { id }, search: { ...(view ? { view } : {}), at } }), [navigate, id]);
  const line = draft ? (draft.productLine ?? draft.library?.code ?? draft.fileName) : '';
  useEffect(() => onKnown(line), [line, onKnown]);

  if (!draft) {
    if (error) return <ErrorNotice error={error} onRetry={reread} />;
    return fetching ? <Waiting /> : <p>{t('draft.unknown')}</p>;
  }
  const actions = <DraftActions draft={draft} session={session} onAnswered={setAnswered} onStale={reread} onJump={jump} />;
  return (
    <>
      <DraftFacts draft={draft} />
      <UsedLibraries draft={draft} writes={mayWrite(session) && draft.state !== 'PUBLISHED' && draft.state !== 'DISCARDED'} onAnswered={setAnswered} />
      {search.view !== 'review' && actions}
      <DraftViews draft={draft} view={search.view ?? 'file'} />
      <DraftView draft={draft} search={search} session={session} actions={actions} onAnswered={setAnswered} onStale={reread} onJump={jump} />
    </>
  );
}
