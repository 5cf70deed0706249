import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';
import { useLive } from '@/lib/graphql/use-live.ts';
import { PieceFields } from './fragments.ts';

const StepFields = graphql(`
  fragment OrderedStepFields on Step {
    id
    code
    kind
    name
    state
    round
    quantity
    quantityGood
    plannedStart
    plannedEnd
    startedAt
    endedAt
    duration
    because {
      text
    }
  }
`);

const OrderFields = graphql(
  `
    fragment OrderFields on Order {
      id
      version
      number
      state
      placedAt
      promisedAt
      totals {
        net {
          amount
          currency
        }
        tax {
          amount
          currency
        }
        gross {
          amount
          currency
        }
      }
      promiseChanges {
        from
        to
        at
        cause
        workOrder
        step
      }
      lines {
        configurationId
        quantity
        configuration {
          ...PieceFields
        }
      }
      workOrders {
        id
        number
        state
        steps {
          ...OrderedStepFields
        }
      }
    }
  `,
  [PieceFields, StepFields],
);

const ReadOrder = graphql(
  `
    query ReadOrder($id: ID!) {
      order(id: $id) {
        ...OrderFields
      }
    }
  `,
  [OrderFields],
);

const FollowOrder = graphql(
  `
    subscription FollowOrder($id: ID!) {
      orderChanged(id: $id) {
        ...OrderFields
      }
    }
  `,
  [OrderFields],
);

export type Order = ResultOf<typeof OrderFields>;
export type OrderedStep = Order['workOrders'][number]['steps'][number];

const POLL_MS = 15_000;

/** An order as it is, live; where nothing can be followed it is asked for now and then. */
export function useOrder(id: string) {
  const live = useLive({ query: FollowOrder, variables: { id } });
  const [{ data, error, fetching }, read] = useQuery({ query: ReadOrder, variables: { id }, requestPolicy: 'cache-and-network' });
  const [order, setOrder] = useState<Order | null>();

  const followed = live.data?.orderChanged;
  const following = followed !== undefined && !live.error;
  const asked = data?.order;
  const [seen, setSeen] = useState<{ followed: typeof followed; asked: typeof asked }>({ followed: undefined, asked: undefined });
  if (seen.followed !== followed || seen.asked !== asked) {
    // What is followed is newer than what was asked for when it began; where nothing is followed, what was asked for last is.
    const newest = seen.followed !== followed ? followed : following ? undefined : asked;
    setSeen({ followed, asked });
    if (newest !== undefined) setOrder(newest);
  }

  useEffect(() => {
    if (following) return;
    const timer = setInterval(() => read({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [following, read]);
  return { order: order?.id === id ? order : asked, error: order ? undefined : error, fetching, following, read: () => read({ requestPolicy: 'network-only' }) };
}
