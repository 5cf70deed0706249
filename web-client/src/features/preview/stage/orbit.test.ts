// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { cameraAt, FIRST_VIEW, moved, moveOf, turned, zoomed } from './orbit.ts';

const key = (name: string, held: Partial<{ ctrlKey: boolean; metaKey: boolean; altKey: boolean }> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('the view of the model', () => {
  it('turns by arrows and zooms by plus and minus', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-', '0'].map((name) => moveOf(key(name)))).toEqual([
      'left',
      'right',
      'up',
      'down',
      'closer',
      'farther',
      'reset',
    ]);
  });

  it('leaves keys with a modifier, and all others, to the browser', () => {
    expect(moveOf(key('+', { ctrlKey: true }))).toBeUndefined();
    expect(moveOf(key('Tab'))).toBeUndefined();
  });

  it('never goes below the ground, over the top, or through the model', () => {
    expect(turned(FIRST_VIEW, 0, 500).above).toBeLessThan(90);
    expect(zoomed(FIRST_VIEW, 1000).zoom).toBeLessThan(5);
    const fit = { width: 1900, height: 1100, middle: [0, 480, 0] as const };
    expect(cameraAt(turned(FIRST_VIEW, 0, -500), fit, 1.6, 22).position[1]).toBeGreaterThan(0);
  });

  it('comes back to the first view', () => {
    expect(moved(moved(FIRST_VIEW, 'left'), 'reset')).toEqual(FIRST_VIEW);
  });
});
