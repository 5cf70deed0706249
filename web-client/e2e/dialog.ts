import { isAccessible } from './accessibility.ts';
import type { Guest } from './browser.ts';
import { seen } from './steps.ts';

/** Opens a dialog, looks at it, and closes it by the keyboard. */
export async function dialog({ page }: Guest, name: string | RegExp, open: () => Promise<void>): Promise<void> {
  await open();
  const shown = page.getByRole('dialog', { name });
  await seen(shown);
  await isAccessible(page, `dialog ${name}`);
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached' });
}
