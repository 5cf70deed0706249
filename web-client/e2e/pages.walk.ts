import { describe, expect, it } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { aGuest, withBrowser } from './browser.ts';
import { dialog } from './dialog.ts';
import { aConfiguration } from './service.ts';
import { begin, fillIn, orderButton, orderNumber, putInCart, seen, signedInAs } from './steps.ts';

describe('Everybody can use', () => {
  withBrowser();

  it('comparing, cart, checkout and the order', async () => {
    const guest = await aGuest();
    const { page } = guest;
    const works = await Promise.all(['VELO', 'VELO'].map(async (productLine) => {
      const now = new Date().toISOString();
      return { configurationId: await aConfiguration(productLine), productLine, name: '', startedAt: now, touchedAt: now, acknowledgedWarnings: [] };
    }));
    const warned = await aConfiguration('VELO', [{ characteristic: 'tyre', value: { code: 'T622_28' } }]);
    const lines = [{ configurationId: warned, productLine: 'VELO', quantity: 2 }];
    await page.goto('/cart');
    await seen(page.getByText('Nothing is in your cart.'));
    await isAccessible(page, 'empty cart');
    await page.evaluate(([all, cart]) => {
      localStorage.setItem('tandem.work', JSON.stringify(all));
      localStorage.setItem('tandem.cart', JSON.stringify(cart));
    }, [works, lines] as const);
    await page.goto('/compare');
    await seen(page.getByRole('heading', { name: 'Side by side' }));
    await isAccessible(page, 'comparing');
    await page.goto('/cart');
    await page.getByText('What you chose').click();
    await isAccessible(page, 'cart');
    await page.getByRole('button', { name: 'Remove All-road bicycle' }).click();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByRole('button', { name: 'To the checkout' }).click();
    await seen(page.getByText('Rider\'s height'));
    await orderButton(page).click();
    await isAccessible(page, 'checkout with mistakes');
    await fillIn(page);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await isAccessible(page, 'checkout');
    await orderButton(page).click();
    const number = await orderNumber(page);
    await isAccessible(page, 'order');
    await dialog(guest, `Cancel order ${number}?`, () => page.getByRole('button', { name: 'Cancel the order' }).click());
    for (const [address, says] of [['/orders/ord_none', 'There is no such order'], ['/shared/shr_none', 'This copy is no longer kept']] as const) {
      await page.goto(address);
      await seen(page.getByRole('heading', { name: says }));
      await isAccessible(page, address);
    }
    expect(guest.complaints).toEqual([]);
  });

  it('the workshop', async () => {
    const stranger = await aGuest();
    await stranger.page.goto('/staff/work-orders');
    await seen(stranger.page.getByRole('heading', { name: 'Sign in' }));
    await isAccessible(stranger.page, 'asked to sign in');
    await stranger.page.getByRole('button', { name: 'Sign in' }).click();
    await seen(stranger.page.getByLabel('Password'));
    await isAccessible(stranger.page, 'sign-in');

    const customer = await aGuest();
    await signedInAs(customer.page, 'customer');
    await customer.page.goto('/staff/work-orders');
    await seen(customer.page.getByRole('heading', { name: 'This is not open to you' }));
    await isAccessible(customer.page, 'not yours');

    const buyer = await aGuest();
    await begin(buyer.page, 'All-road bicycle');
    await putInCart(buyer.page);
    await buyer.page.getByRole('button', { name: 'To the checkout' }).click();
    await fillIn(buyer.page);
    await orderButton(buyer.page).click();
    const number = await orderNumber(buyer.page);

    const staff = await aGuest();
    const { page } = staff;
    await signedInAs(page, 'planner');
    await page.goto('/staff/work-orders?line=VELO&state=RELEASED');
    await seen(page.getByRole('link', { name: `${number}-1` }));
    await isAccessible(page, 'board');
    await page.getByRole('link', { name: `${number}-1` }).click();
    await seen(page.getByRole('list', { name: 'Steps' }));
    await page.getByText('Why it is needed').first().click();
    await isAccessible(page, 'work order');
    await dialog(staff, /^Hold/, () => page.getByRole('button', { name: 'Hold' }).click());
    await page.getByRole('button', { name: 'Hold' }).click();
    await page.getByLabel('Why?').fill('The paint is late');
    await page.getByRole('button', { name: 'Hold it' }).click();
    await dialog(staff, /^Resume/, () => page.getByRole('button', { name: 'Resume' }).click());
    await dialog(staff, /^Priority/, () => page.getByRole('button', { name: 'Set priority' }).click());
    await page.goto('/staff/dispatch');
    await page.getByRole('link', { name: 'Tube and sheet laser' }).click();
    await seen(page.getByText('Why it stands here'));
    await isAccessible(page, 'dispatch list');
    await page.getByRole('link', { name: 'Other work centres' }).click();
    await seen(page.getByRole('link', { name: 'Tube and sheet laser' }));
    await isAccessible(page, 'work centres');
    expect(staff.complaints).toEqual([]);
  });
});
