import { diffLines, diffWordsWithSpace } from 'diff';

/** A piece of a line, and whether the other side says something else there. */
export interface Word {
  text: string;
  touched: boolean;
}

export interface Line {
  /** From 1. */
  number: number;
  words: Word[];
}

/** Lines that stand beside each other: the same on both sides, or what was there and what is there instead. */
export interface Stretch {
  same: boolean;
  before: Line[];
  after: Line[];
}

/** What two texts take at most to be laid beside each other. */
const MILLISECONDS = 3_000;

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Two texts beside each other by their lines; null where they are too different to be laid so in time. */
export function sideBySide(before: string, after: string): Stretch[] | null {
  const found = diffLines(before, after, { timeout: MILLISECONDS });
  if (found === undefined) return null;
  const stretches: Stretch[] = [];
  let left = 1;
  let right = 1;
  for (const { value, added, removed } of found) {
    const texts = linesOf(value);
    const numbered = (first: number) => texts.map((text, at): Line => ({ number: first + at, words: [{ text, touched: false }] }));
    const last = stretches.at(-1);
    if (!added && !removed) stretches.push({ same: true, before: numbered(left), after: numbered(right) });
    else if (last && !last.same) {
      if (added) last.after.push(...numbered(right));
      else last.before.push(...numbered(left));
    } else stretches.push({ same: false, before: removed ? numbered(left) : [], after: added ? numbered(right) : [] });
    if (!added) left += texts.length;
    if (!removed) right += texts.length;
  }
  stretches.filter(({ same, before: was, after: is }) => !same && was.length === is.length).forEach(markWords);
  return stretches;
}

/** As many lines on both sides: what is otherwise within each. */
function markWords({ before, after }: Stretch): void {
  before.forEach((was, at) => {
    const is = after[at];
    if (!is) return;
    const pieces = diffWordsWithSpace(textOf(was), textOf(is), { timeout: MILLISECONDS / 10 });
    if (pieces === undefined) return;
    was.words = pieces.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, touched: removed }));
    is.words = pieces.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, touched: added }));
  });
}

export function textOf({ words }: Line): string {
  return words.map(({ text }) => text).join('');
}
