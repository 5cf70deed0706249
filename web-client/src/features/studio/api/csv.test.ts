// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { meant, pasted, readCsv, writeCsv } from './csv.ts';

const TRICKY = [
  ['key', 'label.en', 'forbid'],
  ['A', 'a "quoted", word', 'x == 1'],
  ['B', 'two\r\nlines', ''],
  ['', ' blank ', '[a, b]'],
];

describe('a table', () => {
  it('comes back from CSV as it went', () => expect(readCsv(writeCsv(TRICKY))).toEqual(TRICKY));

  it('is read with either end of line, and with none at the end', () => {
    expect(readCsv('a,b\nc,d')).toEqual([['a', 'b'], ['c', 'd']]);
    expect(readCsv('a,b\r\nc,\r\n')).toEqual([['a', 'b'], ['c', '']]);
    expect(readCsv('')).toEqual([]);
  });

  it('takes what a spreadsheet copies', () => expect(readCsv('1\t"a\nb"\t3\n', '\t')).toEqual([['1', 'a\nb', '3']]));

  it('takes a paste from where the cursor stands, and grows', () => {
    const rows = [['key', 'a', 'b'], ['K', '1', '2']];
    expect(pasted(rows, [['7', '8', 'too much'], ['9']], 1, 1)).toEqual([['key', 'a', 'b'], ['K', '7', '8'], ['', '9', '']]);
  });

  it('shows a word without the apostrophe that guards it', () => {
    expect(meant("'-x + 1")).toBe('-x + 1');
    expect(meant("'tis")).toBe("'tis");
    expect(meant('-5')).toBe('-5');
  });
});
