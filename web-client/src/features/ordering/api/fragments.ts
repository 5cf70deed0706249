import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';

/** A configuration as it stands in the cart or in an order. */
export const PieceFields = graphql(`
  fragment PieceFields on Configuration {
    id
    version
    complete
    productLine {
      id
      code
      name
      version
      characteristics {
        __typename
        code
        label
        personal
        ... on ChoiceCharacteristic {
          values {
            code
            label
          }
        }
        ... on NumberCharacteristic {
          unit
        }
      }
    }
    selections {
      characteristic
      code
      codes
      number
      text
      origin
    }
    verdict {
      valid
      violations {
        severity
        message
        constraint {
          id
        }
      }
    }
    price {
      total {
        amount
        currency
      }
    }
    leadTime {
      promisedAt
    }
  }
`);

export type Piece = ResultOf<typeof PieceFields>;
