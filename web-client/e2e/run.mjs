// Walks through the shop with a real browser against a started service: TANDEM=http://localhost:8080 npm run e2e
// Ends with 77 where there is no browser.
import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';

const browser = findBrowser();
if (browser === undefined) {
  console.log('The walks through the web shop are skipped: no Chromium is found. Install one (Debian: apt-get install chromium), or set CHROME to its path.');
  process.exit(77);
}
const service = process.env.TANDEM ?? 'http://localhost:8080';
console.log(`Walking through ${service} with ${browser}`);
const walked = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'e2e/vitest.config.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROME: browser, TANDEM: service },
});
process.exit(walked.status ?? 1);
