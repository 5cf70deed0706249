import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { ReadAnalysis } from '../api/meaning.ts';
import type { ViewProps } from './draft-view.tsx';
import { FindingList } from './finding-list.tsx';
import { NumbersPart } from './numbers-part.tsx';

/** What analysis finds, and how many configurations there are. */
export function FindingsView({ draft, onJump }: ViewProps) {
  const { t } = useTranslation('studio');
  const [{ data, error, fetching, stale }, read] = useQuery({ query: ReadAnalysis, variables: { id: draft.id } });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data?.draft) return fetching ? <Waiting /> : null;
  const { analysis } = data.draft;
  if (analysis === null) return <p>{t('findings.unreadable')}</p>;
  return (
    <div aria-busy={stale}>
      <FindingList analysis={analysis} onJump={onJump} />
      <NumbersPart draft={draft} onJump={onJump} />
    </div>
  );
}
