import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Draft } from '../api/fragments.ts';
import { DraftStateMark } from './draft-state-mark.tsx';
import styles from './studio.module.css';

export function DraftFacts({ draft }: { draft: Draft }) {
  const { t } = useTranslation('studio');
  const formats = useFormats();
  const of = (published: { productLine: string; version: number }) => (
    <Link to="/studio/lines/$code" params={{ code: published.productLine }}>
      {t('lines.version', { code: published.productLine, version: published.version })}
    </Link>
  );
  const ofLibrary = (published: { library: string; version: number }) => (
    <Link to="/studio/libraries/$code" params={{ code: published.library }}>
      {t('lines.version', { code: published.library, version: published.version })}
    </Link>
  );
  return (
    <dl className={styles.facts}>
      <Fact label={t('draft.state')}>
        <DraftStateMark state={draft.state} />
      </Fact>
      <Fact label={t('draft.from')}>{draft.base ? of(draft.base) : draft.library?.base ? ofLibrary(draft.library.base) : t('draft.fromNothing')}</Fact>
      <Fact label={t('draft.authors')}>{formats.list(draft.authors)}</Fact>
      {draft.submittedBy !== null && <Fact label={t('draft.submittedBy')}>{draft.submittedBy}</Fact>}
      {draft.approvedBy !== null && <Fact label={t('draft.approvedBy')}>{draft.approvedBy}</Fact>}
      <Fact label={t('draft.changed')}>
        <Moment value={draft.changedAt} time />
      </Fact>
      {draft.published && (
        <Fact label={t('draft.became')}>
          {of(draft.published)} <Moment value={draft.published.from} time />
        </Fact>
      )}
      {draft.library?.published && <Fact label={t('draft.became')}>{ofLibrary(draft.library.published)}</Fact>}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
