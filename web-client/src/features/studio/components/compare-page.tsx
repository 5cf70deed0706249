import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { SelectField } from '@/components/field.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import { compared, ReadComparable, ReadComparison } from '../api/comparison.ts';
import { MeaningList } from './meaning-list.tsx';
import { SaidList } from './said-list.tsx';
import { SideBySide } from './side-by-side.tsx';
import { StudioPage } from './studio-page.tsx';
import styles from './studio.module.css';

/** Any two versions of a line beside each other, published ones or drafts. */
export function ComparePage() {
  const { t } = useTranslation('studio');
  const { code } = useParams({ from: '/studio/lines/$code/compare' });
  return (
    <StudioPage title={t('compare.titleOf', { line: code })} lead={t('compare.lead')}>
      {() => <Pickers key={code} code={code} />}
    </StudioPage>
  );
}

function Pickers({ code }: { code: string }) {
  const { t } = useTranslation('studio');
  const formats = useFormats();
  const navigate = useNavigate();
  const search = useSearch({ from: '/studio/lines/$code/compare' });
  const [{ data, error }, read] = useQuery({ query: ReadComparable, variables: { code }, requestPolicy: 'cache-and-network' });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  const versions = [...new Set(data.versionOffers.map(({ version }) => version))].sort((one, other) => other - one).map((version) => ({ value: String(version), name: t('offers.version', { version }) }));
  const drafts = data.drafts.edges.map(({ node }) => ({
    value: node.id,
    name: t('compare.draft', { authors: formats.list(node.authors), state: t(`state.${node.state}`), at: formats.dateTime(node.changedAt) }),
  }));
  const sides = [...versions, ...drafts];
  // A draft that an address names may be older than those that are listed.
  const known = (side: string | undefined) => (side === undefined || sides.some(({ value }) => value === side) ? [] : [{ value: side, name: t('compare.other') }]);
  const from = search.from ?? (versions[1] ?? versions[0])?.value ?? '';
  const to = search.to ?? sides.find(({ value }) => value !== from)?.value ?? from;
  const pick = (side: 'from' | 'to') => (
    <SelectField
      id={`compare-${side}`}
      label={t(`compare.${side}`)}
      value={side === 'from' ? from : to}
      onChange={({ currentTarget: { value } }) => void navigate({ to: '/studio/lines/$code/compare', params: { code }, search: { from, to, [side]: value }, replace: true })}
    >
      {[...known(search[side]), ...sides].map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </SelectField>
  );
  const named = (side: string) => sides.find(({ value }) => value === side)?.name ?? t('compare.other');
  if (sides.length === 0) return <p>{t('compare.none')}</p>;
  return (
    <>
      <div className={styles.above}>
        {pick('from')}
        {pick('to')}
      </div>
      <Compared key={`${from} ${to}`} code={code} from={from} to={to} names={{ before: named(from), after: named(to) }} />
    </>
  );
}

function Compared({ code, from, to, names }: { code: string; from: string; to: string; names: { before: string; after: string } }) {
  const { t } = useTranslation('studio');
  const [{ data, error, fetching }, read] = useQuery({
    query: ReadComparison,
    variables: { from: compared(code, from), to: compared(code, to) },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <Waiting /> : null;
  const { before, after, differences, meaning } = data.comparison;
  return (
    <>
      {meaning === null ? <p>{t('compare.unreadable')}</p> : <MeaningList meaning={meaning} />}
      <SaidList differences={differences} />
      <section className={styles.section} aria-labelledby="compare-text">
        <h2 id="compare-text">{t('review.text')}</h2>
        <SideBySide before={before} after={after} names={names} />
      </section>
    </>
  );
}
