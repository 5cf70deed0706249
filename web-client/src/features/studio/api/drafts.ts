import { graphql, type ResultOf, type VariablesOf } from '@/lib/graphql/graphql.ts';
import { DraftFields, RefusalFields } from './fragments.ts';

export const ReadDrafts = graphql(`
  query ReadDrafts($filter: DraftFilter, $after: String) {
    drafts(filter: $filter, first: 20, after: $after) {
      edges {
        node {
          id
          productLine
          fileName
          state
          authors
          changedAt
          base {
            productLine
            version
          }
          published {
            productLine
            version
            from
          }
          library {
            code
            base {
              version
            }
            published {
              version
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ReadOfferedLines = graphql(`
  query ReadOfferedLines {
    productLines(first: 100) {
      edges {
        node {
          id
          code
          name
          version
        }
      }
    }
  }
`);

export const CreateDraft = graphql(
  `
    mutation CreateDraft($input: CreateDraftInput!) {
      payload: createDraft(input: $input) {
        draft {
          ...DraftFields
        }
        userErrors {
          ...RefusalFields
        }
      }
    }
  `,
  [DraftFields, RefusalFields],
);

export type DraftRow = ResultOf<typeof ReadDrafts>['drafts']['edges'][number]['node'];
export type DraftSource = VariablesOf<typeof CreateDraft>['input']['from'];

export const DRAFT_STATES = ['IN_WORK', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'DISCARDED'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];
