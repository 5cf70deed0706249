import type { Client } from 'urql';
import { observable } from '@/lib/observable.ts';
import { ChangeQueue, type Outcome } from './change-queue.ts';
import { changesBetween, decidedAfter, kept, repaired, type Decided } from './decided.ts';
import type { Conflict, Repair } from './fragments.ts';
import { ReadTrial, ReadTrialDetails, type TrialErrors } from './trial-operations.ts';
import type { Wish, WishedValue } from './wish.ts';
import { NOTHING, settled, type BenchView, type Workbench } from './workbench.ts';

const NOBODY: Decided = {};

const stated = (decided: Decided) => Object.entries(decided).map(([characteristic, value]) => ({ characteristic, value }));

/** What a wish asks the service, and what is decided if it fits. */
interface Question {
  decided: Decided;
  wanted: Decided;
  then: { decided: Decided; past: Decided[]; undone: Decided[] };
}

/** A draft on trial: what is decided is kept here, for nothing of it is stored. */
export class TrialBench implements Workbench {
  readonly id: string;
  readonly offered = false;
  readonly view = observable<BenchView>(NOTHING);
  #client: Client;
  #decided: Decided = NOBODY;
  #past: Decided[] = [];
  #undone: Decided[] = [];
  /** Those that were offered last, and what they were offered for. */
  #repairs: { wanted: Decided; repairs: Repair[] } = { wanted: NOBODY, repairs: [] };
  #answers = 0;
  readonly #queue: ChangeQueue;

