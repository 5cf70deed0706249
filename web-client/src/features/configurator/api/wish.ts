/** A value as the API takes it; of a multiple choice only members are changed, so that two clicks do not meet. */
export type WishedValue =
  | { code: string }
  | { codes: string[] }
  | { members: { with: string[]; without: string[] } }
  | { number: string }
  | { text: string };

export type Objective = 'DEFAULTS' | 'PRICE' | 'FOOTPRINT' | 'LEAD_TIME';

/** Something that the customer asked for and that is not answered yet. */
export type Wish =
  | { kind: 'decide'; set: Record<string, WishedValue>; clear: string[] }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'repair'; repairId: string }
  | { kind: 'complete'; objective: Objective };

export type Decision = Extract<Wish, { kind: 'decide' }>;

/** One wish after another about the same: members that are wished for later leave the others as they stand. */
export function joined(earlier: WishedValue | undefined, later: WishedValue): WishedValue {
  if (!earlier || !('members' in later)) return later;
  const { members } = later;
  if ('codes' in earlier) return { codes: [...earlier.codes.filter((code) => !members.with.includes(code) && !members.without.includes(code)), ...members.with] };
  if (!('members' in earlier)) return later;
  const without = (members: string[], others: string[]) => members.filter((member) => !others.includes(member));
  return {
    members: {
      with: [...without(earlier.members.with, [...later.members.with, ...later.members.without]), ...later.members.with],
      without: [...without(earlier.members.without, [...later.members.with, ...later.members.without]), ...later.members.without],
    },
  };
}

/** Two decisions as one: the later one wins where both speak of the same. */
export function merged(earlier: Decision, later: Decision): Decision {
  const set = Object.fromEntries(Object.entries(earlier.set).filter(([code]) => !later.clear.includes(code)));
  for (const [code, value] of Object.entries(later.set)) set[code] = joined(set[code], value);
  return { kind: 'decide', set, clear: [...new Set([...earlier.clear, ...later.clear])].filter((code) => !(code in later.set)) };
}

/** Each of its parts by itself, so that one that does not fit leaves the others alone. */
export function apart(decision: Decision): Decision[] {
  return [
    ...(decision.clear.length > 0 ? [{ kind: 'decide' as const, set: {}, clear: decision.clear }] : []),
    ...Object.entries(decision.set).map(([code, value]) => ({ kind: 'decide' as const, set: { [code]: value }, clear: [] })),
  ];
}
