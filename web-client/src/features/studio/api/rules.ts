import type { VariablesOf } from '@/lib/graphql/graphql.ts';
import { meant, readCsv } from './csv.ts';
import type { ChangeDraft } from './draft.ts';

export const SEVERITIES = ['ERROR', 'WARNING', 'NOTICE', 'CONSULT'] as const;

/** What can be written of a rule, each a part of its path. */
export const RULE_FIELDS = ['severity', 'when', 'forbid', 'require', 'because.en', 'because.de'] as const;
export type RuleField = (typeof RULE_FIELDS)[number];

/** A rule as it is meant; a part that is not there is empty. */
export interface Rule {
  key: string;
  fields: Record<RuleField, string>;
}

export const NEW_RULE: Rule = { key: '', fields: { severity: 'ERROR', when: '', forbid: '', require: '', 'because.en': '', 'because.de': '' } };

type Piece = VariablesOf<typeof ChangeDraft>['input']['changes'][number];

/** Whether a condition is a table, written in one line as the list of its rows; no expression begins so. */
export function isTable(condition: string): boolean {
  return condition.trimStart().startsWith('[');
}

/** The rules of the section's table. */
export function rulesOf(csv: string): Rule[] {
  const [header = [], ...rows] = readCsv(csv);
  return rows.map((row) => {
    const cell = (field: RuleField) => meant(row[header.indexOf(field)] ?? '');
    return { key: row[0] ?? '', fields: Object.fromEntries(RULE_FIELDS.map((field) => [field, cell(field)])) as Rule['fields'] };
  });
}

/** What is to be changed in the draft so that a rule stands there as it was written; none where nothing is. */
export function changesOf(before: Rule, now: Rule): Piece[] {
  return RULE_FIELDS.filter((field) => before.key === '' || now.fields[field].trim() !== before.fields[field])
    .map((field) => ({ path: `constraints.${now.key}.${field}`, text: now.fields[field].trim(), was: before.fields[field] }))
    .filter(({ text, was }) => text !== '' || was !== '')
    .sort((one, other) => Number(one.text === '') - Number(other.text === ''))
    .map(({ path, text }): Piece => (text === '' ? { remove: { path } } : isTable(text) ? { set: { path, yaml: text } } : { write: { path, text } }));
}
