// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sideBySide, textOf } from './side-by-side.ts';

const BEFORE = 'code: CUP\nname: Cup\nprices:\n  BASE: 12\n  SIZE: price\nsteps: none\n';
const AFTER = 'code: CUP\nname: Cup\nprices:\n  BASE: 15\n  SIZE: price\n  RUSH: 5\nsteps: none\n';

describe('two texts side by side', () => {
  it('stand beside each other line by line, numbered as in their file', () => {
    const stretches = sideBySide(BEFORE, AFTER) ?? [];
    expect(stretches.map(({ same, before, after }) => [same, before.map(({ number }) => number), after.map(({ number }) => number)])).toEqual([
      [true, [1, 2, 3], [1, 2, 3]],
      [false, [4], [4]],
      [true, [5], [5]],
      [false, [], [6]],
      [true, [6], [7]],
    ]);
  });

  it('lose nothing: each side is its text', () => {
    for (const [one, other] of [
      [BEFORE, AFTER],
      [AFTER, BEFORE],
      ['', AFTER],
      [AFTER, ''],
      ['a\n\n\nb', 'a\nb\n\n'],
    ] as const) {
      const stretches = sideBySide(one, other) ?? [];
      const side = (of: 'before' | 'after') => stretches.flatMap((stretch) => stretch[of].map(textOf)).join('\n');
      expect(side('before')).toBe(one.replace(/\n$/, ''));
      expect(side('after')).toBe(other.replace(/\n$/, ''));
    }
  });

  it('mark within a line what is otherwise', () => {
    const [, changed] = sideBySide(BEFORE, AFTER) ?? [];
    expect(changed?.before[0]?.words.filter(({ touched }) => touched).map(({ text }) => text)).toEqual(['12']);
    expect(changed?.after[0]?.words.filter(({ touched }) => touched).map(({ text }) => text)).toEqual(['15']);
  });
});
