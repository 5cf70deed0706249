/** A table as rows of cells, the first row naming the columns. */
export type Rows = string[][];

/** Reads CSV (RFC 4180) or, where `separator` is a tab, what a spreadsheet puts on the clipboard. */
export function readCsv(text: string, separator: ',' | '\t' = ','): Rows {
  const rows: Rows = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let begun = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
    begun = false;
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && !begun) {
      quoted = true;
      begun = true;
    } else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r' || text[at + 1] !== '\n') {
      cell += sign;
      begun = true;
    }
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

export function writeCsv(rows: Rows): string {
  const written = (cell: string) => (/[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

/** Puts what was copied from a spreadsheet into a table, its first cell where `row` and `column` say; rows are added where it is longer. */
export function pasted(rows: Rows, copied: Rows, row: number, column: number): Rows {
  const columns = rows[0]?.length ?? 0;
  const all = [...rows];
  while (all.length < row + copied.length) all.push(Array.from({ length: columns }, () => ''));
  return all.map((cells, at) => {
    const put = copied[at - row];
    return at < row || put === undefined ? cells : cells.map((cell, of) => (of < column ? cell : (put[of - column] ?? cell)));
  });
}

const MARKED = /^'(?:'*(?:null)?$|['\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20[{\p{Cc}])/u;

/** A text cell as it is meant: without the apostrophe that keeps it from being taken for a formula, a list or nothing. */
export function meant(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell;
}
