import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { ReadBase } from '../api/comparison.ts';
import { ReadAnalysis, ReadDifference } from '../api/meaning.ts';
import type { ViewProps } from './draft-view.tsx';
import { FindingList } from './finding-list.tsx';
import { MeaningList } from './meaning-list.tsx';
import styles from './review-view.module.css';
import { SideBySide } from './side-by-side.tsx';

/** What a reviewer looks at: the text before and after, beside it what that means and what analysis finds, and the two ways on. */
export function ReviewView({ draft, onJump, actions }: ViewProps & { actions: ReactNode }) {
  const { t } = useTranslation('studio');
  const [{ data, error, fetching }, read] = useQuery({ query: ReadBase, variables: { id: draft.id }, pause: draft.base === null });
  const before = draft.base === null ? '' : data?.draft?.base?.file;
  const was = draft.base === null ? t('review.nothing') : t('lines.version', { code: draft.base.productLine, version: draft.base.version });
  return (
    <>
      <div className={styles.actions}>{actions}</div>
      <div className={styles.columns}>
        <section className={styles.text} aria-labelledby="review-text">
          <h2 id="review-text">{t('review.text')}</h2>
          {error && <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />}
          {before === undefined ? fetching && <Waiting /> : <SideBySide before={before} after={draft.file} names={{ before: was, after: t('review.draft') }} />}
        </section>
        <aside className={styles.meaning} aria-label={t('review.meaning')}>
          <Meant draft={draft} onJump={onJump} />
          <Found draft={draft} onJump={onJump} />
        </aside>
      </div>
    </>
  );
}

function Meant({ draft, onJump }: Pick<ViewProps, 'draft' | 'onJump'>) {
  const { t } = useTranslation('studio');
  const [{ data, error, fetching }, read] = useQuery({ query: ReadDifference, variables: { id: draft.id } });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data?.draft) return fetching ? <Waiting /> : null;
  const { difference } = data.draft;
  return difference === null ? <p>{t('difference.none')}</p> : <MeaningList meaning={difference} onJump={onJump} />;
}

function Found({ draft, onJump }: Pick<ViewProps, 'draft' | 'onJump'>) {
  const { t } = useTranslation('studio');
  const [{ data, error, fetching }, read] = useQuery({ query: ReadAnalysis, variables: { id: draft.id } });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data?.draft) return fetching ? <Waiting /> : null;
  const { analysis } = data.draft;
  return analysis === null ? <p>{t('findings.unreadable')}</p> : <FindingList analysis={analysis} onJump={onJump} />;
}
