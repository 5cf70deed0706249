import type { Selection } from './selection.ts';

/** What is shown, as the picture takes it. */
export function previewSelections(shown: Iterable<Selection>): Record<string, string | string[] | number> {
  const selections: Record<string, string | string[] | number> = {};
  for (const { characteristic, code, codes, number, text } of shown) selections[characteristic] = code ?? codes ?? (number === null ? (text ?? '') : Number(number));
  return selections;
}
