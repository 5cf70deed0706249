import type { Selection } from '@/lib/product/selection.ts';
import { asWish } from './field.ts';
import type { Change, Repair } from './fragments.ts';
import { joined, type Decision, type WishedValue } from './wish.ts';

/** What is decided, by characteristic, where the page itself keeps it. */
export type Decided = Readonly<Record<string, WishedValue>>;

/** Without what a wish gives back. */
export function kept(decided: Decided, { clear }: Decision): Decided {
  return Object.fromEntries(Object.entries(decided).filter(([code]) => !clear.includes(code)));
}

/** With what was wanted and fits. */
export function decidedAfter(decided: Decided, wanted: Decided): Decided {
  return { ...decided, ...Object.fromEntries(Object.entries(wanted).map(([code, value]) => [code, joined(decided[code], value)])) };
}

/** What a repair leaves: what is wanted stands, what it gives back is decided no more. */
export function repaired(decided: Decided, wanted: Decided, { changes }: Pick<Repair, 'changes'>): Decided {
  const standing = decidedAfter(decided, wanted);
  const given = new Set(changes.filter(({ to }) => to?.origin !== 'CUSTOMER').map(({ characteristic }) => characteristic));
  const stated = changes.flatMap(({ characteristic, to }) => {
    if (to?.origin !== 'CUSTOMER') return [];
    const was = standing[characteristic];
    return [[characteristic, was && 'members' in was ? { members: among(was.members, to.codes ?? []) } : asWish(to)] as const];
  });
  return { ...Object.fromEntries(Object.entries(standing).filter(([code]) => !given.has(code))), ...Object.fromEntries(stated) };
}

/** Of the members that were decided, those that are still as they were decided. */
function among(members: { with: string[]; without: string[] }, shown: string[]) {
  return { with: members.with.filter((code) => shown.includes(code)), without: members.without.filter((code) => !shown.includes(code)) };
}

/** What is shown otherwise, besides what was asked for. */
export function changesBetween(before: readonly Selection[], after: readonly Selection[], asked: ReadonlySet<string>): Change[] {
  const was = new Map(before.map((one) => [one.characteristic, one]));
  const is = new Map(after.map((one) => [one.characteristic, one]));
  const said = (one: Selection | undefined) => (one ? JSON.stringify(asWish(one)) : '');
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((code) => !asked.has(code) && said(was.get(code)) !== said(is.get(code)))
    .map((code) => ({ characteristic: code, from: was.get(code) ?? null, to: is.get(code) ?? null }));
}
