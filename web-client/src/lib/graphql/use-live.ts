import { useEffect, useRef } from 'react';
import { useSubscription, type UseSubscriptionArgs } from 'urql';

/** Follows a subscription and begins again, with growing pauses, where it ends or fails: the last data stays until then. */
export function useLive<Data, Variables extends Record<string, unknown>>(args: UseSubscriptionArgs<Variables, Data>) {
  const [result, follow] = useSubscription<Data, Data, Variables>(args);
  const attempts = useRef(0);
  const ended = !args.pause && !result.fetching;
  useEffect(() => {
    if (result.data !== undefined && !result.error) attempts.current = 0;
  }, [result.data, result.error]);
  useEffect(() => {
    if (!ended) return;
    const timer = setTimeout(follow, Math.min(15_000, 500 * 2 ** attempts.current++));
    return () => clearTimeout(timer);
  }, [ended, result.error, follow]);
  return result;
}
