import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';

const PayloadFields = graphql(`
  fragment DecisionPayload on WorkOrderPayload {
    workOrder {
      id
      version
      state
      priority
    }
    userErrors {
      __typename
      code
      message
    }
  }
`);

export const Hold = graphql(
  `
    mutation HoldWorkOrder($input: HoldWorkOrderInput!) {
      payload: holdWorkOrder(input: $input) {
        ...DecisionPayload
      }
    }
  `,
  [PayloadFields],
);

export const Resume = graphql(
  `
    mutation ResumeWorkOrder($input: HoldWorkOrderInput!) {
      payload: resumeWorkOrder(input: $input) {
        ...DecisionPayload
      }
    }
  `,
  [PayloadFields],
);

export const Prioritise = graphql(
  `
    mutation SetPriority($input: SetPriorityInput!) {
      payload: setPriority(input: $input) {
        ...DecisionPayload
      }
    }
  `,
  [PayloadFields],
);

export type Refusal = ResultOf<typeof PayloadFields>['userErrors'][number];
export type Decision = 'hold' | 'resume' | 'priority';
