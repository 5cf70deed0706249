// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ChangeQueue, type Outcome } from './change-queue.ts';
import { merged, type Decision, type Wish } from './wish.ts';

const choose = (characteristic: string, code: string): Decision => ({ kind: 'decide', set: { [characteristic]: { code } }, clear: [] });

/** A service that answers when told to. */
function aService() {
  const sent: { wish: Wish; alone: boolean; answer: (outcome: Outcome) => void }[] = [];
  const pauses: number[] = [];
  let most = 0;
  let open = 0;
  const queue = new ChangeQueue(
    (wish, alone) =>
      new Promise((resolve) => {
        most = Math.max(most, ++open);
        sent.push({ wish, alone, answer: (outcome) => (open--, resolve(outcome)) });
      }),
    () => undefined,
    async (milliseconds) => void pauses.push(milliseconds),
  );
  const answer = async (outcome: Outcome) => {
    sent.at(-1)?.answer(outcome);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { queue, sent, pauses, answer, most: () => most };
}

describe('the queue of changes', () => {
  it('sends one change at a time and joins decisions that wait', async () => {
    const { queue, sent, answer, most } = aService();
    queue.add(choose('frame', 'STEEL'));
    queue.add(choose('tyre', 'T622_28'));
    queue.add(choose('colour', 'SAND'));
    queue.add(choose('tyre', 'T622_32'));
    expect(sent).toHaveLength(1);
    await answer('done');
    expect(sent).toHaveLength(2);
    expect(sent[1]?.wish).toEqual({ kind: 'decide', set: { tyre: { code: 'T622_32' }, colour: { code: 'SAND' } }, clear: [] });
    await answer('done');
    expect(queue.pending()).toEqual([]);
    expect(most()).toBe(1);
  });

  it('keeps undo between the decisions before and after it', async () => {
    const { queue, sent, answer } = aService();
    queue.add(choose('frame', 'STEEL'));
    queue.add(choose('tyre', 'T622_28'));
    queue.add({ kind: 'undo' });
    queue.add(choose('colour', 'SAND'));
    for (let turn = 0; turn < 4; turn++) await answer('done');
    expect(sent.map(({ wish }) => wish.kind)).toEqual(['decide', 'decide', 'undo', 'decide']);
  });

  it('asks a decision again when somebody else was first, but takes nothing back twice', async () => {
    const { queue, sent, answer } = aService();
    queue.add(choose('frame', 'STEEL'));
    await answer('stale');
    await answer('done');
    queue.add({ kind: 'undo' });
    await answer('stale');
    expect(sent.map(({ wish }) => wish.kind)).toEqual(['decide', 'decide', 'undo']);
    expect(queue.pending()).toEqual([]);
  });

  it('sends joined decisions apart when they do not fit, so that only the misfit is refused', async () => {
    const { queue, sent, answer } = aService();
    queue.add(choose('frame', 'STEEL'));
    queue.add(choose('tyre', 'T622_28'));
    queue.add(choose('fork', 'STEEL_RIM'));
    await answer('done');
    await answer('conflict');
    expect(sent.map(({ alone }) => alone)).toEqual([true, false, true]);
    await answer('done');
    await answer('conflict');
    expect(sent.map(({ wish }) => Object.keys((wish as Decision).set))).toEqual([['frame'], ['tyre', 'fork'], ['tyre'], ['fork']]);
    expect(queue.pending()).toEqual([]);
  });

  it('asks again with growing pauses what took too long, and gives up in the end', async () => {
    const { queue, sent, pauses, answer } = aService();
    queue.add({ kind: 'complete', objective: 'PRICE' });
    for (let turn = 0; turn < 4; turn++) await answer('late');
    expect(sent).toHaveLength(4);
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(queue.pending()).toEqual([]);
  });
});

describe('joining decisions', () => {
  it('changes members of a multiple choice one by one', () => {
    const member = (inside: string[], outside: string[]): Decision => ({
      kind: 'decide',
      set: { accessories: { members: { with: inside, without: outside } } },
      clear: [],
    });
    expect(merged(member(['BELL'], ['KICKSTAND']), member(['KICKSTAND'], []))).toEqual(member(['BELL', 'KICKSTAND'], []));
  });

  it('forgets a decision that is given back, and the giving back when it is decided anew', () => {
    const back: Decision = { kind: 'decide', set: {}, clear: ['tyre'] };
    expect(merged(choose('tyre', 'T622_28'), back)).toEqual(back);
    expect(merged(back, choose('tyre', 'T622_32'))).toEqual(choose('tyre', 'T622_32'));
  });
});
