import { describe, expect, it, onTestFinished } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { aGuest, withBrowser } from './browser.ts';
import { dialog } from './dialog.ts';
import { ask, tokenOf } from './service.ts';
import { approveAndPublish, begin, choose, seen, signIn, value } from './steps.ts';

const SENTENCE = 'A child seat goes neither on carbon nor on low-carbon tubes.';
const SATZ = 'Ein Kindersitz gehört weder auf Carbon noch auf CO₂-arme Rohre.';
const NEVER = 'accessories includes CHILD_SEAT and frame = CARBON_LUG and frame = ';
const EXAMPLE = 'a child seat on low-carbon tubes';
const COUNT = 'query ($id: ID!) { draft(id: $id) { numbers { valid { atMost } } } }';
const BEGUN = 'accessories includes CHILD_SEAT and (ride = ROAD or not (accessories includes RACK_REAR) or frame in (CARBON_LUG, ALU_LO';

async function inEffect(): Promise<number> {
  const { productLine } = await ask<{ productLine: { version: number } }>('query { productLine(code: "VELO") { version } }');
  return productLine.version;
}

/** Whatever happens, the shop offers afterwards what it offered before. */
async function leaveAsItWas(before: number): Promise<void> {
  const now = await inEffect();
  if (now === before) return;
  const input = { productLine: 'VELO', inEffect: now, to: before, reason: 'The walk is over' };
  await ask('mutation ($input: RollBackInput!) { rollBack(input: $input) { userErrors { message } } }', { input }, await tokenOf('reviewer'));
}

