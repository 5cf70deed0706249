import { connection, pause } from '../connection.ts';

const LONGEST_PAUSE = 8000;

/**
 * Fetches, and where the network is lost or the service is away tries again with growing pauses until it is answered. Every change of the
 * API is safe to send again: it carries an idempotency key or the version that it changes.
 */
export const patientFetch: typeof fetch = async (input, init) => {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await fetch(input, init);
      if (![502, 503, 504].includes(answer.status)) {
        connection.set('there');
        return answer;
      }
    } catch (failure) {
      if (init?.signal?.aborted || !(failure instanceof TypeError)) throw failure;
    }
    connection.set('lost');
    await pause(Math.min(LONGEST_PAUSE, 400 * 2 ** attempt) * (0.75 + Math.random() / 2), init?.signal);
  }
};
