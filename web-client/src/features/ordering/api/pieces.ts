import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { cart, type CartLine } from '@/lib/guest/cart.ts';
import { works } from '@/lib/guest/work.ts';
import { graphql } from '@/lib/graphql/graphql.ts';
import { useObservable } from '@/lib/observable.ts';
import { PieceFields, type Piece } from './fragments.ts';

const ReadPiece = graphql(
  `
    query ReadPiece($id: ID!) {
      configuration(id: $id) {
        ...PieceFields
      }
    }
  `,
  [PieceFields],
);

/** A line of the cart with what it stands for: null where that is no longer kept. */
export interface CartPiece extends CartLine {
  piece: Piece | null;
}

export interface CartPieces {
  /** Undefined until all have been read. */
  pieces: CartPiece[] | undefined;
  error: CombinedError | null;
  /** Ids of those that changed while the page showed them. */
  changed: ReadonlySet<string>;
  refresh: () => Promise<void>;
}

/** The cart's lines as the service has them now; read again when a configuration is worked on in another tab, or the page comes back. */
export function useCartPieces(): CartPieces {
  const client = useClient();
  const lines = useObservable(cart);
  const all = useObservable(works);
  const [known, setKnown] = useState<ReadonlyMap<string, Piece | null>>(new Map());
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<CombinedError | null>(null);
  const versions = useRef(new Map<string, number>());

  const ids = lines.map((line) => line.configurationId).join(' ');
  const refresh = useCallback(async () => {
    const read = await Promise.all(
      ids
        .split(' ')
        .filter((id) => id !== '')
        .map(async (id) => ({ id, ...(await client.query(ReadPiece, { id }, { requestPolicy: 'network-only' }).toPromise()) })),
    );
    const failure = read.find((answer) => answer.error)?.error;
    setError(failure ?? null);
    if (failure) return;
    const overtaken: string[] = [];
    for (const { id, data } of read) {
      const version = data?.configuration?.version;
      const before = versions.current.get(id);
      if (version !== undefined && before !== undefined && before !== version) overtaken.push(id);
      if (version !== undefined) versions.current.set(id, version);
    }
    setKnown(new Map(read.map(({ id, data }) => [id, data?.configuration ?? null])));
    if (overtaken.length > 0) setChanged((earlier) => new Set([...earlier, ...overtaken]));
  }, [client, ids]);

  const touched = lines.map((line) => all.find((work) => work.configurationId === line.configurationId)?.touchedAt).join(' ');
  useEffect(() => {
    const read = () => void refresh();
    const comeBack = () => document.visibilityState === 'visible' && read();
    read();
    document.addEventListener('visibilitychange', comeBack);
    return () => document.removeEventListener('visibilitychange', comeBack);
  }, [refresh, touched]);

  const complete = lines.every((line) => known.has(line.configurationId));
  return { pieces: complete ? lines.map((line) => ({ ...line, piece: known.get(line.configurationId) ?? null })) : undefined, error, changed, refresh };
}

/** Whether it can be ordered as it is. */
export function isOrderable({ piece }: CartPiece): boolean {
  return piece !== null && piece.complete && piece.verdict.valid && piece.price !== null;
}

/** Facts about the customer that nobody has stated: they were assumed, and are confirmed when ordering. */
export function assumedFacts(piece: Piece): Piece['selections'] {
  return piece.selections.filter((selection) => selection.origin === 'STATED_DEFAULT');
}

export function warningsOf(piece: Piece): Piece['verdict']['violations'] {
  return piece.verdict.violations.filter(({ severity }) => severity === 'WARNING');
}
