import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, onTestFinished } from 'vitest';

export const SERVICE = process.env.TANDEM ?? 'http://localhost:8080';

const DESKTOP = { width: 1440, height: 900 };

let browser: Browser;

/** Starts a browser for the walks of a file. It draws the still pictures: a model drawn by the processor would take it from all else. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(process.env.CHROME ? { executablePath: process.env.CHROME } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run', '--disable-3d-apis'],
    });
  });
  afterAll(() => browser.close());
}

export interface Guest {
  page: Page;
  context: BrowserContext;
  /** What the browser complained of: errors of the page, of the content policy, of what it could not fetch. */
  complaints: string[];
}

/** Somebody with a browser of their own. */
export async function aGuest(options: BrowserContextOptions = {}): Promise<Guest> {
  const context = await browser.newContext({ baseURL: SERVICE, viewport: DESKTOP, locale: 'en-GB', reducedMotion: 'reduce', ...options });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  onTestFailed(async () => {
    const name = (expect.getState().currentTestName ?? 'walk').replaceAll(/\W+/g, '-');
    await page.screenshot({ path: `target/e2e/${name}.png`, fullPage: true }).catch(() => undefined);
  });
  return { page, context, complaints };
}
