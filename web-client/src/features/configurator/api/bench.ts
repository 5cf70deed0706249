import type { Client } from 'urql';
import { deliveryCountry } from '@/lib/guest/delivery-country.ts';
import { touchWork } from '@/lib/guest/work.ts';
import { observable } from '@/lib/observable.ts';
import { ChangeQueue, type Outcome } from './change-queue.ts';
import type { Conflict, Payload, State } from './fragments.ts';
import { Apply, Complete, Decide, Explain, ReadDetails, ReadState, Redo, Undo } from './operations.ts';
import { keptWishes, keepWishes } from './kept-wishes.ts';
import type { Wish, WishedValue } from './wish.ts';
import { NOTHING, settled, type BenchView, type Workbench } from './workbench.ts';

/** One configuration being worked on: what the service last said of it, and what is wished for since. */
export class Bench implements Workbench {
  readonly id: string;
  readonly offered = true;
  readonly view = observable<BenchView>(NOTHING);
  #client: Client;
  #fresh = false;
  readonly #queue: ChangeQueue;

  constructor(id: string, client: Client) {
    this.id = id;
    this.#client = client;
    this.#queue = new ChangeQueue(
      (wish, alone) => this.#send(wish, alone),
      (pending) => {
        keepWishes(id, pending);
        this.#update({ pending });
        if (pending.length === 0) void this.#readDetails();
      },
    );
  }

  /** Reads it anew, in the client's language, and goes on with what was not sent when the page was closed. */
  async open(client: Client): Promise<void> {
    const fresh = this.#fresh && this.#client === client;
    this.#client = client;
    this.#fresh = false;
    if (!fresh) await this.#read();
    if (this.#queue.pending().length === 0) {
      for (const wish of keptWishes(this.id)) this.#queue.add(wish);
    }
    void this.#readDetails();
  }

  /** Reads it anew: its price depends on where it is delivered. */
  reread(): Promise<void> {
    return this.#read();
  }

  wish(wish: Wish): void {
    this.#update({ misfit: null, trouble: null });
    this.#queue.add(wish);
  }

  settled(): Promise<void> {
    return settled(this.view);
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
    const { data } = await this.#client.query(Explain, { id: this.id, characteristic, value }, { requestPolicy: 'network-only' }).toPromise();
    return data?.explainValue.conflict ?? null;
  }

  /** Takes over an answer that came otherwise: the start's. */
  take(state: State): void {
    this.#fresh = true;
    this.#update({ state });
  }

  #update(change: Partial<BenchView>): void {
    this.view.set({ ...this.view.get(), ...change });
  }

  async #read(): Promise<void> {
    const { data, error } = await this.#client.query(ReadState, { id: this.id, country: deliveryCountry.get() }, { requestPolicy: 'network-only' }).toPromise();
    const known = this.view.get().state;
    if (error) this.#update({ trouble: { kind: 'failed', error, wish: null } });
    else if (!data?.configuration) this.#update({ gone: true });
    // A change that was answered meanwhile is newer than what was asked for before it.
    else if (known === null || data.configuration.version >= known.version) this.#update({ state: data.configuration });
  }

  async #readDetails(): Promise<void> {
    const { data } = await this.#client.query(ReadDetails, { id: this.id }, { requestPolicy: 'network-only' }).toPromise();
    const { state } = this.view.get();
    if (data?.configuration && data.configuration.version === state?.version) this.#update({ details: data.configuration });
  }

  async #send(wish: Wish, alone: boolean): Promise<Outcome> {
    const { state } = this.view.get();
    if (state === null) return 'failed';
    const { data, error } = await this.#mutate(wish, { configurationId: this.id, version: state.version });
    if (error || !data) {
      if (error) this.#update({ trouble: { kind: 'failed', error, wish } });
      return 'failed';
    }
    const { configuration, changes, completion, userErrors } = data.payload;
    if (configuration) {
      touchWork(this.id);
      this.#update({ state: configuration, came: { wish, changes, completion }, trouble: null });
      return 'done';
    }
    return this.#refused(wish, alone, userErrors);
  }

  async #refused(wish: Wish, alone: boolean, errors: Payload['userErrors']): Promise<Outcome> {
    const error = errors[0];
    if (error?.__typename === 'ConflictError') {
      if (alone && wish.kind === 'decide') this.#update({ misfit: { wish, conflict: error.conflict, repairs: error.repairs } });
      return 'conflict';
    }
    if (error?.code === 'STALE_VERSION') {
      await this.#read();
      if (wish.kind !== 'decide') this.#update({ trouble: { kind: 'overtaken' } });
      return 'stale';
    }
    if (error?.code === 'OUT_OF_TIME') {
      this.#update({ trouble: { kind: 'late', wish } });
      return 'late';
    }
    this.#update({ trouble: { kind: 'refused', message: errors.map(({ message }) => message).join(' ') } });
    return 'failed';
  }

  #mutate(wish: Wish, of: { configurationId: string; version: number }) {
    const country = deliveryCountry.get();
    switch (wish.kind) {
      case 'decide': {
        const set = Object.entries(wish.set).map(([characteristic, value]) => ({ characteristic, value }));
        return this.#client.mutation(Decide, { input: { ...of, set, clear: wish.clear }, country }).toPromise();
      }
      case 'repair':
        return this.#client.mutation(Apply, { input: { ...of, repairId: wish.repairId }, country }).toPromise();
      case 'complete':
        return this.#client.mutation(Complete, { input: { ...of, objective: wish.objective }, country }).toPromise();
      case 'undo':
        return this.#client.mutation(Undo, { input: of, country }).toPromise();
      case 'redo':
        return this.#client.mutation(Redo, { input: of, country }).toPromise();
    }
  }
}

const benches = new Map<string, Bench>();

/** The one bench of a configuration: leaving the page and coming back finds it as it was. */
export function benchOf(id: string, client: Client): Bench {
  const bench = benches.get(id) ?? new Bench(id, client);
  benches.set(id, bench);
  return bench;
}
