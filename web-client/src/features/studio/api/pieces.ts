import type { VariablesOf } from '@/lib/graphql/graphql.ts';
import { meant, readCsv } from './csv.ts';
import type { ChangeDraft } from './draft.ts';
import { within } from './outline.ts';
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

/** Where a piece stands in the file. */
export function placeOf({ section, list }: PieceForm, key: string): string {
  return list ? `${section}[${key}]` : `${section}.${key}`;
}

/** What a piece is called among its like. */
export function calledOf({ list }: PieceForm, { key, written }: Piece): string {
  return list ? (written.name ?? '') : key;
}

/** Whether a form shows a part of a piece, rather than offers to add it. */
export function shows({ written }: Piece, { name, onDemand }: PieceField): boolean {
  return !onDemand || written[name] !== undefined;
}

/** What has to be asked for so that the pieces can be read; of a list all that stands in it, which may be much less than could. */
export function columnsOf(form: PieceForm): string[] {
  if (form.list) return [];
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
    const written = (kind?.fields ?? []).filter(({ path, onDemand }) => !onDemand || cell(path) !== '').map((field) => [field.name, read(field, cell(field.path))]);
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

const LISTS = ['list', 'set', 'codes'];
const isList = ({ kind }: PieceField, text: string) => (kind === 'codes' ? text === '' || /[[,]/.test(text) : LISTS.includes(kind));

/** The codes of a list as it is written in its field. */
export function codesOf(text: string): string[] {
  return text.split(',').flatMap((code) => code.trim().replace(/^(["'])(.*)\1$/, '$2') || []);
}

function read(field: PieceField, cell: string): string {
  if (LISTS.includes(field.kind) && /^\[.*\]$/s.test(cell)) return cell.slice(1, -1).trim();
  return meant(cell);
}

/** What a part of a piece says; undefined where it says nothing. */
function saidIn({ written }: Piece, { name, onDemand }: PieceField): string | undefined {
  const text = written[name]?.trim();
  return text === '' && !onDemand ? undefined : text;
}

/** What is to be changed in the draft so that the piece stands there as it was written; none where nothing is. */
export function changesOf(form: PieceForm, before: Piece, now: Piece): Change[] {
  const of = (piece: Piece) =>
    new Map((kindOf(form, piece.kind)?.fields ?? []).flatMap((field): [string, { field: PieceField; text: string }][] => {
      const text = saidIn(piece, field);
      return text === undefined ? [] : [[field.path, { field, text }]];
    }));
  const fresh = before.key === '';
  const stood = fresh ? new Map<string, never>() : of(before);
  const stands = of(now);
  const place = (path: string) => `${placeOf(form, now.key)}.${path}`;
  const writes = [...stands].flatMap(([at, { field, text }]): Change[] => {
    if (text === stood.get(at)?.text) return [];
    const path = place(at);
    if (isList(field, text)) return [{ set: { path, yaml: `[${text.replace(/^\[|\]$/g, '')}]` } }];
    return field.kind === 'expression' && isTable(text) ? [{ set: { path, yaml: text } }] : [{ write: { path, text } }];
  });
  const { mapping } = form;
  const bare = fresh && mapping !== undefined && ![...stands.keys()].some((path) => within(path, mapping));
  const empty: Change[] = bare ? [{ set: { path: place(mapping), yaml: '{}' } }] : [];
  const gone = [...stood.keys()].filter((path) => !stands.has(path));
  return [...writes, ...empty, ...gone.map((path): Change => ({ remove: { path: place(path) } }))];
}
