import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from 'vitest';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const ALL: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
/** Colours are all that the other scheme changes. */
const COLOURS: RunOptions = { resultTypes: ['violations'], runOnly: ['color-contrast'] };

interface Colour {
  r: number;
  g: number;
  b: number;
  alpha: number;
  parseString(text: string): Colour;
}
type Axe = { commons: { color: { Color: { prototype: Colour } } }; run: (options: object) => Promise<AxeResults> };

/** axe reads a colour anew wherever it meets it, sixty thousand times on a page that has a dozen: remembered, it finds the same in half the time. */
function rememberColours(): void {
  const { prototype } = (window as unknown as { axe: Axe }).axe.commons.color.Color;
  const { parseString } = prototype;
  const known = new Map<string, Pick<Colour, 'r' | 'g' | 'b' | 'alpha'>>();
  prototype.parseString = function (text) {
    const { r, g, b, alpha } = known.get(text) ?? parseString.call(this, text);
    known.set(text, { r, g, b, alpha });
    return Object.assign(this, { r, g, b, alpha });
  };
}

async function complaints(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(SOURCE);
    await page.evaluate(rememberColours);
  }
  const { violations } = await page.evaluate((run) => (window as unknown as { axe: Axe }).axe.run(run), options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`));
}

/** Waits until the colours have changed, movements included. */
async function drawn(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.waitForFunction((wanted) => document.documentElement.dataset.mantineColorScheme === wanted || !document.querySelector('#root'), scheme);
  await page.evaluate(async () => {
    for (const animation of document.getAnimations()) if (animation.effect?.getTiming().iterations !== Infinity) animation.finish();
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
  });
}

/** axe finds nothing on what is shown, light and dark, on a desktop and on a phone, and nothing is wider than the window. */
export async function isAccessible(page: Page, what: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await drawn(page, colorScheme);
      const options = colorScheme === 'dark' ? COLOURS : ALL;
      let found = await complaints(page, options);
      // What was only just being drawn is drawn a moment later; what is wrong stays wrong.
      for (let again = 0; found.length > 0 && again < 4; again++) {
        await page.waitForTimeout(250);
        found = await complaints(page, options);
      }
      expect.soft(found, `${what}, ${size}, ${colorScheme}`).toEqual([]);
    }
    const overflows = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect.soft(overflows, `${what} is wider than a ${size}`).toBe(false);
  }
}
