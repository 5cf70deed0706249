import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { SelectField } from '@/components/field.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { mayWrite } from '@/features/signing-in/api/session.ts';
import { DRAFT_STATES, ReadDrafts, ReadOfferedLines, type DraftState } from '../api/drafts.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { DraftRow } from './draft-row.tsx';
import { StudioPage } from './studio-page.tsx';
import styles from './studio.module.css';

/** The drafts, and the lines that are offered. */
export function DraftsPage() {
  const { t } = useTranslation('studio');
  return (
    <StudioPage title={t('drafts.title')} lead={t('drafts.lead')}>
      {(session) => (
        <>
          <Drafts writes={mayWrite(session)} />
          <Lines />
        </>
      )}
    </StudioPage>
  );
}

function Drafts({ writes }: { writes: boolean }) {
  const { t } = useTranslation('studio');
  const [state, setState] = useState<DraftState | ''>('');
  const [line, setLine] = useState('');
  const [pages, setPages] = useState<(string | null)[]>([null]);
  const [beginning, setBeginning] = useState(false);
  const [{ data: lines }] = useQuery({ query: ReadOfferedLines });
  const narrow = (change: () => void) => {
    change();
    setPages([null]);
  };
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts" className="visually-hidden">
        {t('drafts.title')}
      </h2>
      <div className={styles.above}>
        <SelectField id="drafts-state" label={t('drafts.state')} value={state} onChange={({ currentTarget: { value } }) => narrow(() => setState(DRAFT_STATES.find((one) => one === value) ?? ''))}>
          <option value="">{t('drafts.any')}</option>
          {DRAFT_STATES.map((one) => (
            <option key={one} value={one}>
              {t(`state.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField id="drafts-line" label={t('drafts.line')} value={line} onChange={({ currentTarget: { value } }) => narrow(() => setLine(value))}>
          <option value="">{t('drafts.any')}</option>
          {lines?.productLines.edges.map(({ node }) => (
            <option key={node.code} value={node.code}>
              {node.name}
            </option>
          ))}
        </SelectField>
        {writes && <Button onClick={() => setBeginning(true)}>{t('begin.open')}</Button>}
      </div>
      {pages.map((after, page) => (
        <DraftList
          key={`${state} ${line} ${after}`}
          state={state}
          line={line}
          after={after}
          {...(page === pages.length - 1 ? { onMore: (cursor: string) => setPages([...pages, cursor]) } : {})}
        />
      ))}
      {beginning && <BeginDialog onClose={() => setBeginning(false)} />}
    </section>
  );
}

function DraftList({ state, line, after, onMore }: { state: DraftState | ''; line: string; after: string | null; onMore?: (after: string) => void }) {
  const { t } = useTranslation('studio');
  const filter = { ...(state === '' ? {} : { states: [state] }), ...(line === '' ? {} : { productLine: line }) };
  const [{ data, error }, read] = useQuery({ query: ReadDrafts, variables: { filter, after }, requestPolicy: 'cache-and-network' });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  const { edges, pageInfo } = data.drafts;
  if (edges.length === 0 && after === null) return <p>{t('drafts.none')}</p>;
  return (
    <>
      <ul className={styles.rows}>
        {edges.map(({ node }) => (
          <DraftRow key={node.id} row={node} />
        ))}
      </ul>
      {onMore && pageInfo.hasNextPage && pageInfo.endCursor !== null && (
        <Button variant="default" onClick={() => onMore(pageInfo.endCursor ?? '')}>
          {t('drafts.more')}
        </Button>
      )}
    </>
  );
}

function Lines() {
  const { t } = useTranslation('studio');
  const [{ data, error }] = useQuery({ query: ReadOfferedLines });
  if (error) return <ErrorNotice error={error} />;
  return (
    <section className={styles.section} aria-labelledby="lines">
      <h2 id="lines">{t('lines.title')}</h2>
      <ul className={styles.plain}>
        {data?.productLines.edges.map(({ node }) => (
          <li key={node.id}>
            <Link to="/studio/lines/$code" params={{ code: node.code }}>
              {node.name}
            </Link>{' '}
            <span className="muted">{t('lines.version', { code: node.code, version: node.version })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
