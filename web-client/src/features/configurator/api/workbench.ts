import type { CombinedError } from 'urql';
import type { Observable } from '@/lib/observable.ts';
import type { Change, Conflict, Details, Payload, Repair, State } from './fragments.ts';
import type { Decision, Wish, WishedValue } from './wish.ts';

/** A wish that does not fit: what stands against it and the smallest changes that would allow it. */
export interface Misfit {
  wish: Decision;
  conflict: Conflict;
  repairs: Repair[];
}

/** What came with the last change, and what finishing the rest found. */
export interface Came {
  wish: Wish;
  changes: Change[];
  completion: Payload['completion'];
}

export type Trouble = { kind: 'late'; wish: Wish } | { kind: 'refused'; message: string } | { kind: 'overtaken' } | { kind: 'failed'; error: CombinedError; wish: Wish | null };

export interface BenchView {
  /** Null until first read; `gone` where it is no longer kept. */
  state: State | null;
  gone: boolean;
  details: Details | null;
  pending: readonly Wish[];
  misfit: Misfit | null;
  came: Came | null;
  trouble: Trouble | null;
}

export const NOTHING: BenchView = { state: null, gone: false, details: null, pending: [], misfit: null, came: null, trouble: null };

/** What the configurator's parts need of the bench that they stand at, whether a configuration is on it or a trial. */
export interface Workbench {
  readonly id: string;
  readonly view: Observable<BenchView>;
  /** Whether what is on it can be bought: finished, shared, delivered. */
  readonly offered: boolean;
  wish(wish: Wish): void;
  /** Resolves when all that was wished for is answered. */
  settled(): Promise<void>;
  /** Reads it anew. */
  reread(): Promise<void>;
  /** Asks once more for what failed. */
  again(): void;
  /** The customer keeps what was there. */
  keep(): void;
  dismiss(): void;
  /** What stands against a value; null where nothing does, or nothing was answered. */
  explain(characteristic: string, value: WishedValue): Promise<Conflict | null>;
}

/** Resolves when nothing is wished for any more. */
export function settled(view: Observable<BenchView>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (view.get().pending.length > 0) return;
      stop();
      resolve();
    };
    const stop = view.subscribe(look);
    look();
  });
}
