import { graphql } from '@/lib/graphql/graphql.ts';
import { DraftFields, RefusalFields } from './fragments.ts';

export const ReadTable = graphql(`
  query ReadTable($id: ID!, $path: String!, $columns: [String!]) {
    draft(id: $id) {
      id
      version
      table(path: $path, columns: $columns)
    }
  }
`);

export const ImportTable = graphql(
  `
    mutation ImportTable($input: ImportTableInput!) {
      payload: importTable(input: $input) {
        draft {
          ...DraftFields
        }
        cells {
          row
          column
          message
          didYouMean
        }
        userErrors {
          ...RefusalFields
        }
      }
    }
  `,
  [DraftFields, RefusalFields],
);
