import { turn } from '@/lib/turn.ts';

/** So long a piece of work may keep the page from answering, in milliseconds: well below a frame on a slow phone. */
const PIECE = 4;

/** Does long work in pieces, the page answering between them; undefined if it was called off. */
export async function piecemeal<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<T | undefined> {
  let pause = performance.now();
  while (!signal.aborted) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - pause > PIECE) {
      await turn();
      pause = performance.now();
    }
  }
  return undefined;
}

/** Does work at once. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
