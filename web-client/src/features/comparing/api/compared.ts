import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';
import { LineFields } from '@/lib/product/product-line.ts';
import { SelectionFields } from '@/lib/product/selection.ts';

export const ReadCompared = graphql(
  `
    query ReadCompared($id: ID!, $country: String!) {
      configuration(id: $id) {
        id
        version
        productLine {
          ...LineFields
        }
        selections {
          ...SelectionFields
        }
        totals(country: $country) {
          gross {
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
        leadTime {
          promisedAt
        }
      }
    }
  `,
  [LineFields, SelectionFields],
);

export type Compared = NonNullable<ResultOf<typeof ReadCompared>['configuration']>;
