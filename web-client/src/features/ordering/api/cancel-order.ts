import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';

export const CancelOrder = graphql(`
  mutation CancelOrder($input: CancelOrderInput!) {
    cancelOrder(input: $input) {
      order {
        id
        version
        state
      }
      userErrors {
        __typename
        code
        message
        path
        ... on AlreadyStartedError {
          started
        }
      }
    }
  }
`);

export type CancelError = ResultOf<typeof CancelOrder>['cancelOrder']['userErrors'][number];
