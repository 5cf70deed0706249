import { apart, merged, type Decision, type Wish } from './wish.ts';

/** What came of sending a wish. `stale`: somebody else (or a lost answer) was first, and the present state has been read. */
export type Outcome = 'done' | 'stale' | 'conflict' | 'late' | 'failed';

const ATTEMPTS = 4;

/**
 * Sends wishes one after the other, so that clicks faster than answers never race. Decisions that wait are joined into one; what somebody
 * else overtook is asked again on the new state, what took too long is asked again after a while.
 */
export class ChangeQueue {
  readonly #send: (wish: Wish, alone: boolean) => Promise<Outcome>;
  readonly #changed: (pending: readonly Wish[]) => void;
  readonly #pause: (milliseconds: number) => Promise<void>;
  #waiting: Wish[] = [];
  #running: Wish | null = null;

  constructor(
    send: (wish: Wish, alone: boolean) => Promise<Outcome>,
    changed: (pending: readonly Wish[]) => void,
    pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  ) {
    this.#send = send;
    this.#changed = changed;
    this.#pause = pause;
  }

  /** What is not answered yet, the oldest first. */
  pending(): readonly Wish[] {
    return this.#running === null ? this.#waiting : [this.#running, ...this.#waiting];
  }

  add(wish: Wish): void {
    const last = this.#waiting.at(-1);
    if (wish.kind === 'decide' && last?.kind === 'decide') this.#waiting[this.#waiting.length - 1] = merged(last, wish);
    else this.#waiting.push(wish);
    this.#changed(this.pending());
    if (this.#running === null) void this.#run();
  }

  async #run(): Promise<void> {
    for (let wish = this.#waiting.shift(); wish !== undefined; wish = this.#waiting.shift()) {
      this.#running = wish;
      await this.#deliver(wish);
      this.#running = null;
      this.#changed(this.pending());
    }
  }

  async #deliver(wish: Wish): Promise<void> {
    const parts = wish.kind === 'decide' ? apart(wish) : [];
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const outcome = await this.#send(wish, parts.length <= 1);
      if (outcome === 'conflict' && parts.length > 1) {
        this.#waiting.unshift(...parts);
        return;
      }
      // What was to be taken back or brought back is not what it was any more.
      const again = (outcome === 'stale' && isDecision(wish)) || (outcome === 'late' && attempt < ATTEMPTS);
      if (!again) return;
      if (outcome === 'late') await this.#pause(500 * 2 ** attempt);
    }
  }
}

function isDecision(wish: Wish): wish is Decision {
  return wish.kind === 'decide';
}
