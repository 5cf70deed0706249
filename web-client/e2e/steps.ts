import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { tokenOf } from './service.ts';

/** Waits until the page says so; like an assertion, but patient. */
export async function seen(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: 'visible' });
}

/** A value of a choice, by its code. */
export function value(page: Page, code: string): Locator {
  return page.locator(`[data-value="${code}"]`);
}

/** Chooses a value and waits until it is answered. */
export async function choose(page: Page, code: string): Promise<void> {
  await value(page, code).click();
  await seen(page.locator(`[data-value="${code}"][data-state="SELECTED"]:not([data-pending])`));
  await settled(page);
}

/** Waits until nothing is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy="false"]').first().waitFor({ state: 'attached' });
}

/** Begins a configuration from the catalogue. */
export async function begin(page: Page, line: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: line, exact: true }).click();
  await page.getByRole('link', { name: 'Make it your own' }).click();
  await seen(page.getByRole('region', { name: 'Price, footprint and promise' }).getByRole('button', { name: /Details/ }));
  await settled(page);
}

/** Puts the piece in the cart, confirming the facts that were supposed. */
export async function putInCart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Put in cart' }).click();
  await page.getByRole('dialog', { name: 'Is this right?' }).getByRole('button', { name: 'Yes, all of it' }).click();
  await page.waitForURL('**/cart');
}

export const ADA = { Name: 'Ada Winter', 'E-mail': 'ada@example.org', 'Street and number': 'Am Hof 1', 'Postal code': '24103', City: 'Kiel' };

export async function fillIn(page: Page, fields: Record<string, string> = ADA): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text);
}

export function orderButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Order with obligation to pay' });
}

/** The number of the order whose page is shown. */
export async function orderNumber(page: Page): Promise<string> {
  await page.waitForURL('**/orders/*');
  const number = page.locator('dl dd').first();
  await seen(number);
  expect(await number.innerText()).toMatch(/^T-\d{4}-\d{6}$/);
  return number.innerText();
}

/** A demo user signs in, from a page of the staff. */
export async function signIn(page: Page, user: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('User name').fill(user);
  await page.getByLabel('Password').fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Somebody who has not written in the draft that is shown approves and publishes it. */
export async function approveAndPublish(page: Page): Promise<void> {
  for (const [open, confirm, state] of [
    ['Approve', 'Approve it', 'Approved'],
    ['Publish', 'Publish it', 'Published'],
  ] as const) {
    await page.getByRole('button', { name: open, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: confirm }).click();
    await seen(page.locator('dd').getByText(state, { exact: true }));
  }
}

/** Gives a tab somebody's token, as signing in does. */
export async function signedInAs(page: Page, role: Parameters<typeof tokenOf>[0]): Promise<void> {
  const kept = JSON.stringify({ token: await tokenOf(role), expiresAt: Date.now() + 600_000 });
  await page.addInitScript((token) => sessionStorage.setItem('tandem.access-token', token), kept);
}

/** Presses Tab until what has the focus is called so, as somebody does who uses no pointer. */
export async function tabTo(page: Page, name: RegExp, most = 250): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.innerText ?? element?.innerText ?? '';
    });
    if (name.test(focused.trim())) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}
