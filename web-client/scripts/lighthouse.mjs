// Lighthouse's scores of pages of a started service, mobile profile, simulated throttling, the median of several runs:
//   npm run lighthouse -- [--url http://localhost:8080] [--runs 5] [--pages /,/lines/VELO,/configure/VELO]
// Lighthouse is fetched by npx when it is first asked for: it is larger than all that the client is built with. Ends with 1 below the aims.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../e2e/find-browser.mjs';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const AIMS = { performance: 90, accessibility: 100, 'best-practices': 100 };

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.TANDEM ?? 'http://localhost:8080' },
    runs: { type: 'string', default: '5' },
    pages: { type: 'string', default: '/,/lines/VELO,/configure/VELO' },
  },
});
const browser = findBrowser();
if (browser === undefined) throw new Error('No Chromium is found. Install one (Debian: apt-get install chromium), or set CHROME to its path.');

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];

function run(page, at) {
  const path = join(folder, `${at}.json`);
  const done = spawnSync(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, new URL(page, options.url).href, '--quiet', '--output=json', `--output-path=${path}`],
      ...['--form-factor=mobile', '--throttling-method=simulate', `--only-categories=${Object.keys(AIMS).join(',')}`],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-sync --no-first-run',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CHROME_PATH: browser } },
  );
  if (done.status !== 0) throw new Error(`Lighthouse ended with ${done.status}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

for (const page of options.pages.split(',')) {
  const reports = Array.from({ length: Number(options.runs) }, (_, at) => run(page, at));
  for (const [category, aim] of Object.entries(AIMS)) {
    const scores = reports.map(({ categories }) => Math.round(categories[category].score * 100));
    const met = median(scores) >= aim;
    if (!met) process.exitCode = 1;
    console.log(`${page}  ${category}: ${median(scores)} (${scores.join(' ')}), aim ${aim}${met ? '' : ' MISSED'}`);
  }
  const audits = reports.at(-1).audits;
  for (const audit of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index']) {
    console.log(`${page}    ${audit}: ${audits[audit].displayValue}`);
  }
  for (const { id, title } of Object.values(audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)) {
    console.log(`${page}    failed: ${id} (${title})`);
  }
}
