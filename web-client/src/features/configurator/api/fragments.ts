import { graphql, type ResultOf } from '@/lib/graphql/graphql.ts';
import { StepFields } from '@/lib/product/planned-step.ts';
import { SelectionFields } from '@/lib/product/selection.ts';

export const ChangeFields = graphql(
  `
    fragment ChangeFields on SelectionChange {
      characteristic
      from {
        ...SelectionFields
      }
      to {
        ...SelectionFields
      }
    }
  `,
  [SelectionFields],
);

export const ConflictFields = graphql(
  `
    fragment ConflictFields on Conflict {
      message
      constraints {
        id
        because
      }
      selections {
        ...SelectionFields
      }
    }
  `,
  [SelectionFields],
);

export const RepairFields = graphql(
  `
    fragment RepairFields on Repair {
      id
      changes {
        ...ChangeFields
      }
      priceDelta {
        amount
        currency
      }
      footprintDelta {
        value
        unit
      }
    }
  `,
  [ChangeFields],
);

/** What a click can change, and nothing else: the line's texts are fetched once. */
export const StateFields = graphql(
  `
    fragment StateFields on Configuration {
      id
      version
      productLine {
        version
      }
      complete
      canUndo
      canRedo
      selections {
        ...SelectionFields
      }
      verdict {
        valid
        violations {
          severity
          message
          involves
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
      totals(country: $country) {
        tax {
          amount
          currency
        }
        gross {
          amount
          currency
        }
      }
      footprint {
        total {
          value
          unit
        }
      }
      leadTime {
        promisedAt
        duration
        bottleneck
      }
      steps {
        ...StepFields
      }
      guidance {
        characteristic
        applies
        min
        max
        values {
          code
          state
          shown
        }
      }
    }
  `,
  [SelectionFields, StepFields],
);

/** What comes after the states: each value's difference and what price and footprint are made of. */
export const DetailFields = graphql(`
  fragment DetailFields on Configuration {
    id
    version
    guidance {
      characteristic
      values {
        code
        priceDelta {
          amount
          currency
        }
        footprintDelta {
          value
          unit
        }
      }
    }
    price {
      lines {
        source
        label
        amount {
          amount
          currency
        }
      }
    }
    footprint {
      coverage
      factorVersion
      lines {
        source
        label
        amount {
          value
          unit
        }
      }
    }
  }
`);

export const PayloadFields = graphql(
  `
    fragment PayloadFields on ConfigurationPayload {
      configuration {
        ...StateFields
      }
      changes {
        ...ChangeFields
      }
      completion {
        objective
        proven
        bound
        value
      }
      userErrors {
        __typename
        code
        message
        path
        ... on ConflictError {
          conflict {
            ...ConflictFields
          }
          repairs {
            ...RepairFields
          }
        }
      }
    }
  `,
  [StateFields, ChangeFields, ConflictFields, RepairFields],
);

export type Change = ResultOf<typeof ChangeFields>;
export type Conflict = ResultOf<typeof ConflictFields>;
export type Repair = ResultOf<typeof RepairFields>;
export type State = ResultOf<typeof StateFields>;
export type Details = ResultOf<typeof DetailFields>;
export type Payload = ResultOf<typeof PayloadFields>;
export type Guidance = State['guidance'][number];
export type ValueState = NonNullable<Guidance['values']>[number]['state'];
