import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readCsv, writeCsv, type Rows } from '../api/csv.ts';
import styles from './tables-view.module.css';

/** What can be done with a table as a whole: out and in as a file, and what stands beside. */
export function TableWays({ name, rows, writes, onRows, more }: { name: string; rows: Rows; writes: boolean; onRows: (rows: Rows) => void; more: ReactNode }) {
  const { t } = useTranslation('studio');
  const file = useRef<HTMLInputElement>(null);
  const download = () => {
    const address = URL.createObjectURL(new Blob([writeCsv(rows)], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: name });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className={styles.ways}>
      {more}
      <Button variant="default" onClick={download}>
        {t('tables.out')}
      </Button>
      {writes && (
        <>
          <Button variant="default" onClick={() => file.current?.click()}>
            {t('tables.in')}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".csv,text/csv"
            hidden
            aria-label={t('tables.in')}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              currentTarget.value = '';
              if (chosen) void chosen.text().then((text) => onRows(readCsv(text.replace(/^\uFEFF/, ''))));
            }}
          />
        </>
      )}
    </div>
  );
}
