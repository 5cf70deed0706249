import { describe, expect, it } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { aGuest, withBrowser } from './browser.ts';
import { dialog } from './dialog.ts';
import { ask, tokenOf } from './service.ts';
import { approveAndPublish, seen, signIn } from './steps.ts';

const CODE = `HOUSE_${Date.now().toString(36).toUpperCase()}`;
const FINISHES = `format: 1
library: ${CODE}
version: 1
name: {en: House colours, de: Hausfarben}

values:
  FINISHES:
    label: {en: Finishes, de: Oberflächen}
    values:
      RAW: {label: {en: Raw, de: Roh}}
      OXBLOOD: {label: {en: Oxblood, de: Ochsenblut}}
`;

interface Known {
  id: string;
  version: number;
}
interface Answer {
  payload: { draft: Known | null; userErrors: { message: string }[] };
}

/** Takes a draft a step further, as a designer or reviewer does. */
async function step(mutation: string, role: 'designer' | 'reviewer', input: object): Promise<Known> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { draft { id version } userErrors { message } } }`;
  const { payload } = await ask<Answer>(query, { input }, await tokenOf(role));
  if (!payload.draft) throw new Error(payload.userErrors.map(({ message }) => message).join('; '));
  return payload.draft;
}

/** A draft of what is published, with one change. */
async function changed(from: object, path: string, text: string): Promise<Known> {
  const { id, version } = await step('createDraft', 'designer', { idempotencyKey: crypto.randomUUID(), from });
  return step('changeDraft', 'designer', { draftId: id, version, changes: [{ write: { path, text } }] });
}

async function draftNow(id: string): Promise<Known> {
  const { draft } = await ask<{ draft: Known }>('query ($id: ID!) { draft(id: $id) { id version } }', { id }, await tokenOf('designer'));
  return draft;
}

/** The next version of the library, published by two people. */
async function nextVersion(): Promise<void> {
  let { id, version } = await changed({ library: { code: CODE } }, 'values.FINISHES.values.RAW.label.en', 'As it is');
  for (const [mutation, role] of [['submitDraft', 'designer'], ['approveDraft', 'reviewer'], ['publishDraft', 'reviewer']] as const) {
    ({ id, version } = await step(mutation, role, { draftId: id, version }));
  }
}

describe('A library', () => {
  withBrowser();

  it('is written by a designer, published by somebody else, and a line takes its newer version', async () => {
    const designer = await aGuest();
    const { page } = designer;
    await page.goto('/studio/libraries');
    await signIn(page, 'designer');
    await seen(page.getByRole('button', { name: 'Begin a library' }));
    await isAccessible(page, 'libraries');
    await dialog(designer, 'Begin a draft', () => page.getByRole('button', { name: 'Begin a library' }).click());
    await page.getByRole('button', { name: 'Begin a library' }).click();
    const beginning = page.getByRole('dialog', { name: 'Begin a draft' });
    await beginning.getByLabel('Code', { exact: true }).fill(CODE);
    await beginning.getByLabel('Name in English').fill('House colours');
    await beginning.getByLabel('Name in German').fill('Hausfarben');
    await beginning.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.waitForURL('**/studio/drafts/*');
    await page.getByRole('textbox', { name: /^Text of/ }).fill(FINISHES);
    await page.keyboard.press('Control+s');
    await seen(page.getByRole('heading', { name: 'No mistakes' }));
    await isAccessible(page, 'draft of a library');
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit it' }).click();
    await seen(page.getByText('Waits for review'));

    const reviewer = await aGuest();
    await reviewer.page.goto(new URL(page.url()).pathname);
    await signIn(reviewer.page, 'reviewer');
    await approveAndPublish(reviewer.page);
    await reviewer.page.getByRole('link', { name: `${CODE}, version 1` }).click();
    await seen(reviewer.page.getByText(`${CODE}.FINISHES`));
    await seen(reviewer.page.getByText('No published line does.'));
    await isAccessible(reviewer.page, 'library');

    // A line stays with the version that it names, until its designer takes the newer one.
    const line = await changed({ version: { productLine: 'VELO' } }, `uses.${CODE}`, '1');
    await nextVersion();
    await page.goto(`/studio/drafts/${line.id}`);
    const used = page.locator(`[data-uses=${CODE}]`);
    await seen(used.getByRole('link', { name: `${CODE}, version 1` }));
    await isAccessible(page, 'draft that uses a library');
    await used.getByRole('button', { name: 'Use version 2' }).click();
    await seen(used.getByRole('link', { name: `${CODE}, version 2` }));
    const { version } = await draftNow(line.id);
    await step('discardDraft', 'designer', { draftId: line.id, version });
    expect([designer, reviewer].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 300_000);
});
