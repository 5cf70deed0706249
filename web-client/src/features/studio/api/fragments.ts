import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';

const DraftMistakeFields = graphql(`
  fragment DraftMistakeFields on DraftMistake {
    path
    line
    column
    message
    didYouMean
  }
`);

export const DraftChangeFields = graphql(`
  fragment DraftChangeFields on DraftChange {
    number
    kind
    by
    at
    reason
    differences {
      path
      from
      to
    }
    more
  }
`);

export const DraftFields = graphql(
  `
    fragment DraftFields on Draft {
      id
      version
      productLine
      fileName
      base {
        productLine
        version
      }
      state
      authors
      submittedBy
      approvedBy
      published {
        productLine
        version
        from
      }
      library {
        code
        base {
          library
          version
        }
        published {
          library
          version
        }
      }
      uses {
        library
        version
        newest
      }
      createdAt
      changedAt
      file
      mistakes {
        ...DraftMistakeFields
      }
    }
  `,
  [DraftMistakeFields],
);

export const RefusalFields = graphql(
  `
    fragment RefusalFields on UserError {
      __typename
      code
      message
      path
      ... on InvalidInputError {
        allowed
        didYouMean
      }
      ... on StaleDraftError {
        currentVersion
        changes {
          ...DraftChangeFields
        }
      }
      ... on DraftMistakesError {
        mistakes {
          ...DraftMistakeFields
        }
      }
    }
  `,
  [DraftChangeFields, DraftMistakeFields],
);

export const DraftSelectionFields = graphql(`
  fragment DraftSelectionFields on DraftSelection {
    characteristic
    code
    codes
    number
    text
  }
`);

export type Draft = ResultOf<typeof DraftFields>;
export type Mistake = ResultOf<typeof DraftMistakeFields>;
export type Change = ResultOf<typeof DraftChangeFields>;
export type Refusal = ResultOf<typeof RefusalFields>;
export type Witness = ResultOf<typeof DraftSelectionFields>;
