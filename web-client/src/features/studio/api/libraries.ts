import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';

export const ReadLibraries = graphql(`
  query ReadLibraries($after: String) {
    libraries(first: 100, after: $after) {
      edges {
        node {
          code
          version {
            version
            name
            publishedAt
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

export const ReadLibrary = graphql(`
  query ReadLibrary($code: String!, $number: Int) {
    library(code: $code) {
      code
      versions
      version(number: $number) {
        version
        name
        publishedAt
        file
        parts {
          kind
          name
          label
          size
        }
        usedBy {
          productLine
          version
        }
      }
    }
  }
`);

export type LibraryVersion = NonNullable<NonNullable<ResultOf<typeof ReadLibrary>['library']>['version']>;
