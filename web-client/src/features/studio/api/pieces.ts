import type { VariablesOf } from '@/lib/graphql/graphql.ts';
import { meant, readCsv } from './csv.ts';
import type { ChangeDraft } from './draft.ts';
import type { PieceField, PieceForm, PieceKind } from './piece-forms.ts';

/** An entry of a section as it is written in its form. A part that is not there is empty. */
export interface Piece {
  key: string;
  /** Undefined where the file says something that no form is made for. */
  kind: string | undefined;
  /** By the names of the fields. */
  written: Readonly<Record<string, string>>;
}

type Change = VariablesOf<typeof ChangeDraft>['input']['changes'][number];

export function kindOf(form: PieceForm, key: string | undefined): PieceKind | undefined {
  return form.kinds.find((kind) => kind.key === key);
}

/** What has to be asked for so that the pieces can be read. */
export function columnsOf(form: PieceForm): string[] {
  return [...new Set(form.kinds.flatMap(({ fields }) => fields.map(({ path }) => path)))];
}

/** A piece that is not there yet. */
export function newPiece(form: PieceForm): Piece {
  const kind = form.kinds[0];
  const written = Object.fromEntries((kind?.fields ?? []).filter(({ required, options }) => required && options).map(({ name, options }) => [name, options?.[0] ?? '']));
  return { key: '', kind: kind?.key, written };
}

/** The pieces of a section, from its table with the columns that were asked for. */
export function piecesOf(form: PieceForm, csv: string): Piece[] {
  const [header = [], ...rows] = readCsv(csv);
  return rows.map((row) => {
    const cell = (path: string) => row[header.indexOf(path)] ?? '';
    const kind = form.kinds.length === 1 ? form.kinds[0] : form.kinds.find((one) => own(form, one).some(({ path }) => cell(path) !== ''));
    const written = (kind?.fields ?? []).map((field) => [field.name, read(field, cell(field.path))]);
    return { key: row[0] ?? '', kind: kind?.key, written: Object.fromEntries(written) as Record<string, string> };
  });
}

/** The fields that no other kind has at the same place. */
function own(form: PieceForm, kind: PieceKind): readonly PieceField[] {
  const others = new Set(form.kinds.filter((one) => one !== kind).flatMap(({ fields }) => fields.map(({ path }) => path)));
  return kind.fields.filter(({ path }) => !others.has(path));
}

/** Whether an expression is a table, written in one line as the list of its rows; no expression begins so. */
export function isTable(expression: string): boolean {
  return expression.trimStart().startsWith('[');
}

const isList = (field: PieceField, text: string) => field.kind === 'list' || (field.kind === 'codes' && /[[,]/.test(text));

function read(field: PieceField, cell: string): string {
  if ((field.kind === 'list' || field.kind === 'codes') && /^\[.*\]$/s.test(cell)) return cell.slice(1, -1).trim();
  return meant(cell);
}

/** What is to be changed in the draft so that the piece stands there as it was written; none where nothing is. */
export function changesOf(form: PieceForm, before: Piece, now: Piece): Change[] {
  const stood = new Map(before.key === '' ? [] : (kindOf(form, before.kind)?.fields ?? []).map((field) => [field.path, before.written[field.name] ?? '']));
  const fields = kindOf(form, now.kind)?.fields ?? [];
  const stands = new Set(fields.map(({ path }) => path));
  const place = (path: string) => `${form.section}.${now.key}.${path}`;
  const writes = fields.flatMap((field): Change[] => {
    const text = (now.written[field.name] ?? '').trim();
    if (text === '' || text === stood.get(field.path)) return [];
    const path = place(field.path);
    if (isList(field, text)) return [{ set: { path, yaml: `[${text.replace(/^\[|\]$/g, '')}]` } }];
    return field.kind === 'expression' && isTable(text) ? [{ set: { path, yaml: text } }] : [{ write: { path, text } }];
  });
  const gone = [...stood].filter(([path, text]) => text !== '' && (!stands.has(path) || (now.written[fields.find((field) => field.path === path)?.name ?? ''] ?? '').trim() === ''));
  return [...writes, ...gone.map(([path]): Change => ({ remove: { path: place(path) } }))];
}
