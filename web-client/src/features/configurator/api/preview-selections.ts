import type { Field } from './field.ts';

/** What is shown, as the picture takes it. */
export function previewSelections(fields: ReadonlyMap<string, Field>): Record<string, string | string[] | number> {
  const selections: Record<string, string | string[] | number> = {};
  for (const [code, { selection }] of fields) {
    if (!selection) continue;
    selections[code] = selection.code ?? selection.codes ?? (selection.number === null ? (selection.text ?? '') : Number(selection.number));
  }
  return selections;
}