describe('A rule', () => {
  withBrowser();

  it('is changed by a designer, mended, tried, reviewed by somebody else and published, and a customer meets it', async () => {
    const before = await inEffect();
    onTestFinished(() => leaveAsItWas(before));
    const designer = await aGuest();
    const { page } = designer;
    await page.goto('/studio');
    await signIn(page, 'designer');
    await seen(page.getByRole('heading', { name: 'What is offered' }));
    await isAccessible(page, 'studio');
    await dialog(designer, 'Begin a draft', () => page.getByRole('button', { name: 'Begin a draft' }).click());
    await page.getByRole('button', { name: 'Begin a draft' }).click();
    const beginning = page.getByRole('dialog', { name: 'Begin a draft' });
    await beginning.getByLabel('Product line', { exact: true }).selectOption('VELO');
    await beginning.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.waitForURL('**/studio/drafts/*');
    const address = page.url();
    await seen(page.getByRole('heading', { name: 'No mistakes' }));
    await isAccessible(page, 'file of a draft');

    // A name is misspelt: it is said under its place, in the form and in the file.
    const views = page.getByRole('navigation', { name: 'The draft' });
    const rule = page.locator('[data-piece=V22]');
    const form = page.getByRole('form', { name: 'Rule V22' });
    const condition = form.getByRole('combobox', { name: 'Condition', exact: true });
    await views.getByRole('link', { name: 'Rules' }).click();
    await rule.getByRole('button', { name: 'Change' }).click();
    await condition.fill(`${NEVER}ALU_LOVC`);
    await form.getByLabel('What customers read in English').fill(SENTENCE);
    await form.getByLabel('What customers read in German').fill(SATZ);
    await form.getByRole('button', { name: 'Save and check' }).click();
    await seen(form.getByText(/Did you mean ALU_LOWC/));
    await isAccessible(page, 'rules with a mistake');
    await views.getByRole('link', { name: /^File/ }).click();
    await page.getByRole('button', { name: /^Line \d+, column \d+$/ }).first().click();
    const text = page.getByRole('textbox', { name: /^Text of/ });
    expect(await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('ALU_LOVC');
    await isAccessible(page, 'file with a mistake');

    // Mended where the cursor went; the second thought is a finding: two frames at once are never true.
    await page.keyboard.type('ALU_LOWC');
    await page.keyboard.press('Control+s');
    await seen(page.getByRole('heading', { name: 'One mistake' }));
    await views.getByRole('link', { name: 'Findings' }).click();
    const finding = page.locator('[data-finding]').filter({ has: page.getByRole('button', { name: /^constraints\.V22/ }) });
    await seen(finding);
    await seen(page.getByRole('heading', { name: 'Valid configurations' }));
    await isAccessible(page, 'findings');
    await finding.getByRole('button', { name: /^constraints\.V22/ }).first().click();
    await condition.fill(BEGUN);
    await page.getByRole('option', { name: 'ALU_LOWC', exact: true }).click();
    await page.keyboard.type('))');
    await form.getByRole('button', { name: 'Save and check' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Count what each rule takes away' }).click();
    await seen(rule.getByText('Alone takes away'));
    await isAccessible(page, 'what each rule takes away');

    // A step's load and material have fields, and so have the properties of a choice; what is taken out comes back.
    const section = page.getByLabel('Section');
    const step = page.getByRole('form', { name: 'Step v10' });
    await section.selectOption('steps');
    await page.locator('[data-piece=v10]').getByRole('button', { name: 'Change' }).click();
    await step.getByLabel('Effort of the body').fill('2');
    await step.getByLabel('Part of the material').fill('0.95');
    await isAccessible(page, 'form of a step');
    await step.getByRole('button', { name: 'Save and check' }).click();
    await step.waitFor({ state: 'detached' });
    await section.selectOption('characteristics.frame.choice.properties');
    await page.getByRole('button', { name: 'Add a property' }).click();
    const property = page.getByRole('form', { name: 'A new property' });
    await property.getByLabel('Name', { exact: true }).fill('stand_kg');
    await property.getByLabel('Type', { exact: true }).fill('number');
    await isAccessible(page, 'form of a property');
    await property.getByRole('button', { name: 'Save and check' }).click();
    await page.locator('[data-piece=stand_kg]').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await seen(page.locator('[data-piece=stand_kg]'));

    // An example holds the rule: what it expects is mended where it is told not to hold.
    await views.getByRole('link', { name: 'Examples' }).click();
    await seen(page.getByRole('heading', { name: /are noticed$/ }));
    await page.getByRole('button', { name: 'Add an example' }).click();
    const fresh = page.getByRole('form', { name: 'A new example' });
    await fresh.getByLabel('What it shows').fill(EXAMPLE);
    for (const decided of ['frame', 'accessories']) {
      await fresh.getByLabel('What else it says').selectOption({ label: decided });
      await fresh.getByRole('button', { name: 'Add it' }).click();
    }
    await fresh.getByLabel('frame', { exact: true }).selectOption('ALU_LOWC');
    for (const code of ['RACK_REAR', 'CHILD_SEAT']) await fresh.getByRole('checkbox', { name: code }).check();
    await fresh.getByRole('button', { name: 'Save and check' }).click();
    const example = page.getByRole('form', { name: `Example ${EXAMPLE}` });
    await seen(example.getByText(/does not hold/));
    await isAccessible(page, 'form of an example that does not hold');
    await example.getByRole('checkbox', { name: 'V22', exact: true }).check();
    await example.getByRole('button', { name: 'Save and check' }).click();
    await seen(page.locator('[data-gravity=GOOD]').filter({ hasText: EXAMPLE }));

    // The draft is tried as a customer would meet it.
    await views.getByRole('link', { name: 'Trial' }).click();
    await choose(page, 'ALU_LOWC');
    await choose(page, 'RACK_REAR');
    await isAccessible(page, 'trial');
    await dialog(designer, /does not fit yet/, () => value(page, 'CHILD_SEAT').click());

    await views.getByRole('link', { name: 'Tables' }).click();
    await page.getByLabel('Section').selectOption('constraints');
    await seen(page.getByLabel('forbid of V22'));
    await isAccessible(page, 'tables');
    await views.getByRole('link', { name: 'Difference' }).click();
    await seen(page.getByRole('heading', { name: /^No longer possible/ }));
    await isAccessible(page, 'difference');
    await views.getByRole('link', { name: 'Impact' }).click();
    // While something else of the studio is counted, for seconds, the impact waits for its turn.
    const counted = ask(COUNT, { id: address.split('/').at(-1) }, await tokenOf('designer'));
    await page.getByRole('button', { name: 'Count the impact' }).click();
    await page.getByRole('button', { name: 'Call it off' }).click();
    await seen(page.getByText(/^It was called off/));
    await isAccessible(page, 'impact that was called off');
    await counted;
    await page.getByRole('button', { name: 'Count it again' }).click();
    await page.getByText(/^It was called off/).waitFor({ state: 'detached' });
    await seen(page.getByRole('button', { name: 'Count it again' }));
    await isAccessible(page, 'impact');
    await views.getByRole('link', { name: 'History' }).click();
    await seen(page.getByText('File replaced'));
    await isAccessible(page, 'history');
    await dialog(designer, 'Submit for review?', () => page.getByRole('button', { name: 'Submit for review' }).click());
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit it' }).click();
    await seen(page.getByText('Waits for review'));
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);

    // Somebody else looks at it side by side, and publishes.
    const reviewer = await aGuest();
    await reviewer.page.goto(`${new URL(address).pathname}?view=review`);
    await signIn(reviewer.page, 'reviewer');
    // The first change is the property, which stands above the rules.
    for (let at = 1; at <= 2; at++) await reviewer.page.getByRole('button', { name: 'Next change' }).click();
    const change = reviewer.page.getByRole('group', { name: /^Change 2 of/ });
    await seen(change.locator('ins').filter({ hasText: 'ALU_LOWC' }));
    expect(await change.evaluate((element) => element === document.activeElement)).toBe(true);
    await seen(reviewer.page.getByRole('heading', { name: /^No longer possible/ }));
    await isAccessible(reviewer.page, 'review');
    await approveAndPublish(reviewer.page);
    expect(await inEffect()).toBeGreaterThan(before);

    // A customer meets the new rule, in its designer's words.
    const customer = await aGuest();
    await begin(customer.page, 'All-road bicycle');
    await choose(customer.page, 'ALU_LOWC');
    await choose(customer.page, 'RACK_REAR');
    await value(customer.page, 'CHILD_SEAT').click();
    await seen(customer.page.getByRole('dialog', { name: /does not fit yet/ }).getByText(SENTENCE));

    // It is taken back.
    await reviewer.page.goto('/studio/lines/VELO');
    await reviewer.page.getByRole('button', { name: `Go back to version ${before}`, exact: true }).click();
    const back = reviewer.page.getByRole('dialog', { name: `Go back to version ${before}?` });
    await isAccessible(reviewer.page, 'going back');
    await back.getByLabel('Why?').fill('The walk is over');
    await back.getByRole('button', { name: 'Go back' }).click();
    await seen(reviewer.page.getByText(`is offered in version ${before}.`));
    await isAccessible(reviewer.page, 'versions');
    await reviewer.page.getByRole('link', { name: 'Compare two versions' }).click();
    await reviewer.page.getByLabel('Before').selectOption(String(before));
    await seen(reviewer.page.getByRole('heading', { name: /^No longer possible/ }));
    await isAccessible(reviewer.page, 'two versions');
    const other = await aGuest();
    await begin(other.page, 'All-road bicycle');
    for (const one of ['ALU_LOWC', 'RACK_REAR', 'CHILD_SEAT']) await choose(other.page, one);
    expect([designer, reviewer, customer, other].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 600_000);
});
