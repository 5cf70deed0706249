/** What a customer has decided so far, by the code of each characteristic. */
export type PreviewSelections = Readonly<Record<string, string | readonly string[] | number>>;

/** A table of looks by value code, with the look shown while nothing (or nothing known) is selected. */
export type LookTable<Look> = Readonly<{ fallback: string; looks: Readonly<Record<string, Look>> }>;

/** The look of the selected value; an unknown code shows the fallback instead of failing. */
export function lookOf<Look>(table: LookTable<Look>, selected: PreviewSelections[string] | undefined): Look {
  const code = typeof selected === 'string' && Object.hasOwn(table.looks, selected) ? selected : table.fallback;
  const look = table.looks[code];
  if (look === undefined) throw new Error(`the fallback ${table.fallback} is not in its own table`);
  return look;
}

/** A selected number inside the range it may be drawn with. */
export function numberOf(selected: PreviewSelections[string] | undefined, fallback: number, min: number, max: number): number {
  const value = typeof selected === 'number' ? selected : typeof selected === 'string' ? Number.parseFloat(selected) : Number.NaN;
  return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : fallback;
}

export function textOf(selected: PreviewSelections[string] | undefined): string {
  return typeof selected === 'string' ? selected.trim() : '';
}

export function manyOf(selected: PreviewSelections[string] | undefined): ReadonlySet<string> {
  return new Set(typeof selected === 'string' ? [selected] : typeof selected === 'object' ? selected : []);
}
