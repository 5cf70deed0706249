// Makes pictures of the client's pages against a started service:
//   npm run screenshots -- [--url http://localhost:8080] [--out target/screenshots] [--only NAME,NAME] [--widths 390,1440] [--schemes light,dark]
//     [--language en] [--model] [--jpeg]
// With --model the three-dimensional one is drawn by the processor, which takes a while; without, its still picture is shown.
// The browser is the system's Chromium (CHROME names another).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../e2e/find-browser.mjs';
import { houseColours, studioOf } from './studio-api.mjs';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.TANDEM ?? 'http://localhost:8080' },
    out: { type: 'string', default: 'target/screenshots' },
    only: { type: 'string' },
    widths: { type: 'string', default: '390,1440' },
    schemes: { type: 'string', default: 'light,dark' },
    language: { type: 'string', default: 'en' },
    model: { type: 'boolean', default: false },
    jpeg: { type: 'boolean', default: false },
  },
});

const settled = async (page) => {
  await page.locator('h1').first().waitFor();
  // Not until the network is idle: a page that follows something never is.
  await page.locator('[aria-busy=true], [data-waiting]').first().waitFor({ state: 'detached' });
  // Pictures come when the page can be used already.
  await page.waitForFunction(() => [...document.querySelectorAll('[role=img]')].every((one) => one.querySelector('svg path')));
  await page.waitForTimeout(1000);
};

const CUSTOMER = { name: 'Ada Winter', email: 'ada@example.org', 'address-line1': 'Am Hof 1', 'postal-code': '24103', 'address-level2': 'Kiel' };

const dialog = (page) => page.getByRole('dialog');
const signIn = async (page, name) => {
  await page.locator('main button').first().click();
  await page.locator('#username').fill(name);
  await page.locator('#password').fill('demo');
};
const signedOut = async (page) => {
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
};
/** A view of the draft that is open, once it shows what it is waited for. */
const view = (name, shown, then = async () => {}) => async (page) => {
  await page.goto(`${new URL(page.url()).pathname}?view=${name}`);
  await page.locator(shown).first().waitFor();
  await then(page);
};
/** A dialog that the button opens. */
const opened = (button) => async (page) => {
  await page.getByRole('button', { name: button }).first().click();
  await dialog(page).waitFor();
};
const API = studioOf(options.url);
const configurator = (line) => async (page) => {
  await page.goto(`/configure/${line}`);
  await page.locator('[data-value]').first().waitFor();
  await page.locator('[role=img] svg path').first().waitFor({ state: 'attached' });
};

