import { observable } from './observable.ts';

/** Whether the service answers. `lost` from the first request that found nobody until the next one that is answered. */
export type Connection = 'there' | 'lost';

export const connection = observable<Connection>(navigator.onLine ? 'there' : 'lost');

window.addEventListener('offline', () => connection.set('lost'));
// Whether the service is there as well, the next request finds out.
window.addEventListener('online', () => connection.set('there'));

/** Resolves after the time has passed, or as soon as the browser says that the network is back. */
export function pause(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal?.removeEventListener('abort', abort);
      resolve();
    };
    const abort = () => {
      end();
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener('online', end);
    signal?.addEventListener('abort', abort);
  });
}
