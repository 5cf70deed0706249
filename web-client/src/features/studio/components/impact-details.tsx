import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import { ReadImpactDetails, type ImpactDetail, type Kind, type Outcome } from '../api/impact.ts';
import { PlaceLink, type Jump } from './place-link.tsx';
import styles from './studio.module.css';
import { said, Witness } from './witness.tsx';

interface Props {
  impactId: string;
  kind: Kind;
  outcome: Outcome;
  count: number;
  onJump: Jump;
}

/** Examples of one kind and outcome, fetched when they are unfolded. */
export function ImpactDetails({ kind, outcome, count, ...rest }: Props) {
  const { t } = useTranslation('studio');
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.section} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t(`impact.kind.${kind}`)} · {t(`impact.outcome.${outcome}`)} <span className="muted">{formats.number(count)}</span>
      </summary>
      {open && <Pages kind={kind} outcome={outcome} {...rest} />}
    </details>
  );
}

function Pages({ impactId, kind, outcome, onJump }: Omit<Props, 'count'>) {
  const [pages, setPages] = useState<(string | null)[]>([null]);
  return pages.map((after, page) => (
    <Page key={after} id={impactId} kind={kind} outcome={outcome} after={after} onJump={onJump} {...(page === pages.length - 1 ? { onMore: (cursor: string) => setPages([...pages, cursor]) } : {})} />
  ));
}

function Page({ id, kind, outcome, after, onJump, onMore }: { id: string; kind: Kind; outcome: Outcome; after: string | null; onJump: Jump; onMore?: (after: string) => void }) {
  const { t } = useTranslation('studio');
  const [{ data, error }, read] = useQuery({ query: ReadImpactDetails, variables: { id, kind, outcome, after } });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  if (!data.impact) return <p>{t('impact.forgotten')}</p>;
  const { edges, pageInfo } = data.impact.details;
  if (edges.length === 0 && after === null) return <p>{t('impact.noDetails')}</p>;
  return (
    <>
      <ul className={styles.findings}>
        {edges.map(({ node, cursor }) => (
          <Detail key={cursor} detail={node} onJump={onJump} />
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

function Detail({ detail: { version, count, selections, objections, changes, before, after }, onJump }: { detail: ImpactDetail; onJump: Jump }) {
  const { t } = useTranslation('studio');
  const { money } = useFormats();
  return (
    <li>
      <p>
        {t('impact.equal', { count })}, {t('offers.version', { version })}
        {before && after && (
          <>
            : <del>{money(before)}</del> <ins>{money(after)}</ins>
          </>
        )}
      </p>
      {objections.map(({ path, text }) => (
        <p key={path}>
          <PlaceLink path={path} onJump={onJump} /> {text}
        </p>
      ))}
      {changes.length > 0 && (
        <ul>
          {changes.map(({ characteristic, decided, from, to }) => (
            <li key={characteristic}>
              <code>{characteristic}</code>: {from && <del>{said(from)}</del>} {to && <ins>{said(to)}</ins>} {decided && <span className="muted">{t('impact.decided')}</span>}
            </li>
          ))}
        </ul>
      )}
      <Witness selections={selections} />
    </li>
  );
}
