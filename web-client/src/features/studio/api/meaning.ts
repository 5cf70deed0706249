import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';
import { DraftSelectionFields } from './fragments.ts';

export const ReadAnalysis = graphql(
  `
    query ReadDraftAnalysis($id: ID!) {
      draft(id: $id) {
        id
        version
        analysis {
          findings {
            kind
            gravity
            path
            line
            text
            related
            witness {
              ...DraftSelectionFields
            }
          }
          undecided {
            kind
            path
          }
        }
      }
    }
  `,
  [DraftSelectionFields],
);

export const ReadExampleReport = graphql(
  `
    query ReadExampleReport($id: ID!) {
      draft(id: $id) {
        id
        version
        exampleReport {
          constraints {
            constraint
            firing
            holding
          }
          proposals {
            constraint
            firing
            selections {
              ...DraftSelectionFields
            }
          }
          mutants
          mutantsCaught
          mutantsAlike
          unnoticed {
            path
            before
            after
            shown {
              ...DraftSelectionFields
            }
          }
        }
      }
    }
  `,
  [DraftSelectionFields],
);

export const MeaningFields = graphql(
  `
    fragment MeaningFields on VersionDifference {
      same
      becameInvalid {
        witness {
          ...DraftSelectionFields
        }
        causes
      }
      becameValid {
        witness {
          ...DraftSelectionFields
        }
        causes
      }
      remarks {
        constraint
        change
        witness {
          ...DraftSelectionFields
        }
      }
      prices {
        witness {
          ...DraftSelectionFields
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
      steps {
        step
        change
        witness {
          ...DraftSelectionFields
        }
      }
      structure {
        path
        added
        text
      }
      undecided
    }
  `,
  [DraftSelectionFields],
);

export const ReadDifference = graphql(
  `
    query ReadDraftDifference($id: ID!) {
      draft(id: $id) {
        id
        version
        differencesFromBase {
          path
          from
          to
        }
        difference {
          ...MeaningFields
        }
      }
    }
  `,
  [MeaningFields],
);

/** How many valid configurations there are, and how many there would be without each rule. */
export const ReadNumbers = graphql(`
  query ReadDraftNumbers($id: ID!) {
    draft(id: $id) {
      id
      version
      numbers {
        valid {
          atLeast
          atMost
        }
        effects {
          constraint
          without {
            atLeast
            atMost
          }
        }
      }
    }
  }
`);

export type Analysis = NonNullable<NonNullable<ResultOf<typeof ReadAnalysis>['draft']>['analysis']>;
export type ExampleReport = NonNullable<NonNullable<ResultOf<typeof ReadExampleReport>['draft']>['exampleReport']>;
export type Meaning = ResultOf<typeof MeaningFields>;
export type Numbers = NonNullable<NonNullable<ResultOf<typeof ReadNumbers>['draft']>['numbers']>;
