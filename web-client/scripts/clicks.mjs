// How long a click takes in a real browser against a started service: from the click to the frame that shows every value's new state and the price,
// and how much of it was spent asking the service:
//   npm run clicks -- [--url http://localhost:8080] [--line VELO] [--clicks 100] [--warm-up 40] [--seed 1] [--width 1440]
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../e2e/find-browser.mjs';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.TANDEM ?? 'http://localhost:8080' },
    line: { type: 'string', default: 'VELO' },
    clicks: { type: 'string', default: '100' },
    'warm-up': { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    width: { type: 'string', default: '1440' },
  },
});

/** Nobody clicks faster than they read. */
const PAUSE_MS = 1000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs in the page: clicks one of the values that are available and not chosen. */
async function click(chance) {
  const chips = [...document.querySelectorAll('[data-value][data-state="AVAILABLE"][aria-checked="false"]')];
  const chip = chips[Math.floor(chance * chips.length)];
  performance.clearResourceTimings();
  const began = performance.now();
  await new Promise((answered, failed) => {
    const late = setTimeout(() => failed(new Error(`${chip.dataset.value} was not answered`)), 10_000);
    new MutationObserver((_, observer) => {
      // It is chosen at once; the answer makes it more than a wish, together with all other states and the price.
      if (chip.dataset.pending !== undefined || chip.dataset.state !== 'SELECTED') return;
      observer.disconnect();
      clearTimeout(late);
      requestAnimationFrame(() => setTimeout(answered));
    }).observe(chip, { attributes: true });
    chip.click();
  });
  const all = performance.now() - began;
  const [request] = performance.getEntriesByType('resource').filter(({ name, startTime }) => name.endsWith('/graphql') && startTime >= began);
  return { value: chip.dataset.value, all, service: request.responseEnd - request.requestStart, bytes: request.encodedBodySize };
}

const percentile = (figures, share) => figures.toSorted((a, b) => a - b)[Math.ceil(share * figures.length) - 1];

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run', '--disable-3d-apis'],
});
try {
  const page = await browser.newPage({ baseURL: options.url, viewport: { width: Number(options.width), height: 900 } });
  await page.goto(`/configure/${options.line}?new`);
  await page.locator('[data-value][data-state="AVAILABLE"]').first().waitFor();
  const random = randomFrom(Number(options.seed));
  const measured = [];
  for (let at = -Number(options['warm-up']); at < Number(options.clicks); at++) {
    await page.waitForTimeout(PAUSE_MS);
    const one = await page.evaluate(click, random());
    if (at >= 0) measured.push(one);
  }
  const told = { 'click to states and price': ({ all }) => all, 'of it the service': ({ service }) => service, 'of it the page': ({ all, service }) => all - service };
  for (const [what, of] of Object.entries(told)) {
    const figures = measured.map(of);
    console.log(`${what}: p50 ${percentile(figures, 0.5).toFixed(1)} ms, p95 ${percentile(figures, 0.95).toFixed(1)} ms, max ${Math.max(...figures).toFixed(1)} ms`);
  }
  const share = percentile(measured.map(({ all, service }) => service / all), 0.5);
  const bytes = percentile(measured.map(({ bytes }) => bytes), 0.5);
  console.log(`${measured.length} clicks of ${options.line}; the service's part of a click, p50: ${(100 * share).toFixed(0)} %; an answer, p50: ${(bytes / 1000).toFixed(1)} kB`);
} finally {
  await browser.close();
}
