import { SERVICE } from './browser.ts';

interface Answer<T> {
  data: T;
  errors?: { message: string }[];
}

/** Asks the API as somebody of the floor does. */
export async function ask<T>(query: string, variables: object = {}, token?: string): Promise<T> {
  const headers = { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${SERVICE}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await answer.json()) as Answer<T>;
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

/** The token of a demo client, named as its role. */
export async function tokenOf(role: 'customer' | 'machine' | 'craftsperson' | 'planner' | 'designer' | 'reviewer'): Promise<string> {
  const answer = await fetch(`${SERVICE}/oauth2/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${role}:demo`)}`, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

interface Leased {
  leaseRuns: { runs: { id: string; lease: { token: string }; portions: { step: { id: string }; quantity: number }[] }[] };
}

/** A machine takes its next run of this step, starts it, and reports all of it as good. */
export async function makeStep(workCentre: string, stepId: string): Promise<void> {
  const token = await tokenOf('machine');
  const { leaseRuns } = await ask<Leased>(
    `mutation ($input: LeaseRunsInput!) { leaseRuns(input: $input) { runs { id lease { token } portions { step { id } quantity } } userErrors { message } } }`,
    { input: { idempotencyKey: crypto.randomUUID(), workCentre, limit: 1, leaseFor: 'PT10M', steps: [stepId] } },
    token,
  );
  const run = leaseRuns.runs[0];
  if (!run) throw new Error(`${workCentre} has nothing to do`);
  const holder = { runId: run.id, lease: run.lease.token };
  await ask(`mutation ($input: RunInput!) { startRun(input: $input) { userErrors { message } } }`, { input: holder }, token);
  const portions = run.portions.map(({ step, quantity }) => ({ stepId: step.id, good: quantity }));
  await ask(
    `mutation ($input: ReportRunInput!) { reportRun(input: $input) { userErrors { message } } }`,
    { input: { ...holder, idempotencyKey: crypto.randomUUID(), portions } },
    token,
  );
}

/** A configuration of a line that can be ordered, started as a guest does. */
export async function aConfiguration(productLine: string, selections: object[] = []): Promise<string> {
  const { startConfiguration } = await ask<{ startConfiguration: { configuration: { id: string } | null; userErrors: { message: string }[] } }>(
    `mutation ($input: StartConfigurationInput!) { startConfiguration(input: $input) { configuration { id } userErrors { message } } }`,
    { input: { idempotencyKey: crypto.randomUUID(), productLine, selections } },
  );
  if (!startConfiguration.configuration) throw new Error(startConfiguration.userErrors.map(({ message }) => message).join('; '));
  return startConfiguration.configuration.id;
}
