import { describe, expect, it } from 'vitest';
import { aGuest, withBrowser } from './browser.ts';
import { ask, makeStep, tokenOf } from './service.ts';
import { begin, choose, fillIn, orderButton, orderNumber, putInCart, seen, settled, signIn, value } from './steps.ts';

describe('A bicycle', () => {
  withBrowser();

  it('is made fit, ordered with a warning over a lost network, and watched by a planner while it is made', async () => {
    const { page, context, complaints } = await aGuest();
    await begin(page, 'All-road bicycle');

    // A tyre that does not fit the wheels: the conflict says why, and a repair makes room.
    await choose(page, 'A622_21');
    await value(page, 'T584_47').click();
    const conflict = page.getByRole('dialog', { name: /does not fit yet/ });
    await conflict.getByRole('button', { name: 'Do that' }).first().click();
    await seen(page.getByText('This gave way'));
    expect(await value(page, 'T584_47').getAttribute('aria-checked')).toBe('true');
    expect(await value(page, 'A622_21').getAttribute('aria-checked')).toBe('false');

    // What gave way is brought back.
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await seen(page.locator('[data-value="A622_21"][aria-checked="true"]'));
    expect(await value(page, 'T584_47').getAttribute('aria-checked')).toBe('false');
    await settled(page);

    // A tyre with a warning.
    await choose(page, 'T622_28');
    await seen(page.getByRole('heading', { name: 'Worth knowing' }));
    await putInCart(page);
    await page.getByRole('button', { name: 'To the checkout' }).click();

    // What is missing is told, and leads to where it is mended.
    await orderButton(page).click();
    const mistakes = page.getByRole('group', { name: /stand.* against your order/ });
    await seen(mistakes);
    expect(await mistakes.evaluate((box) => box === document.activeElement)).toBe(true);
    await mistakes.getByRole('link', { name: 'Please state your name.' }).click();
    expect(await page.getByLabel('Name', { exact: true }).evaluate((field) => field === document.activeElement)).toBe(true);
    await fillIn(page);
    await page.getByRole('checkbox', { name: 'I have read this and want it so' }).check();

    // The network is lost; nothing typed is, and the order goes on by itself. Its first answer is lost, too.
    await context.setOffline(true);
    await orderButton(page).dblclick();
    await seen(page.getByText('Your order waits for the network'));
    let sent = 0;
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('placeOrder')) return route.continue();
      if (++sent > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await context.setOffline(false);
    const number = await orderNumber(page);
    expect(sent).toBeGreaterThan(1);
    const orderId = page.url().split('/').at(-1) ?? '';
    const planner = await tokenOf('planner');
    const { orders } = await ask<{ orders: { edges: { node: { id: string } }[] } }>('query ($text: String) { orders(filter: {text: $text}) { edges { node { id } } } }', { text: number }, planner);
    expect(orders.edges.map(({ node }) => node.id)).toEqual([orderId]);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toContain('Ada Winter');

    // A planner signs in and sees how the order is split.
    const staff = await aGuest();
    await staff.page.goto('/staff/work-orders');
    await signIn(staff.page, 'planner');
    await staff.page.getByLabel('Number').fill(number.split('-').at(-1) ?? '');
    await staff.page.getByRole('link', { name: `${number}-1` }).click();
    const split = staff.page.getByRole('list', { name: 'Steps' });
    await seen(split.locator('[data-step="v20"][data-state="ALLOWED_TO_START"]'));
    await seen(split.locator('[data-step="v30"][data-state="NOT_ALLOWED_TO_START"]'));

    // The laser does its step, and both the planner and the customer see it.
    const { order } = await ask<{ order: { workOrders: { steps: { id: string; code: string }[] }[] } }>('query ($id: ID!) { order(id: $id) { workOrders { steps { id code } } } }', { id: orderId });
    await makeStep('LASER-1', order.workOrders[0]?.steps.find(({ code }) => code === 'v20')?.id ?? '');
    await seen(split.locator('[data-step="v20"][data-state="ENDED"]'));
    await seen(page.locator('[data-step="v20"][data-state="ENDED"]'));
    await seen(page.locator('[data-order-state="IN_PRODUCTION"]'));
    expect(await page.getByRole('button', { name: 'Cancel the order' }).count()).toBe(0);

    // The planner holds it, and lets it go on.
    await staff.page.getByRole('button', { name: 'Hold' }).click();
    await staff.page.getByRole('button', { name: 'Hold it' }).click();
    await seen(staff.page.getByText('Please say why'));
    await staff.page.getByLabel('Why?').fill('The paint is late');
    await staff.page.getByRole('button', { name: 'Hold it' }).click();
    await seen(staff.page.getByText('Put on hold: The paint is late'));
    await seen(page.getByText('The workshop holds this piece for now.'));
    await staff.page.getByRole('button', { name: 'Resume' }).click();
    await staff.page.getByLabel('Why?').fill('The paint has come');
    await staff.page.getByRole('button', { name: 'Resume it' }).click();
    await seen(staff.page.getByText('Resumed: The paint has come'));
    await staff.page.getByRole('button', { name: 'Set priority' }).click();
    await staff.page.getByRole('textbox', { name: 'Priority' }).fill('50');
    await staff.page.getByLabel('Why?').fill('A birthday');
    await staff.page.getByRole('button', { name: 'Set it' }).click();
    await seen(staff.page.getByText('Priority set to 50: A birthday'));

    expect(staff.complaints).toEqual([]);
    expect(complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET/.test(one))).toEqual([]);
  });

  it('is cancelled while nothing of it has started', async () => {
    const { page } = await aGuest();
    await begin(page, 'All-road bicycle');
    await putInCart(page);
    await page.getByRole('button', { name: 'To the checkout' }).click();
    await fillIn(page);
    await orderButton(page).click();
    const number = await orderNumber(page);
    await page.getByRole('button', { name: 'Cancel the order' }).click();
    await page.getByRole('dialog', { name: `Cancel order ${number}?` }).getByRole('button', { name: 'Cancel it' }).click();
    await seen(page.locator('[data-order-state="CANCELLED"]'));
  });
});
