import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';
import { DraftSelectionFields, RefusalFields } from './fragments.ts';

const CountFields = graphql(`
  fragment ImpactCountFields on ImpactCounts {
    stillValid
    repairable
    broken
    undecided
    cheaper
    dearer
    samePrice
    largestReduction {
      amount
      currency
    }
    largestIncrease {
      amount
      currency
    }
  }
`);

const ImpactFields = graphql(
  `
    fragment ImpactFields on DraftImpact {
      id
      draftVersion
      outdated
      state
      requestedBy
      startedAt
      endedAt
      judged
      expected
      different
      configurations {
        ...ImpactCountFields
      }
      orderLines {
        ...ImpactCountFields
      }
      objections {
        path
        text
        configurations
        orderLines
      }
      failure
    }
  `,
  [CountFields],
);

/** What was asked for last. */
export const ReadImpact = graphql(
  `
    query ReadDraftImpact($id: ID!) {
      draft(id: $id) {
        id
        version
        impact {
          ...ImpactFields
        }
      }
    }
  `,
  [ImpactFields],
);

export const FollowImpact = graphql(
  `
    subscription FollowImpact($id: ID!) {
      impactChanged(id: $id) {
        ...ImpactFields
      }
    }
  `,
  [ImpactFields],
);

export const AssessImpact = graphql(
  `
    mutation AssessImpact($input: AssessImpactInput!) {
      payload: assessImpact(input: $input) {
        impact {
          ...ImpactFields
        }
        userErrors {
          ...RefusalFields
        }
      }
    }
  `,
  [ImpactFields, RefusalFields],
);

export const CancelImpact = graphql(
  `
    mutation CancelImpact($input: CancelImpactInput!) {
      payload: cancelImpact(input: $input) {
        impact {
          ...ImpactFields
        }
        userErrors {
          ...RefusalFields
        }
      }
    }
  `,
  [ImpactFields, RefusalFields],
);

export const ReadImpactDetails = graphql(
  `
    query ReadImpactDetails($id: ID!, $kind: StoredKind!, $outcome: ImpactOutcome!, $after: String) {
      impact(id: $id) {
        id
        details(kind: $kind, outcome: $outcome, first: 20, after: $after) {
          edges {
            cursor
            node {
              version
              count
              selections {
                ...DraftSelectionFields
              }
              objections {
                path
                text
              }
              changes {
                characteristic
                decided
                from {
                  ...DraftSelectionFields
                }
                to {
                  ...DraftSelectionFields
                }
              }
              before {
                amount
                currency
              }
              after {
                amount
                currency
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [DraftSelectionFields],
);

export type Impact = ResultOf<typeof ImpactFields>;
export type ImpactCounts = ResultOf<typeof CountFields>;
export type ImpactDetail = NonNullable<ResultOf<typeof ReadImpactDetails>['impact']>['details']['edges'][number]['node'];

/** What becomes of what is stored, the gravest first. */
export const OUTCOMES = ['BROKEN', 'REPAIRABLE', 'UNDECIDED', 'STILL_VALID'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const KINDS = ['CONFIGURATION', 'ORDER_LINE'] as const;
export type Kind = (typeof KINDS)[number];

const COUNTED = { BROKEN: 'broken', REPAIRABLE: 'repairable', UNDECIDED: 'undecided', STILL_VALID: 'stillValid' } as const;

export function countOf(counts: ImpactCounts, outcome: Outcome): number {
  return counts[COUNTED[outcome]];
}
