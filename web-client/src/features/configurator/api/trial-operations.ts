import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';
import { LineFields } from '@/lib/product/product-line.ts';
import { ConflictFields, RepairFields, TriedDetailFields, TriedFields } from './fragments.ts';

/** The line as a draft says it, or what keeps the draft from being tried. */
export const ReadTriedLine = graphql(
  `
    query ReadTriedLine($id: ID!) {
      draft(id: $id) {
        id
        version
        trial {
          productLine {
            ...LineFields
          }
          userErrors {
            code
            message
          }
        }
      }
    }
  `,
  [LineFields],
);

export const ReadTrial = graphql(
  `
    query ReadTrial($id: ID!, $decisions: [SelectionInput!], $wanted: [SelectionInput!]) {
      draft(id: $id) {
        id
        trial(decisions: $decisions, wanted: $wanted) {
          shown {
            ...TriedFields
          }
          userErrors {
            __typename
            code
            message
            ... on ConflictError {
              conflict {
                ...ConflictFields
              }
              repairs {
                ...RepairFields
              }
            }
          }
        }
      }
    }
  `,
  [TriedFields, ConflictFields, RepairFields],
);

export const ReadTrialDetails = graphql(
  `
    query ReadTrialDetails($id: ID!, $decisions: [SelectionInput!]) {
      draft(id: $id) {
        id
        trial(decisions: $decisions) {
          shown {
            ...TriedDetailFields
          }
        }
      }
    }
  `,
  [TriedDetailFields],
);

export type TrialErrors = NonNullable<ResultOf<typeof ReadTrial>['draft']>['trial']['userErrors'];
