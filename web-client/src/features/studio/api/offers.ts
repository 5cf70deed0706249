import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';
import { RefusalFields } from './fragments.ts';

const OfferFields = graphql(`
  fragment OfferFields on VersionOffer {
    version
    from
    kind
    by
    reason
    withdrawal {
      at
      by
      reason
    }
  }
`);

export const ReadOffers = graphql(
  `
    query ReadOffers($code: String!) {
      productLine(code: $code) {
        id
        name
        version
      }
      versionOffers(productLine: $code) {
        ...OfferFields
      }
    }
  `,
  [OfferFields],
);

export const RollBack = graphql(
  `
    mutation RollBack($input: RollBackInput!) {
      payload: rollBack(input: $input) {
        offers {
          ...OfferFields
        }
        userErrors {
          ...RefusalFields
        }
      }
    }
  `,
  [OfferFields, RefusalFields],
);

export const WithdrawVersion = graphql(
  `
    mutation WithdrawVersion($input: WithdrawVersionInput!) {
      payload: withdrawVersion(input: $input) {
        offers {
          ...OfferFields
        }
        userErrors {
          ...RefusalFields
        }
      }
    }
  `,
  [OfferFields, RefusalFields],
);

export type Offer = ResultOf<typeof OfferFields>;
