// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completions, namesOf, tokens, wordBefore } from './names.ts';
import { outline } from './outline.ts';

const VELO = namesOf(outline(readFileSync('../rules/src/main/resources/product-lines/velo.yaml', 'utf8')));

describe('names in expressions', () => {
  it('are those of the line', () => expect(VELO).toEqual(expect.arrayContaining(['tyre', 'tyre.width', 'T622_28', 'clearance', 'includes'])));

  it('are completed from what stands before the cursor', () => {
    const written = 'tyre.width > clea and';
    expect(completions(VELO, wordBefore(written, 17))).toEqual(['clearance', 'RAW_CLEAR']);
    expect(completions(VELO, wordBefore('tyre.w', 6))[0]).toBe('tyre.width');
    expect(completions(VELO, wordBefore('tyre.width > ', 13))).toEqual([]);
  });

  it('are told from words, codes and numbers without losing a sign', () => {
    const written = 'tyre.width > 1.5 * clearance or not (frame == CARBON_LUG) # ä';
    expect(tokens(written).map(({ text }) => text).join('')).toBe(written);
    expect(tokens(written).filter(({ kind }) => kind === 'code').map(({ text }) => text)).toEqual(['CARBON_LUG']);
    expect(tokens(written).filter(({ kind }) => kind === 'word').map(({ text }) => text)).toEqual(['or', 'not']);
  });
});
