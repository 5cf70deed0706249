// @vitest-environment node
import type { Client } from 'urql';
import { describe, expect, it } from 'vitest';
import type { State } from './fragments.ts';
import { TrialBench } from './trial-bench.ts';
import type { WishedValue } from './wish.ts';

type Stated = { characteristic: string; value: WishedValue }[];

/** A draft with two choices that do not go with each other; it answers like the service. */
function aDraft() {
  const asked: { decisions: Stated; wanted: Stated }[] = [];
  let forbids = true;
  const answer = (decisions: Stated, wanted: Stated) => {
    asked.push({ decisions, wanted });
    const all = new Map([...decisions, ...wanted].map(({ characteristic, value }) => [characteristic, 'code' in value ? value.code : '']));
    const selection = (characteristic: string, otherwise: string): State['selections'][number] => ({
      characteristic,
      code: all.get(characteristic) ?? otherwise,
      codes: null,
      number: null,
      text: null,
      origin: all.has(characteristic) ? 'CUSTOMER' : 'DEFAULT',
    });
    if (forbids && all.get('size') === 'LARGE' && all.get('handle') === 'NONE') {
      const repairs = [{ id: 'rep_1', changes: [{ characteristic: 'handle', from: null, to: selection('handle', '') }, { characteristic: 'size', from: null, to: { ...selection('size', ''), code: 'SMALL', origin: 'DEFAULT' } }] }];
      return { shown: null, userErrors: [{ __typename: 'ConflictError', code: 'CONFLICT', message: 'It would slip.', conflict: { message: 'It would slip.', constraints: [], selections: [] }, repairs }] };
    }
    return { shown: { complete: true, selections: [selection('size', 'SMALL'), selection('handle', 'ROUND')], verdict: { valid: true, violations: [] }, price: null, footprint: null, steps: [], guidance: [] }, userErrors: [] };
  };
  const client = {
    query: (_: unknown, { decisions, wanted = [] }: { decisions: Stated; wanted?: Stated }) => ({ toPromise: () => Promise.resolve({ data: { draft: { id: 'drf_1', trial: answer(decisions, wanted) } } }) }),
  } as unknown as Client;
  return { client, asked, allow: () => (forbids = false), forbid: () => (forbids = true) };
}

const choose = (characteristic: string, code: string) => ({ kind: 'decide' as const, set: { [characteristic]: { code } }, clear: [] });
const shown = (bench: TrialBench) => bench.view.get().state?.selections.map(({ code, origin }) => `${code} ${origin}`);

async function onTrial(client: Client): Promise<TrialBench> {
  const bench = new TrialBench('drf_1', client);
  await bench.open(client);
  return bench;
}

describe('a draft on trial', () => {
  it('keeps what is decided and takes it back', async () => {
    const { client } = aDraft();
    const bench = await onTrial(client);
    bench.wish(choose('size', 'LARGE'));
    await bench.settled();
    expect(shown(bench)).toEqual(['LARGE CUSTOMER', 'ROUND DEFAULT']);
    bench.wish({ kind: 'undo' });
    await bench.settled();
    expect(shown(bench)).toEqual(['SMALL DEFAULT', 'ROUND DEFAULT']);
    expect(bench.view.get().state).toMatchObject({ canUndo: false, canRedo: true });
    bench.wish({ kind: 'redo' });
    await bench.settled();
    expect(shown(bench)).toEqual(['LARGE CUSTOMER', 'ROUND DEFAULT']);
  });

  it('tells what does not fit, and repairs it', async () => {
    const { client, asked } = aDraft();
    const bench = await onTrial(client);
    bench.wish(choose('size', 'LARGE'));
    await bench.settled();
    bench.wish(choose('handle', 'NONE'));
    await bench.settled();
    expect(bench.view.get().misfit?.conflict.message).toBe('It would slip.');
    expect(shown(bench)).toEqual(['LARGE CUSTOMER', 'ROUND DEFAULT']);
    bench.wish({ kind: 'repair', repairId: 'rep_1' });
    await bench.settled();
    expect(shown(bench)).toEqual(['SMALL DEFAULT', 'NONE CUSTOMER']);
    expect(bench.view.get().came?.changes.map(({ characteristic }) => characteristic)).toEqual(['size']);
    expect(asked.at(-1)).toEqual({ decisions: [{ characteristic: 'handle', value: { code: 'NONE' } }], wanted: [] });
  });

  it('begins anew, and says so, where the draft does not allow any more what was decided', async () => {
    const { client, allow, forbid } = aDraft();
    allow();
    const bench = await onTrial(client);
    bench.wish(choose('size', 'LARGE'));
    bench.wish(choose('handle', 'NONE'));
    await bench.settled();
    expect(shown(bench)).toEqual(['LARGE CUSTOMER', 'NONE CUSTOMER']);
    forbid();
    await bench.open(client);
    expect(shown(bench)).toEqual(['SMALL DEFAULT', 'ROUND DEFAULT']);
    expect(bench.view.get().trouble).toEqual({ kind: 'refused', message: 'It would slip.' });
  });
});