  /** @param id of the draft */
  constructor(id: string, client: Client) {
    this.id = id;
    this.#client = client;
    this.#queue = new ChangeQueue(
      (wish, alone) => this.#send(wish, alone),
      (pending) => {
        this.#update({ pending });
        if (pending.length === 0) void this.#readDetails();
      },
    );
  }

  /** Asks anew: the draft is another one by now, or the words are to be in another language. What does not fit any more is given up. */
  async open(client: Client): Promise<void> {
    this.#client = client;
    const before = this.#decided;
    const outcome = await this.#ask({ decided: before, wanted: NOBODY, then: { decided: before, past: this.#past, undone: this.#undone } }, null, true);
    if (outcome !== 'done' && outcome !== 'failed' && before !== NOBODY) {
      const { trouble } = this.view.get();
      await this.#ask({ decided: NOBODY, wanted: NOBODY, then: { decided: NOBODY, past: [], undone: [] } }, null, true);
      this.#update({ trouble: trouble ?? { kind: 'overtaken' }, misfit: null });
    }
    void this.#readDetails();
  }

  wish(wish: Wish): void {
    this.#update({ misfit: null, trouble: null });
    this.#queue.add(wish);
  }

  settled(): Promise<void> {
    return settled(this.view);
  }

  reread(): Promise<void> {
    return this.open(this.#client);
  }

  again(): void {
    const { trouble } = this.view.get();
    if (trouble?.kind === 'failed' && trouble.wish) this.wish(trouble.wish);
    else void this.open(this.#client);
  }

  keep(): void {
    this.#update({ misfit: null });
  }

  dismiss(): void {
    this.#update({ came: null, trouble: null });
  }

  async explain(characteristic: string, value: WishedValue): Promise<Conflict | null> {
    const { data } = await this.#tried(this.#decided, { [characteristic]: value });
    const error = data?.draft?.trial.userErrors[0];
    return error?.__typename === 'ConflictError' ? error.conflict : null;
  }

  #update(change: Partial<BenchView>): void {
    this.view.set({ ...this.view.get(), ...change });
  }

  #tried(decided: Decided, wanted: Decided) {
    return this.#client.query(ReadTrial, { id: this.id, decisions: stated(decided), wanted: stated(wanted) }, { requestPolicy: 'network-only' }).toPromise();
  }

  async #readDetails(): Promise<void> {
    const answers = this.#answers;
    const { data } = await this.#client.query(ReadTrialDetails, { id: this.id, decisions: stated(this.#decided) }, { requestPolicy: 'network-only' }).toPromise();
    const shown = data?.draft?.trial.shown;
    if (shown && answers === this.#answers) this.#update({ details: { id: this.id, version: answers, ...shown } });
  }

  #send(wish: Wish, alone: boolean): Promise<Outcome> {
    const question = this.#question(wish);
    return question === null ? Promise.resolve('failed') : this.#ask(question, wish, alone);
  }

  #question(wish: Wish): Question | null {
    const decided = this.#decided;
    const [last, next] = [this.#past.at(-1), this.#undone.at(-1)];
    const standing = (then: Decided, past: Decided[], undone: Decided[]): Question => ({ decided: then, wanted: NOBODY, then: { decided: then, past, undone } });
    switch (wish.kind) {
      case 'undo':
        return last ? standing(last, this.#past.slice(0, -1), [...this.#undone, decided]) : null;
      case 'redo':
        return next ? standing(next, [...this.#past, decided], this.#undone.slice(0, -1)) : null;
      case 'repair': {
        const repair = this.#repairs.repairs.find(({ id }) => id === wish.repairId);
        return repair ? standing(repaired(decided, this.#repairs.wanted, repair), [...this.#past, decided], []) : null;
      }
      case 'decide': {
        const left = kept(decided, wish);
        return { decided: left, wanted: wish.set, then: { decided: decidedAfter(left, wish.set), past: [...this.#past, decided], undone: [] } };
      }
      case 'complete':
        return null;
    }
  }

  async #ask({ decided, wanted, then }: Question, wish: Wish | null, alone: boolean): Promise<Outcome> {
    const { data, error } = await this.#tried(decided, wanted);
    if (!data?.draft) {
      if (error) this.#update({ trouble: { kind: 'failed', error, wish } });
      else this.#update({ gone: true });
      return 'failed';
    }
    const { shown, userErrors } = data.draft.trial;
    if (!shown) return this.#refused(userErrors, wanted, wish, alone);
    const before = this.view.get().state?.selections ?? shown.selections;
    const asked = new Set(wish?.kind === 'decide' ? [...Object.keys(wish.set), ...wish.clear] : wish?.kind === 'repair' ? Object.keys(this.#repairs.wanted) : []);
    this.#decided = then.decided;
    this.#past = then.past;
    this.#undone = then.undone;
    this.#answers++;
    this.#update({
      state: {
        ...shown,
        id: this.id,
        version: this.#answers,
        productLine: { version: 0 },
        canUndo: then.past.length > 0,
        canRedo: then.undone.length > 0,
        totals: null,
        leadTime: null,
      },
      came: wish === null ? null : { wish, changes: changesBetween(before, shown.selections, asked), completion: null },
      trouble: null,
    });
    return 'done';
  }

  #refused(errors: TrialErrors, wanted: Decided, wish: Wish | null, alone: boolean): Outcome {
    const error = errors[0];
    if (error?.__typename === 'ConflictError') {
      if (alone && wish?.kind === 'decide') {
        this.#repairs = { wanted, repairs: error.repairs };
        this.#update({ misfit: { wish, conflict: error.conflict, repairs: error.repairs } });
      } else if (wish?.kind !== 'decide') this.#update({ trouble: { kind: 'refused', message: error.message } });
      return 'conflict';
    }
    if (error?.code === 'OUT_OF_TIME' && wish) {
      this.#update({ trouble: { kind: 'late', wish } });
      return 'late';
    }
    this.#update({ trouble: { kind: 'refused', message: errors.map(({ message }) => message).join(' ') } });
    return wish === null ? 'conflict' : 'failed';
  }
}

const trials = new Map<string, TrialBench>();

/** The one trial of a draft: looking at something else and coming back finds it as it was. */
export function trialOf(id: string, client: Client): TrialBench {
  const trial = trials.get(id) ?? new TrialBench(id, client);
  trials.set(id, trial);
  return trial;
}
