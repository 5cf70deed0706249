import type { Client, CombinedError } from 'urql';
import { graphql, type ResultOf, type VariablesOf } from '@/lib/graphql/graphql.ts';

const PlaceOrder = graphql(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      order {
        id
        number
        placedAt
      }
      userErrors {
        __typename
        code
        message
        path
        ... on PriceChangedError {
          actual {
            amount
            currency
          }
        }
        ... on UnacknowledgedWarningError {
          warnings {
            message
            constraint {
              id
            }
          }
        }
        ... on ViolationError {
          violations {
            message
          }
        }
        ... on PromiseLaterThanDueError {
          promisedAt
        }
      }
    }
  }
`);

type Payload = ResultOf<typeof PlaceOrder>['placeOrder'];
export type OrderError = Payload['userErrors'][number];
export type PlacedOrder = NonNullable<Payload['order']>;
/** An order without its key. */
export type OrderBody = Omit<VariablesOf<typeof PlaceOrder>['input'], 'idempotencyKey'>;

export type Answer = { kind: 'placed'; order: PlacedOrder } | { kind: 'refused'; errors: OrderError[] } | { kind: 'unanswered'; error: CombinedError | null };

/** Asks once; while the network is lost, the request itself waits and is sent again. */
export async function askToPlace(client: Client, idempotencyKey: string, body: OrderBody): Promise<Answer> {
  const { data, error } = await client.mutation(PlaceOrder, { input: { idempotencyKey, ...body } }).toPromise();
  if (!data) return { kind: 'unanswered', error: error ?? null };
  const { order, userErrors } = data.placeOrder;
  return order ? { kind: 'placed', order } : { kind: 'refused', errors: userErrors };
}
