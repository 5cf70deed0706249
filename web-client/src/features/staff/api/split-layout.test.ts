// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { layOut } from './split-layout.ts';

describe('the split', () => {
  const steps = [
    { id: 'cut', after: [] },
    { id: 'turn', after: [] },
    { id: 'file', after: [{ id: 'cut' }, { id: 'turn' }] },
    { id: 'lace', after: [] },
    { id: 'look', after: [{ id: 'file' }, { id: 'lace' }, { id: 'elsewhere' }] },
  ];
  const split = layOut(steps, { width: 180, height: 60 });
  const at = (id: string) => split.nodes.find((node) => node.id === id)?.left ?? NaN;

  it('stands each step right of what it waits for', () => {
    expect(at('cut')).toBe(at('turn'));
    expect(at('lace')).toBe(at('cut'));
    expect(at('file')).toBeGreaterThanOrEqual(at('cut') + 180);
    expect(at('look')).toBeGreaterThanOrEqual(at('file') + 180);
  });

  it('draws a line for each wait, and none to what is not there', () => {
    expect(split.edges.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(['cut file', 'file look', 'lace look', 'turn file']);
    expect(split.edges.every(({ from, points }) => (points[0]?.x ?? NaN) >= at(from) && (points.at(-1)?.x ?? NaN) > (points[0]?.x ?? NaN))).toBe(true);
    expect(split.width).toBeGreaterThan(at('look') + 179);
  });
});
