import type { Formats } from './i18n/formats.ts';

export interface Selected {
  characteristic: string;
  code: string | null;
  codes: string[] | null;
  number: string | null;
  text: string | null;
}

export interface Described {
  code: string;
  label: string;
  values?: { code: string; label: string }[] | null;
  unit?: string | null;
}

/** A selection by the line's labels, numbers with their unit; null where it says nothing: none chosen, an empty text. */
export function selectionWords(selection: Selected, characteristics: readonly Described[], formats: Formats): string | null {
  const described = characteristics.find(({ code }) => code === selection.characteristic);
  const label = (chosen: string) => described?.values?.find(({ code }) => code === chosen)?.label ?? chosen;
  if (selection.code !== null) return label(selection.code);
  if (selection.codes !== null) return selection.codes.length === 0 ? null : formats.list(selection.codes.map(label));
  if (selection.number !== null) return formats.measure(selection.number, described?.unit ?? null);
  return selection.text || null;
}

/** Selections as the picture takes them. */
export function pictured(selections: readonly Selected[]): Record<string, string | string[] | number> {
  return Object.fromEntries(
    selections.map(({ characteristic, code, codes, number, text }) => [characteristic, code ?? codes ?? (number === null ? (text ?? '') : Number(number))]),
  );
}
