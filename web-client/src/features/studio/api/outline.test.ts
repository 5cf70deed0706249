// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nearest, nodeAt, outline, type OutlineNode } from './outline.ts';

const FILE = `# A lamp.
code: LAMP
name: {en: Lamp, de: Lampe}

characteristics:
  shade:
    choice:
      values:
        LINEN: {label: {en: Linen, de: Leinen},
            price: 10}
        "GLASS": {price: 20}
constraints:
  L01:
    forbid: shade == LINEN
    because:
      en: >-
        Linen: it burns.
      de: Leinen brennt.
examples:
  - name: as proposed
    price: 10
  - name: of glass
    selections: {shade: GLASS}
`;

const paths = (nodes: OutlineNode[]): string[] => nodes.flatMap(({ path, children }) => [path, ...paths(children)]);

describe('the outline of a file', () => {
  it('knows each part by the path that mistakes name', () => {
    expect(paths(outline(FILE))).toEqual([
      'code',
      'name',
      'characteristics',
      'characteristics.shade',
      'characteristics.shade.choice',
      'characteristics.shade.choice.values',
      'characteristics.shade.choice.values.LINEN',
      'characteristics.shade.choice.values.GLASS',
      'constraints',
      'constraints.L01',
      'constraints.L01.forbid',
      'constraints.L01.because',
      'constraints.L01.because.en',
      'constraints.L01.because.de',
      'examples',
      'examples[0]',
      'examples[0].name',
      'examples[0].price',
      'examples[1]',
      'examples[1].name',
      'examples[1].selections',
    ]);
  });

  it('knows the line of each', () => {
    const lines = FILE.split('\n');
    expect(lines[(nodeAt(outline(FILE), 'constraints.L01.because.de')?.line ?? 0) - 1]).toBe('      de: Leinen brennt.');
    expect(lines[(nodeAt(outline(FILE), 'examples[1]')?.line ?? 0) - 1]).toBe('  - name: of glass');
  });

  it('leads as near to a place as it can', () => {
    expect(nearest(outline(FILE), 'characteristics.shade.choice.values.LINEN.price')?.path).toBe('characteristics.shade.choice.values.LINEN');
    expect(nearest(outline(FILE), 'constraints.L011')?.path).toBe('constraints');
    expect(nearest(outline(FILE), 'prices.BASE')).toBeUndefined();
  });

  it('reads what is mistaken as far as it goes', () => {
    expect(paths(outline('code: LAMP\n  - : {\nname: [\n'))).toContain('code');
    expect(outline('')).toEqual([]);
  });

  it.each(['velo', 'luth', 'cord'])('finds every constraint of %s where it stands', (line) => {
    const file = readFileSync(`../rules/src/main/resources/product-lines/${line}.yaml`, 'utf8');
    const lines = file.split('\n');
    const constraints = nodeAt(outline(file), 'constraints')?.children ?? [];
    expect(constraints.length).toBeGreaterThan(10);
    for (const { key, line: at } of constraints) expect(lines[at - 1]).toBe(`  ${key}:`);
    const sections = file.match(/^[a-z]\w*(?=:)/gm) ?? [];
    expect(outline(file).map(({ key }) => key)).toEqual(sections);
  });
});
