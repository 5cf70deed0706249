import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { ReadDifference } from '../api/meaning.ts';
import type { ViewProps } from './draft-view.tsx';
import { MeaningList } from './meaning-list.tsx';
import { SaidList } from './said-list.tsx';

/** What the draft says and means otherwise than the version that it was taken from. */
export function DifferenceView({ draft, onJump }: ViewProps) {
  const { t } = useTranslation('studio');
  const [{ data, error, fetching, stale }, read] = useQuery({ query: ReadDifference, variables: { id: draft.id } });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data?.draft) return fetching ? <Waiting /> : null;
  const { difference, differencesFromBase } = data.draft;
  return (
    <div aria-busy={stale}>
      {draft.productLine !== null && (
        <p>
          <Link to="/studio/lines/$code/compare" params={{ code: draft.productLine }} search={{ to: draft.id, ...(draft.base ? { from: String(draft.base.version) } : {}) }}>
            {t('compare.open')}
          </Link>
        </p>
      )}
      {difference === null ? <p>{t('difference.none')}</p> : <MeaningList meaning={difference} onJump={onJump} />}
      <SaidList differences={differencesFromBase} />
    </div>
  );
}
