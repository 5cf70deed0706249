// Measures clicks of a customer in a real browser against a started service: from the click until states and price are on the page.
//   npm run clicks -- [--url http://localhost:8080] [--line VELO] [--clicks 100]
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.TANDEM ?? 'http://localhost:8080' },
    line: { type: 'string', default: 'VELO' },
    clicks: { type: 'string', default: '100' },
  },
});

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
const page = await (await browser.newContext({ baseURL: options.url, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })).newPage();
await page.goto(`/configure/${options.line}?new`);
await page.locator('[data-value]').first().waitFor();
await page.waitForLoadState('networkidle');

/** Clicks a value that fits and is not shown; tells when its answer was on the page and how long the request took. */
const click = (seed) =>
  page.evaluate(async (nth) => {
    const open = [...document.querySelectorAll('[role=radio][data-state=AVAILABLE]:not([data-chosen])')];
    const bar = document.querySelector('section[aria-busy]');
    performance.clearResourceTimings();
    const start = performance.now();
    open[nth % open.length].click();
    await new Promise((answered) => {
      const watch = new MutationObserver(() => bar.getAttribute('aria-busy') === 'false' && (watch.disconnect(), answered()));
      watch.observe(bar, { attributes: true, attributeFilter: ['aria-busy'] });
    });
    await new Promise(requestAnimationFrame);
    const all = performance.now() - start;
    const request = performance.getEntriesByType('resource').find((entry) => entry.name.endsWith('/graphql'));
    return { all, service: request ? request.responseEnd - request.requestStart : 0, bytes: request?.transferSize ?? 0 };
  }, seed);

const seen = [];
for (let at = 0, seed = 7; at < Number(options.clicks) + 10; at++) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  const one = await click(seed);
  await page.waitForLoadState('networkidle');
  if (at >= 10) seen.push(one); // the first ten warm up
}
await browser.close();

const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];
const row = (name, values, unit) => console.log(`${name.padEnd(34)} p50 ${percentile(values, 0.5).toFixed(1).padStart(7)} ${unit}   p95 ${percentile(values, 0.95).toFixed(1).padStart(7)} ${unit}`);
console.log(`${seen.length} clicks on ${options.line} at ${options.url}`);
row('click to states and price shown', seen.map(({ all }) => all), 'ms');
row('of it waiting for the service', seen.map(({ service }) => service), 'ms');
row('answer on the wire', seen.map(({ bytes }) => bytes / 1000), 'kB');