/** Each page and each important dialog with the way to it; what one needs, an earlier one in the list has made. */
const PAGES = {
  catalogue: async (page) => page.goto('/'),
  line: async (page) => page.goto('/lines/VELO'),
  configurator: configurator('VELO'),
  'configurator-whole': async (page) => page.locator('#field-accessories').scrollIntoViewIfNeeded(),
  conflict: async (page) => {
    await page.locator('#field-wheelset [data-value=A622_21]').click();
    await settled(page);
    await page.locator('#field-tyre [data-value=T584_47]').click();
    await dialog(page).waitFor();
  },
  repaired: async (page) => {
    await dialog(page).locator('ol button').first().click();
    await settled(page);
    await page.locator('#field-tyre').scrollIntoViewIfNeeded();
  },
  breakdown: async (page) => {
    await page.locator('section[aria-busy] button').first().click();
    await dialog(page).waitFor();
  },
  colours: async (page) => {
    await page.goto('/configure/VELO?new');
    for (const [field, value] of [['finish', 'FADE_2'], ['colour', 'COBALT'], ['colour2', 'SKY'], ['accessories', 'RACK_REAR']]) {
      await page.locator(`#field-${field} [data-value=${value}][aria-checked=false]`).click();
      await settled(page);
    }
    await page.locator('#field-finish').evaluate((field) => field.closest('section').scrollIntoView());
  },
  guitar: configurator('LUTH'),
  boot: configurator('CORD'),
  share: async (page) => {
    await configurator('VELO')(page);
    await page.getByRole('button', { name: /^(Share|Teilen)$/ }).click();
    await dialog(page).locator('input[type=url]').waitFor();
  },
  shared: async (page) => page.goto(new URL(await dialog(page).locator('input[type=url]').inputValue()).pathname),
  finish: async (page) => {
    await page.goto('/configure/VELO?new');
    await page.getByRole('button', { name: /^(Finish the rest|Rest ergänzen)/ }).click();
    await dialog(page).getByRole('button', { name: /price|Preis/i }).click();
    await dialog(page).getByText(/proven|bewiesen|found in time|in der Zeit/).waitFor();
  },
  compare: async (page) => page.goto('/compare'),
  yours: async (page) => page.goto('/lines/VELO'),
  'cart-empty': async (page) => page.goto('/cart'),
  'not-found': async (page) => {
    await page.goto('/');
    await page.locator('h1').waitFor();
    // The service itself answers at no other address than the client's own.
    await page.evaluate(() => document.defaultView.history.pushState({}, '', '/nowhere'));
  },
  facts: async (page) => {
    await configurator('VELO')(page);
    await page.getByRole('button', { name: /^(Put in cart|In den Korb)/ }).click();
    await dialog(page).waitFor();
  },
  cart: async (page) => {
    await dialog(page).getByRole('button', { name: /^(Yes|Ja)/ }).click();
    await page.waitForURL('**/cart');
  },
  'checkout-mistaken': async (page) => {
    await page.goto('/checkout');
    await page.locator('form button[type=submit]').click();
  },
  checkout: async (page) => {
    for (const [name, value] of Object.entries(CUSTOMER)) await page.locator(`[autocomplete="${name}"]`).fill(value);
  },
  order: async (page) => {
    for (const box of await page.locator('form input[type=checkbox]:not(:checked)').all()) await box.check();
    await page.locator('form button[type=submit]').click();
    await page.waitForURL('**/orders/**');
  },
  cancel: opened(/^(Cancel the order|Bestellung stornieren)/),
  'asked-to-sign-in': async (page) => page.goto('/staff/work-orders'),
  'sign-in': async (page) => signIn(page, 'planner'),
  'work-orders': async (page) => {
    await page.locator('button[type=submit]').click();
    await page.waitForURL('**/staff/work-orders');
  },
  'work-order': async (page) => {
    await page.locator('main a[href*="/staff/work-orders/"]').first().click();
    await page.waitForURL('**/staff/work-orders/*');
  },
  decision: opened(/^(Set priority|Priorität setzen|Priorität)/),
  centres: async (page) => page.goto('/staff/dispatch'),
  dispatch: async (page) => {
    await page.locator('main a[href*="/staff/dispatch/"]').first().click();
    await page.waitForURL('**/staff/dispatch/*');
  },
  studio: async (page) => {
    await page.goto('/studio');
    await signedOut(page);
    await signIn(page, 'designer');
    await page.locator('button[type=submit]').click();
    await page.waitForURL('**/studio');
  },
  begin: opened(/^(Begin a draft|Entwurf beginnen)/),
  draft: async (page) => {
    await dialog(page).locator('#begin-line').selectOption('VELO');
    await dialog(page).locator('button[type=submit]').click();
    await page.waitForURL('**/studio/drafts/*');
  },
  'draft-mistaken': view('rules', '[data-piece=V22] button', async (page) => {
    await page.locator('[data-piece=V22] button').first().click();
    await page.locator('#piece-condition').fill('accessories includes CHILD_SEAT and (ride = ROAD or frame in (CARBON_LUG, ALU_LOVC))');
    await page.locator('form button[type=submit]').click();
    await page.locator('form [aria-invalid=true]').first().waitFor();
  }),
  rules: async (page) => {
    await page.locator('#piece-condition').fill('accessories includes CHILD_SEAT and (ride = ROAD or frame in (CARBON_LUG, ALU_LOWC))');
    await page.keyboard.press('Escape');
    await page.locator('form button[type=submit]').click();
    await page.locator('form').waitFor({ state: 'detached' });
  },
  'rule-effects': async (page) => {
    await page.getByRole('button', { name: /^(Count what|Zählen, was)/ }).click();
    await page.locator('[data-piece] article p.muted').first().waitFor();
  },
  'step-form': async (page) => {
    await page.locator('#piece-section').selectOption('steps');
    await page.locator('[data-piece=v20] button').first().click();
    await page.locator('form').waitFor();
  },
  'property-form': async (page) => {
    await page.locator('#piece-section').selectOption('characteristics.frame.choice.properties');
    await page.locator('[data-piece] button').first().click();
    await page.locator('form').waitFor();
  },
  'value-form': async (page) => {
    await page.locator('#piece-section').selectOption('characteristics.frame.choice.values');
    await page.locator('[data-piece] button').first().click();
    await page.locator('form').waitFor();
  },
  tables: view('tables', 'table'),
  findings: view('findings', '#numbers'),
  examples: view('examples', '#mutants'),
  'example-form': async (page) => {
    await page.locator('[data-example] button').nth(1).click();
    await page.locator('form').waitFor();
  },
  trial: view('trial', '[data-value]'),
  difference: view('difference', '#said'),
  impact: view('impact', 'section[aria-labelledby=impact] button', async (page) => {
    await page.locator('section[aria-labelledby=impact] button').first().click();
    await page.getByRole('button', { name: /^(Count it again|Noch einmal zählen|Neu zählen)/ }).waitFor();
  }),
  review: view('review', '[data-finding]'),
  history: view('history', 'main time, main li'),
  submit: opened(/^(Submit for review|Zur Prüfung)/),
  offers: async (page) => page.goto('/studio/lines/VELO'),
  versions: async (page) => page.goto('/studio/lines/VELO/compare'),
  libraries: async (page) => {
    await houseColours(API);
    await page.goto('/studio/libraries');
    await page.locator('[data-library]').first().waitFor();
  },
  'begin-library': opened(/^(Begin a library|Eine Bibliothek beginnen)/),
  library: async (page) => {
    await page.goto('/studio/libraries/HOUSE');
    await page.locator('[data-part]').first().waitFor();
  },
  uses: async (page) => {
    const { id } = await API.write(await API.begin({ version: { productLine: 'VELO' } }), 'uses.HOUSE', '1');
    await page.goto(`/studio/drafts/${id}`);
    await page.locator('[data-uses] button').first().waitFor();
  },
  approve: async (page) => {
    const { pathname } = new URL(page.url());
    const id = pathname.split('/').at(-1);
    await API.submit(id);
    await signedOut(page);
    await signIn(page, 'reviewer');
    await page.locator('button[type=submit]').click();
    await page.waitForURL(`**${pathname}`);
    await opened(/^(Approve|Freigeben)/)(page);
  },
  'send-back': async (page) => {
    await page.keyboard.press('Escape');
    await opened(/^(Send back|Zurückgeben)/)(page);
    await dialog(page).locator('button').last().click();
  },
};
const wanted = options.only?.split(',') ?? Object.keys(PAGES);
const unknown = wanted.filter((name) => !(name in PAGES));
if (unknown.length > 0) throw new Error(`There is no picture ${unknown.join(', ')}; there are ${Object.keys(PAGES).join(', ')}`);
/** Those that need nothing of what came before them: the way to one that is wanted begins at the last of these. */
const BEGINNINGS = new Set('catalogue line configurator colours guitar boot share not-found facts studio'.split(' '));
const names = Object.keys(PAGES);
const needed = new Set(
  wanted.flatMap((name) => {
    const to = names.indexOf(name);
    return names.slice(names.findLastIndex((one, at) => at <= to && BEGINNINGS.has(one)), to + 1);
  }),
);
const way = Object.entries(PAGES).filter(([name]) => needed.has(name));
// Those that are looked at as the window shows them; of the others the whole page is taken.
const AS_SEEN = new Set(
  'configurator conflict repaired breakdown colours guitar boot share finish facts cancel decision begin trial submit begin-library approve send-back'.split(' '),
);

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
    // A busy machine is slow; what cannot be reached at all is told all the same.
    context.setDefaultTimeout(90_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`  ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && console.error(`  ${message.text()}`));
    for (const [name, go] of way) {
      const path = join(options.out, `${name}-${width}-${scheme}.${options.jpeg ? 'jpg' : 'png'}`);
      try {
        await go(page);
        if (!wanted.includes(name)) continue;
        await settled(page);
        const whole = !AS_SEEN.has(name);
        if (whole) await page.evaluate(() => document.documentElement.scrollTo(0, 0));
        await page.screenshot({ path, fullPage: whole, ...(options.jpeg ? { type: 'jpeg', quality: 88 } : {}) });
      } catch (failure) {
        console.error(`${name} at ${width} px could not be reached: ${failure.message.split('\n')[0]}`);
        process.exitCode = 1;
        continue;
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      console.log(`${path}${overflow > 0 ? `  ${overflow} px too wide` : ''}`);
    }
    await context.close();
  }
}
await browser.close();
