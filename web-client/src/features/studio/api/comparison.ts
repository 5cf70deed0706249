import { graphql, type VariablesOf } from '@/lib/graphql/graphql.ts';
import { MeaningFields } from './meaning.ts';

export const ReadComparison = graphql(
  `
    query ReadComparison($from: ComparedInput!, $to: ComparedInput!) {
      comparison(from: $from, to: $to) {
        before
        after
        differences {
          path
          from
          to
        }
        meaning {
          ...MeaningFields
        }
      }
    }
  `,
  [MeaningFields],
);

/** The text that a draft began with. */
export const ReadBase = graphql(`
  query ReadBase($id: ID!) {
    draft(id: $id) {
      id
      base {
        version
        file
      }
    }
  }
`);

/** What can be compared of a line: its versions, whatever became of them, and its drafts. */
export const ReadComparable = graphql(`
  query ReadComparable($code: String!) {
    versionOffers(productLine: $code) {
      version
    }
    drafts(filter: { productLine: $code }, first: 100) {
      edges {
        node {
          id
          state
          authors
          changedAt
        }
      }
    }
  }
`);

export type Compared = VariablesOf<typeof ReadComparison>['from'];

/** One side as the service takes it. */
export function compared(productLine: string, side: string): Compared {
  return /^\d+$/.test(side) ? { version: { productLine, version: Number(side) } } : { draftId: side };
}
