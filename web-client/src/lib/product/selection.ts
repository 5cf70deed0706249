import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const SelectionFields = graphql(`
  fragment SelectionFields on Selection {
    characteristic
    code
    codes
    number
    text
    origin
  }
`);

/** What is shown for one characteristic; of code, codes, number and text exactly one is there. */
export type Selection = ResultOf<typeof SelectionFields>;
