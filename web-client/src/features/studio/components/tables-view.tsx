import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { SelectField } from '@/components/field.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { readCsv } from '../api/csv.ts';
import { outline } from '../api/outline.ts';
import { sectionsOf } from '../api/sections.ts';
import { ReadTable } from '../api/table.ts';
import type { ViewProps } from './draft-view.tsx';
import { TableGrid } from './table-grid.tsx';
import styles from './tables-view.module.css';

/** A section of the draft as a table, to be edited like a spreadsheet. */
export function TablesView(props: ViewProps) {
  const { draft, at } = props;
  const { t } = useTranslation('studio');
  const sections = useMemo(() => sectionsOf(outline(draft.file)), [draft.file]);
  const [chosen, setChosen] = useState(at ?? '');
  const path = sections.includes(chosen) ? chosen : sections[0];
  if (path === undefined) return <p>{t('tables.none')}</p>;
  return (
    <section aria-labelledby="tables">
      <h2 id="tables" className="visually-hidden">
        {t('view.tables')}
      </h2>
      <div className={styles.choice}>
        <SelectField id="table-section" label={t('tables.section')} hint={t('tables.hint')} value={path} onChange={({ currentTarget: { value } }) => setChosen(value)}>
          {sections.map((one) => (
            <option key={one} value={one}>
              {t(`section.${one}`, { defaultValue: one })}
            </option>
          ))}
        </SelectField>
      </div>
      <Table key={path} {...props} path={path} />
    </section>
  );
}

function Table({ path, ...props }: ViewProps & { path: string }) {
  const { t } = useTranslation('studio');
  const [{ data, error }, read] = useQuery({ query: ReadTable, variables: { id: props.draft.id, path }, requestPolicy: 'cache-and-network' });
  const csv = data?.draft?.table;
  const rows = useMemo(() => (typeof csv === 'string' ? readCsv(csv) : null), [csv]);
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  if (rows === null || !data.draft) return <p>{t('tables.unreadable')}</p>;
  return <TableGrid {...props} path={path} rows={rows} version={data.draft.version} />;
}
