import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { SelectField } from '@/components/field.tsx';
import { ReadLibraries } from '../api/libraries.ts';

interface Props {
  /** Its code; empty while none is chosen. */
  value: string;
  mistake: string | undefined;
  onChange: (code: string) => void;
}

/** One of the libraries. They are asked for when the field is shown, a page at a time. */
export function LibraryField({ value, mistake, onChange }: Props) {
  const { t } = useTranslation('studio');
  const [after, setAfter] = useState<string | null>(null);
  const [before, setBefore] = useState<string[]>([]);
  const [{ data, error, fetching }, read] = useQuery({ query: ReadLibraries, variables: { after } });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  // What was chosen elsewhere stands here though its page has not come.
  const codes = [...new Set([...before, ...(data?.libraries.edges.map(({ node }) => node.code) ?? []), ...(value === '' ? [] : [value])])];
  const next = data?.libraries.pageInfo.hasNextPage ? data.libraries.pageInfo.endCursor : null;
  const more = (cursor: string) => {
    setBefore(codes);
    setAfter(cursor);
  };
  return (
    <>
      <SelectField id="begin-library" label={t('libraries.one')} mistake={mistake} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {value === '' && <option value="">{t('libraries.choose')}</option>}
        {codes.map((code) => (
          <option key={code} value={code}>
            {code}
          </option>
        ))}
      </SelectField>
      {next !== null && (
        <Button variant="default" loading={fetching} onClick={() => more(next)}>
          {t('libraries.more')}
        </Button>
      )}
    </>
  );
}
