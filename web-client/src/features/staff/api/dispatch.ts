import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';

export const ReadCentres = graphql(`
  query ReadCentres {
    workCentres {
      code
      name
      site
      capabilities
      stations
    }
  }
`);

export const ReadDispatchList = graphql(`
  query ReadDispatchList($centre: String!, $after: String) {
    dispatchList(workCentre: $centre, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        position
        explanation {
          text
          reasons {
            rule
            text
          }
        }
        batch {
          capacity
          pieces
          full
          explanation {
            text
          }
        }
        node {
          id
          code
          kind
          name
          state
          quantity
          quantityReady
          quantityStarted
          quantityGood
          plannedStart
          duration
          workOrder {
            id
            number
            productLine
            priority
            promisedAt
          }
        }
      }
    }
  }
`);

export const FollowDispatchList = graphql(`
  subscription FollowDispatchList($centre: String!) {
    dispatchListChanged(workCentre: $centre) {
      code
    }
  }
`);

export type DispatchEntry = ResultOf<typeof ReadDispatchList>['dispatchList']['edges'][number];
