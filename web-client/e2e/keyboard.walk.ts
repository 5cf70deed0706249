import { describe, expect, it } from 'vitest';
import { aGuest, withBrowser } from './browser.ts';
import { orderNumber, seen, tabTo, value } from './steps.ts';

describe('A guitar', () => {
  withBrowser();

  it('is configured and ordered by keyboard alone', async () => {
    const { page, complaints } = await aGuest();
    const { keyboard } = page;
    await page.goto('/');
    await seen(page.getByRole('link', { name: 'Electric guitar', exact: true }));
    await tabTo(page, /^Electric guitar$/);
    await keyboard.press('Enter');
    await seen(page.getByRole('link', { name: 'Make it your own' }));
    await tabTo(page, /^Make it your own$/);
    await keyboard.press('Enter');
    await seen(page.getByRole('button', { name: 'Put in cart' }));

    // Arrow keys move within a choice, the space bar chooses.
    const colour = page.getByRole('radiogroup', { name: 'Colour' });
    const before = await colour.locator('[aria-checked="true"]').getAttribute('data-value');
    await tabTo(page, new RegExp(`^${await colour.locator('[aria-checked="true"]').getAttribute('aria-label')}`));
    await keyboard.press('ArrowRight');
    await keyboard.press('Space');
    const now = await page.evaluate(() => document.activeElement?.getAttribute('data-value') ?? '');
    expect(now).not.toBe(before);
    await seen(page.locator(`[data-value="${now}"][aria-checked="true"]`));
    expect(await value(page, before ?? '').getAttribute('aria-checked')).toBe('false');

    await tabTo(page, /^Put in cart$/);
    await keyboard.press('Enter');
    await page.waitForURL('**/cart', { timeout: 3000 }).catch(async () => {
      await tabTo(page, /^Yes, all of it$/);
      await keyboard.press('Enter');
      await page.waitForURL('**/cart');
    });
    await seen(page.getByRole('button', { name: 'To the checkout' }));
    await tabTo(page, /^To the checkout$/);
    await keyboard.press('Enter');
    await page.waitForURL('**/checkout');
    for (const [label, text] of [
      [/^Name$/, 'Ada Winter'],
      [/^E-mail$/, 'ada@example.org'],
      [/^Street and number$/, 'Am Hof 1'],
      [/^Postal code$/, '24103'],
      [/^City$/, 'Kiel'],
    ] as const) {
      await tabTo(page, label);
      await keyboard.type(text);
    }
    for (let left = await page.getByRole('checkbox', { checked: false }).count(); left > 0; left--) {
      await tabTo(page, /^(I have read this|These facts are right)/);
      await keyboard.press('Space');
    }
    await tabTo(page, /^Order with obligation to pay$/);
    await keyboard.press('Enter');
    await orderNumber(page);
    expect(complaints).toEqual([]);
  });
});
