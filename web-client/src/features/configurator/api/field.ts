import type { BenchView } from './workbench.ts';
import type { Selection } from '@/lib/product/selection.ts';
import type { Details, Guidance } from './fragments.ts';
import type { Characteristic } from '@/lib/product/product-line.ts';
import type { WishedValue, Wish } from './wish.ts';

type Differences = NonNullable<Details['guidance'][number]['values']>[number];

/** Everything that a page shows of one characteristic: the service's word, with unanswered wishes laid over it. */
export interface Field {
  characteristic: Characteristic;
  selection: Selection | undefined;
  guidance: Guidance | undefined;
  differences: ReadonlyMap<string, Differences>;
  /** A wish about it is not answered yet. */
  pending: boolean;
}

const NO_DIFFERENCES: ReadonlyMap<string, Differences> = new Map();
const differencesOf = new WeakMap<readonly Differences[], ReadonlyMap<string, Differences>>();

/** The same map for the same answer, so that what has not changed can be told by identity. */
function byCode(values: readonly Differences[]): ReadonlyMap<string, Differences> {
  const known = differencesOf.get(values) ?? new Map(values.map((value) => [value.code, value]));
  differencesOf.set(values, known);
  return known;
}

function wished(selection: Selection | undefined, characteristic: string, value: WishedValue): Selection {
  const plain = { characteristic, code: null, codes: null, number: null, text: null, origin: 'CUSTOMER' as const };
  if (!('members' in value)) return { ...plain, ...value };
  const others = (selection?.codes ?? []).filter((code) => !value.members.without.includes(code) && !value.members.with.includes(code));
  return { ...plain, codes: [...others, ...value.members.with] };
}

/** The fields of all characteristics that apply, by their code. */
export function fieldsOf(characteristics: readonly Characteristic[], view: BenchView): Map<string, Field> {
  const selections = new Map(view.state?.selections.map((selection) => [selection.characteristic, selection]));
  const guidance = new Map(view.state?.guidance.map((one) => [one.characteristic, one]));
  const details = new Map(view.details?.guidance.map((one) => [one.characteristic, one.values]));
  const fields = new Map<string, Field>();
  for (const characteristic of characteristics) {
    const { code } = characteristic;
    if (guidance.get(code)?.applies === false) continue;
    const values = details.get(code);
    const own = view.pending.filter((wish) => concerns(wish, code));
    fields.set(code, {
      characteristic,
      selection: own.reduce((shown, wish) => {
        const value = wish.kind === 'decide' ? wish.set[code] : undefined;
        return value ? wished(shown, code, value) : shown;
      }, selections.get(code)),
      guidance: guidance.get(code),
      differences: values ? byCode(values) : NO_DIFFERENCES,
      pending: own.length > 0,
    });
  }
  return fields;
}

/** Whether nothing that is shown of a characteristic has changed. */
export function isSameField(one: Field, other: Field): boolean {
  return (
    one.characteristic === other.characteristic &&
    one.selection === other.selection &&
    one.guidance === other.guidance &&
    one.differences === other.differences &&
    one.pending === other.pending
  );
}

function concerns(wish: Wish, code: string): boolean {
  return wish.kind === 'decide' && (code in wish.set || wish.clear.includes(code));
}

/** Decided by the customer or following from decisions: not merely proposed or supposed. */
export function isSettled(field: Field): boolean {
  return field.selection?.origin === 'CUSTOMER' || field.selection?.origin === 'IMPLIED';
}

/** Facts about the customer that are only supposed so far. */
export function isUnconfirmed(field: Field): boolean {
  return field.selection?.origin === 'STATED_DEFAULT';
}

/** What a selection holds, as a wish for the same. */
export function asWish(selection: Selection): WishedValue {
  if (selection.code !== null) return { code: selection.code };
  if (selection.codes !== null) return { codes: selection.codes };
  if (selection.number !== null) return { number: selection.number };
  return { text: selection.text ?? '' };
}
