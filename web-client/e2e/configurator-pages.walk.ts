import { describe, expect, it } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { aGuest, withBrowser } from './browser.ts';
import { dialog } from './dialog.ts';
import { begin, choose, seen, value } from './steps.ts';

describe('Everybody can use', () => {
  withBrowser();

  it('the catalogue and the configurator', async () => {
    const guest = await aGuest();
    const { page } = guest;
    await page.goto('/lines/NOTHING');
    await seen(page.getByRole('heading', { name: 'We do not make that' }));
    await isAccessible(page, 'nothing here');
    await page.goto('/');
    await seen(page.getByRole('link', { name: 'All-road bicycle' }));
    await isAccessible(page, 'catalogue');
    await page.goto('/lines/VELO');
    await seen(page.getByRole('link', { name: 'Make it your own' }));
    await isAccessible(page, 'line');
    await begin(page, 'All-road bicycle');
    await choose(page, 'A622_21');
    await isAccessible(page, 'configurator');
    expect(guest.complaints).toEqual([]);
  });

  it('the dialogs of the configurator', async () => {
    const guest = await aGuest();
    const { page } = guest;
    await begin(page, 'All-road bicycle');
    await choose(page, 'A622_21');
    await dialog(guest, /does not fit yet/, () => value(page, 'T584_47').click());
    await dialog(guest, 'What it is made of', () => page.getByRole('button', { name: /Details/ }).click());
    await dialog(guest, 'Finish the rest', () => page.getByRole('button', { name: 'Finish the rest …' }).click());
    await dialog(guest, 'Share it', () => page.getByRole('button', { name: /^Share/ }).click());
    await dialog(guest, 'Is this right?', () => page.getByRole('button', { name: 'Put in cart' }).click());
    expect(guest.complaints).toEqual([]);
  });
});
