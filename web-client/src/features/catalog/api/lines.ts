import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';

export const ReadLines = graphql(`
  query ReadLines {
    productLines(first: 100) {
      edges {
        node {
          id
          code
          name
          description
        }
      }
    }
  }
`);

export const ReadLine = graphql(`
  query ReadLine($code: String!) {
    productLine(code: $code) {
      id
      code
      name
      description
      version
      constraints {
        id
      }
      characteristics {
        code
        label
        group
        groupLabel
        personal
      }
    }
  }
`);

export type Line = NonNullable<ResultOf<typeof ReadLine>['productLine']>;

export const ReadWork = graphql(`
  query ReadWork($id: ID!) {
    configuration(id: $id) {
      id
      version
      productLine {
        id
        code
        name
        characteristics {
          code
          label
          ... on ChoiceCharacteristic {
            values {
              code
              label
            }
          }
        }
      }
      selections {
        characteristic
        code
        origin
      }
      price {
        total {
          amount
          currency
        }
      }
    }
  }
`);

export type WorkRead = NonNullable<ResultOf<typeof ReadWork>['configuration']>;
