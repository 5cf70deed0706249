import { describe, expect, it } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { aGuest, withBrowser } from './browser.ts';
import { begin, choose, fillIn, orderButton, orderNumber, seen, settled } from './steps.ts';

describe('A pair of boots', () => {
  withBrowser();

  it('is still there when the guest comes back, is shared, and somebody else orders one of their own', async () => {
    const { page, context, complaints } = await aGuest();
    await begin(page, 'Welted boots and shoes');
    await choose(page, 'CEMENT');

    // The guest closes the browser and comes back.
    await page.close();
    const again = await context.newPage();
    await again.goto('/');
    await seen(again.getByRole('heading', { name: 'Where you left off' }));
    await again.goto('/configure/CORD');
    await seen(again.locator('[data-value="CEMENT"][aria-checked="true"]'));
    await settled(again);
    const editing = await again.evaluate(() => localStorage.getItem('tandem.work') ?? '');
    const id = /cfg_\w+/.exec(editing)?.[0] ?? '';
    expect(again.url()).not.toContain(id);

    await again.getByRole('button', { name: /^Share/ }).click();
    const link = await again.getByRole('dialog', { name: 'Share it' }).getByLabel('Link to the copy').inputValue();
    expect(link).toContain('/shared/');
    expect(link).not.toContain(id);

    const other = await aGuest();
    await other.page.goto(link);
    await seen(other.page.getByText('Cemented'));
    await isAccessible(other.page, 'shared copy');
    await other.page.getByRole('button', { name: 'Make it mine' }).click();
    await other.page.getByRole('button', { name: 'Go on with it' }).click({ timeout: 3000 }).catch(() => undefined);
    await other.page.waitForURL('**/configure/CORD');
    await seen(other.page.locator('[data-value="CEMENT"][aria-checked="true"]'));
    await settled(other.page);
    await other.page.getByRole('button', { name: 'Put in cart' }).click();
    const facts = other.page.getByRole('dialog', { name: 'Is this right?' });
    await facts.getByRole('button', { name: 'Yes, all of it' }).click();
    await other.page.waitForURL('**/cart');
    await other.page.getByRole('button', { name: 'To the checkout' }).click();
    await fillIn(other.page);
    for (const box of await other.page.getByRole('checkbox').all()) await box.check();
    await orderButton(other.page).click();
    await orderNumber(other.page);
    expect([...complaints, ...other.complaints]).toEqual([]);
  });
});
