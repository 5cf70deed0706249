import { startTransition, useEffect, useState } from 'react';
import { useClient, type Client, type CombinedError } from 'urql';
import { ReadProductLine, type ProductLine } from './product-line.ts';

/** What the service says of a line: `null` where it has none of this name. */
interface Answer {
  line?: ProductLine | null;
  error?: CombinedError | undefined;
}

const asked = new WeakMap<Client, Map<string, Promise<Answer>>>();

/**
 * Asks for a line's texts once: a published version never changes, so no answer to a change of a configuration makes them stale. After a failure the
 * next one who asks tries again.
 *
 * @param version null for the one in effect when it was first asked for
 */
export function readProductLine(client: Client, code: string, version: number | null): Promise<Answer> {
  const own = asked.get(client) ?? new Map<string, Promise<Answer>>();
  asked.set(client, own);
  const key = `${code} ${version ?? ''}`;
  const known = own.get(key);
  if (known) return known;
  const answer = client
    .query(ReadProductLine, { code, version }, { requestPolicy: 'network-only' })
    .toPromise()
    .then(({ data, error }): Answer => {
      if (data) return { line: data.productLine };
      own.delete(key);
      return { error };
    });
  own.set(key, answer);
  return answer;
}

/** The texts of a line, in the client's language; nothing while they are on their way, or while not wanted. */
export function useProductLine(code: string, version: number | null, wanted = true): Answer {
  const client = useClient();
  const [came, setCame] = useState<{ client: Client; code: string; version: number | null; answer: Answer } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let there = true;
    void readProductLine(client, code, version).then((answer) => {
      if (there) startTransition(() => setCame({ client, code, version, answer }));
    });
    return () => {
      there = false;
    };
  }, [client, code, version, wanted]);
  return wanted && came?.client === client && came.code === code && came.version === version ? came.answer : {};
}
