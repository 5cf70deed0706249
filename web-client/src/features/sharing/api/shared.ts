import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';
import { StepFields } from '@/lib/product/planned-step.ts';
import { LineFields } from '@/lib/product/product-line.ts';
import { SelectionFields } from '@/lib/product/selection.ts';

export const ReadShared = graphql(
  `
    query ReadShared($id: ID!) {
      sharedConfiguration(id: $id) {
        id
        sharedAt
        productLine {
          ...LineFields
        }
        selections {
          ...SelectionFields
        }
        price {
          total {
            amount
            currency
          }
        }
        footprint {
          total {
            value
            unit
          }
        }
        steps {
          ...StepFields
        }
      }
    }
  `,
  [LineFields, SelectionFields, StepFields],
);

export type Shared = NonNullable<ResultOf<typeof ReadShared>['sharedConfiguration']>;

export const StartFromShared = graphql(
  `
    mutation StartFromShared($input: StartConfigurationInput!) {
      startConfiguration(input: $input) {
        configuration {
          id
        }
        changes {
          characteristic
          from {
            ...SelectionFields
          }
          to {
            ...SelectionFields
          }
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
  [SelectionFields],
);

export type Otherwise = NonNullable<ResultOf<typeof StartFromShared>>['startConfiguration']['changes'];
