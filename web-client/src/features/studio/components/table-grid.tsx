import { Button } from '@mantine/core';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Notice } from '@/components/notice.tsx';
import { announce } from '@/lib/announcement.ts';
import { pasted, readCsv, writeCsv, type Rows } from '../api/csv.ts';
import type { Refusal } from '../api/fragments.ts';
import { ImportTable } from '../api/table.ts';
import type { ViewProps } from './draft-view.tsx';
import { Refusals } from './refusals.tsx';
import { TableWays } from './table-ways.tsx';
import styles from './tables-view.module.css';

interface Props extends ViewProps {
  path: string;
  /** As they stand in the draft, the names of the columns first. */
  rows: Rows;
  /** The draft's version that they are of. */
  version: number;
}

interface CellMistake {
  row: number;
  column: string | null;
  message: string;
}

/** How many rows are drawn at most; a longer table goes out and in as a file. */
const DRAWN = 400;

export function TableGrid({ draft, path, rows: stored, version, writes, onAnswered, onStale }: Props) {
  const { t } = useTranslation('studio');
  const client = useClient();
  const table = useRef<HTMLTableElement>(null);
  const [edited, setEdited] = useState<{ rows: Rows; version: number } | null>(null);
  const [cells, setCells] = useState<CellMistake[]>([]);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [error, setError] = useState<CombinedError | undefined>();
  const [saving, setSaving] = useState(false);
  const rows = edited?.rows ?? stored;
  const [header = [], ...body] = rows;
  const edit = (next: Rows) => setEdited({ rows: next, version: edited?.version ?? version });
  const put = (row: number, column: number, value: string) => edit(pasted(rows, [[value]], row, column));
  const stale = refusals.find((refusal) => 'currentVersion' in refusal);

  const save = async () => {
    if (edited === null || saving) return;
    setSaving(true);
    const seen = stale && 'currentVersion' in stale ? stale.currentVersion : edited.version;
    const kept = [header, ...body.filter((cellsOf) => cellsOf.some((cell) => cell.trim() !== ''))];
    const { data, error: failure } = await client.mutation(ImportTable, { input: { draftId: draft.id, version: seen, path, csv: writeCsv(kept) } }).toPromise();
    setSaving(false);
    setError(failure);
    setRefusals(data?.payload.userErrors ?? []);
    const answer = data?.payload.draft;
    if (!answer) return data && onStale();
    setCells(data.payload.cells);
    setEdited(null);
    onAnswered(answer);
    announce(data.payload.cells.length === 0 ? t('tables.saved') : t('tables.savedWith', { count: data.payload.cells.length }));
  };
  /** Up and down move from row to row, as in a spreadsheet; left and right stay within the words of the cell. */
  const keys = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const step = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = step === 0 ? null : table.current?.querySelector<HTMLInputElement>(`[data-cell="${row + step},${column}"]`);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select();
  };
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!writes || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    const copied = readCsv(text, '\t');
    edit(pasted(rows, copied, row, column));
    announce(t('tables.pasted', { count: copied.length }));
  };
  return (
    <>
      <div className={styles.frame} role="region" aria-label={t(`section.${path}`, { defaultValue: path })} tabIndex={0}>
        <table ref={table} className={styles.table}>
          <thead>
            <tr>
              {header.map((column) => (
                <th key={column} scope="col">
                  {column === 'key' ? t('tables.key') : column}
                </th>
              ))}
              {writes && <th scope="col">{t('tables.remove')}</th>}
            </tr>
          </thead>
          <tbody>
            {body.slice(0, DRAWN).map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => {
                  const wrong = cells.filter((one) => one.row === at + 2 && (one.column ?? header[0]) === header[column]);
                  return (
                    <td key={column} data-mistaken={wrong.length > 0 || undefined}>
                      <input
                        data-cell={`${at + 1},${column}`}
                        aria-label={t('tables.cell', { column: header[column], row: row[0] || at + 1 })}
                        {...(wrong.length > 0 ? { 'aria-invalid': true, title: wrong.map(({ message }) => message).join(' ') } : {})}
                        readOnly={!writes}
                        spellCheck={false}
                        size={Math.min(40, Math.max(6, cell.length))}
                        value={cell}
                        onChange={({ currentTarget: { value } }) => put(at + 1, column, value)}
                        onKeyDown={(event) => keys(event, at + 1, column)}
                        onPaste={(event) => paste(event, at + 1, column)}
                      />
                    </td>
                  );
                })}
                {writes && (
                  <td>
                    <button type="button" className="link" aria-label={t('tables.removeRow', { row: row[0] || at + 1 })} onClick={() => edit(rows.filter((_, of) => of !== at + 1))}>
                      ×
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {body.length > DRAWN && <p>{t('tables.longer', { drawn: DRAWN, all: body.length })}</p>}
      {cells.length > 0 && edited === null && (
        <Notice tone="problem">
          <ul>
            {cells.map(({ row, column, message }, at) => (
              <li key={at}>
                {t('tables.place', { row, column: column ?? '' })} {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Refusals refusals={refusals} />
      {error && <ErrorNotice error={error} />}
      <TableWays
        name={`${draft.productLine ?? 'draft'}-${path}.csv`}
        rows={rows}
        writes={writes}
        onRows={edit}
        more={
          writes && (
            <>
              <Button variant="default" onClick={() => edit([...rows, header.map(() => '')])}>
                {t('tables.add')}
              </Button>
              <Button loading={saving} disabled={edited === null} onClick={() => void save()}>
                {t(stale ? 'stale.saveMine' : 'tables.save')}
              </Button>
              <Button
                variant="default"
                disabled={edited === null}
                onClick={() => {
                  setEdited(null);
                  setRefusals([]);
                }}
              >
                {t('file.revert')}
              </Button>
            </>
          )
        }
      />
    </>
  );
}
