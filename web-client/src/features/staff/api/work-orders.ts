import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';

export const ReadBoard = graphql(`
  query ReadBoard($filter: WorkOrderFilter, $first: Int, $after: String) {
    workOrders(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          number
          productLine
          quantity
          priority
          state
          promisedAt
          steps {
            id
            state
            kind
            name
            plannedStart
            plannedEnd
            startedAt
          }
        }
      }
    }
  }
`);

export const FollowBoard = graphql(`
  subscription FollowBoard {
    workOrderChanged {
      id
      version
    }
  }
`);

export const ReadChoices = graphql(`
  query ReadBoardChoices {
    productLines(first: 100) {
      edges {
        node {
          id
          code
          name
        }
      }
    }
    workCentres {
      code
      name
      site
      capabilities
      stations
    }
  }
`);

export type BoardRow = ResultOf<typeof ReadBoard>['workOrders']['edges'][number]['node'];

const WorkOrderFields = graphql(`
  fragment StaffWorkOrder on WorkOrder {
    id
    version
    number
    site
    productLine
    quantity
    priority
    state
    promisedAt
    promiseChanges {
      from
      to
      at
      cause
      step
      pieces
      reasonCode
    }
    decisions {
      kind
      step
      value
      reason
      at
    }
    source {
      ... on OrderLine {
        configurationId
        productLineVersion
      }
    }
    steps {
      id
      code
      kind
      name
      state
      capability
      plannedWorkCentre {
        code
        name
      }
      after {
        id
      }
      waitingFor {
        id
        code
        name
      }
      round
      quantity
      quantityReady
      quantityStarted
      quantityGood
      quantityScrap
      plannedStart
      plannedEnd
      startedAt
      endedAt
      duration
      instructions
      protections
      because {
        text
        reasons {
          rule
          text
        }
      }
    }
  }
`);

export const ReadWorkOrder = graphql(
  `
    query ReadWorkOrder($id: ID!) {
      workOrder(id: $id) {
        ...StaffWorkOrder
      }
    }
  `,
  [WorkOrderFields],
);

export const FollowWorkOrder = graphql(
  `
    subscription FollowWorkOrder($id: ID!) {
      workOrderChanged(id: $id) {
        ...StaffWorkOrder
      }
    }
  `,
  [WorkOrderFields],
);

export type WorkOrder = ResultOf<typeof WorkOrderFields>;
export type Step = WorkOrder['steps'][number];
