// Makes pictures of the client's pages against a started service:
//   npm run screenshots -- [--url http://localhost:8080] [--out target/screenshots] [--only NAME] [--widths 390,1440] [--schemes light,dark] [--language en] [--model]
// With --model the three-dimensional one is drawn by the processor, which takes a while; without, its still picture is shown.
// The browser is the system's Chromium (CHROME names another).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../e2e/find-browser.mjs';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.TANDEM ?? 'http://localhost:8080' },
    out: { type: 'string', default: 'target/screenshots' },
    only: { type: 'string' },
    widths: { type: 'string', default: '390,1440' },
    schemes: { type: 'string', default: 'light,dark' },
    language: { type: 'string', default: 'en' },
    model: { type: 'boolean', default: false },
  },
});

const settled = async (page) => {
  await page.locator('h1').first().waitFor({ timeout: 10_000 });
  // Not until the network is idle: a page that follows something never is.
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(1000);
};

const CUSTOMER = { name: 'Ada Winter', email: 'ada@example.org', 'address-line1': 'Am Hof 1', 'postal-code': '24103', 'address-level2': 'Kiel' };

/** Each page with the way to it; what a page needs, an earlier one in the list has made. */
const PAGES = {
  catalogue: async (page) => page.goto('/'),
  line: async (page) => page.goto('/lines/VELO'),
  configurator: async (page) => {
    await page.goto('/configure/VELO');
    await page.getByRole('radio', { name: /^Titanium|^Titan/ }).waitFor();
  },
  conflict: async (page) => {
    await page.locator('#field-wheelset [data-value=A622_21]').click();
    await settled(page);
    await page.locator('#field-tyre [data-value=T584_47]').click();
    await page.getByRole('dialog').waitFor();
  },
  repaired: async (page) => {
    await page.getByRole('dialog').locator('ol button').first().click();
    await settled(page);
    await page.locator('#field-tyre').scrollIntoViewIfNeeded();
  },
  breakdown: async (page) => {
    await page.locator('section[aria-busy] button').first().click();
    await page.getByRole('dialog').waitFor();
  },
  guitar: async (page) => {
    await page.goto('/configure/LUTH');
    await page.locator('[data-value]').first().waitFor();
  },
  boot: async (page) => {
    await page.goto('/configure/CORD');
    await page.locator('[data-value]').first().waitFor();
  },
  share: async (page) => {
    await page.goto('/configure/VELO');
    await page.getByRole('button', { name: /^(Share|Teilen)$/ }).click();
    await page.getByRole('dialog').locator('input[type=url]').waitFor();
  },
  shared: async (page) => page.goto(new URL(await page.getByRole('dialog').locator('input[type=url]').inputValue()).pathname),
  finish: async (page) => {
    await page.goto('/configure/VELO?new');
    await page.getByRole('button', { name: /^(Finish the rest|Rest ergänzen)/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /price|Preis/i }).click();
    await page.getByRole('dialog').getByText(/proven|bewiesen|found in time|in der Zeit/).waitFor();
  },
  compare: async (page) => page.goto('/compare'),
  yours: async (page) => page.goto('/lines/VELO'),
  facts: async (page) => {
    await page.goto('/configure/VELO');
    await page.getByRole('button', { name: /^(Put in cart|In den Korb)/ }).click();
    await page.getByRole('dialog').waitFor();
  },
  cart: async (page) => {
    await page.getByRole('dialog').getByRole('button', { name: /^(Yes|Ja)/ }).click();
    await page.waitForURL('**/cart');
  },
  checkout: async (page) => {
    await page.goto('/checkout');
    for (const [name, value] of Object.entries(CUSTOMER)) await page.locator(`[autocomplete="${name}"]`).fill(value);
  },
  order: async (page) => {
    for (const box of await page.locator('form input[type=checkbox]:not(:checked)').all()) await box.check();
    await page.locator('form button[type=submit]').click();
    await page.waitForURL('**/orders/**');
  },
  'sign-in': async (page) => {
    await page.goto('/staff/work-orders');
    await page.locator('main button').first().click();
    await page.locator('#username').waitFor();
  },
  'work-orders': async (page) => {
    await page.locator('#username').fill('planner');
    await page.locator('#password').fill('demo');
    await page.locator('button[type=submit]').click();
    await page.waitForURL('**/staff/work-orders');
  },
  'work-order': async (page) => {
    await page.locator('main a[href*="/staff/work-orders/"]').first().click();
    await page.waitForURL('**/staff/work-orders/*');
  },
  dispatch: async (page) => {
    await page.locator('main a[href*="/staff/dispatch/"]').first().click();
    await page.waitForURL('**/staff/dispatch/*');
  },
  studio: async (page) => {
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('/studio');
    await page.locator('main button').first().click();
    await page.locator('#username').fill('designer');
    await page.locator('#password').fill('demo');
    await page.locator('button[type=submit]').click();
    await page.waitForURL('**/studio');
  },
  draft: async (page) => {
    await page.getByRole('button', { name: /^(Begin a draft|Entwurf beginnen)/ }).click();
    await page.getByRole('dialog').locator('#begin-line').selectOption('VELO');
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.waitForURL('**/studio/drafts/*');
  },
  rules: async (page) => {
    await page.goto(`${new URL(page.url()).pathname}?view=rules`);
    await page.locator('[data-piece=V22] button').click();
    await page.getByRole('combobox').first().fill('accessories includes CHILD_SEAT and (ride = ROAD or frame in (CARBON_LUG, ALU_LOWC))');
    await page.locator('form button[type=submit]').click();
    await page.locator('form').waitFor({ state: 'detached' });
  },
  'step-form': async (page) => {
    await page.locator('#piece-section').selectOption('steps');
    await page.locator('[data-piece=v20] button').click();
    await page.locator('form').waitFor();
  },
  ...Object.fromEntries(
    ['findings', 'examples', 'trial', 'difference', 'impact', 'review', 'history'].map((view) => [
      view,
      async (page) => {
        await page.goto(`${new URL(page.url()).pathname}?view=${view}`);
        await page.locator('nav a[aria-current]').last().waitFor();
        await page.waitForTimeout(['findings', 'review'].includes(view) ? 12_000 : 3000);
      },
    ]),
  ),
  versions: async (page) => page.goto('/studio/lines/VELO/compare'),
};
// Those that are looked at as the window shows them; of the others the whole page is taken.
const AS_SEEN = ['conflict', 'repaired', 'breakdown', 'share', 'finish', 'facts'];

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    ...(options.model ? ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] : ['--disable-gpu', '--disable-3d-apis']),
  ],
});
mkdirSync(options.out, { recursive: true });
for (const scheme of options.schemes.split(',')) {
  for (const width of options.widths.split(',').map(Number)) {
    const context = await browser.newContext({
      baseURL: options.url,
      viewport: { width, height: width < 700 ? 844 : 900 },
      colorScheme: scheme,
      locale: options.language === 'de' ? 'de-DE' : 'en-GB',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`  ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && console.error(`  ${message.text()}`));
    for (const [name, go] of Object.entries(PAGES)) {
      try {
        await go(page);
        await settled(page);
      } catch (failure) {
        console.error(`${name} at ${width} px could not be reached: ${failure.message.split('\n')[0]}`);
        process.exitCode = 1;
        continue;
      }
      if (options.only && !options.only.split(',').includes(name)) continue;
      const path = join(options.out, `${name}-${width}-${scheme}.png`);
      await page.screenshot({ path, fullPage: !AS_SEEN.includes(name) });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      console.log(`${path}${overflow > 0 ? `  ${overflow} px too wide` : ''}`);
    }
    await context.close();
  }
}
await browser.close();
