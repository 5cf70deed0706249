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

const VerdictFields = graphql(`
  fragment VerdictFields on Verdict {
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
`);

const GuidanceFields = graphql(`
  fragment GuidanceFields on CharacteristicGuidance {
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
`);

const DifferenceFields = graphql(`
  fragment DifferenceFields on CharacteristicGuidance {
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
`);

const PriceLinesFields = graphql(`
  fragment PriceLinesFields on PriceBreakdown {
    lines {
      source
      label
      amount {
        amount
        currency
      }
    }
  }
`);

const FootprintLinesFields = graphql(`
  fragment FootprintLinesFields on Footprint {
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
`);

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
        ...VerdictFields
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
        ...GuidanceFields
      }
    }
  `,
  [SelectionFields, StepFields, VerdictFields, GuidanceFields],
);

/** What comes after the states: each value's difference and what price and footprint are made of. */
export const DetailFields = graphql(
  `
    fragment DetailFields on Configuration {
      id
      version
      guidance {
        ...DifferenceFields
      }
      price {
        ...PriceLinesFields
      }
      footprint {
        ...FootprintLinesFields
      }
    }
  `,
  [DifferenceFields, PriceLinesFields, FootprintLinesFields],
);

/** What of a state there is without an offer. */
export const TriedFields = graphql(
  `
    fragment TriedFields on TriedConfiguration {
      complete
      selections {
        ...SelectionFields
      }
      verdict {
        ...VerdictFields
      }
      price {
        total {
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
      steps {
        ...StepFields
      }
      guidance {
        ...GuidanceFields
      }
    }
  `,
  [SelectionFields, StepFields, VerdictFields, GuidanceFields],
);

export const TriedDetailFields = graphql(
  `
    fragment TriedDetailFields on TriedConfiguration {
      guidance {
        ...DifferenceFields
      }
      price {
        ...PriceLinesFields
      }
      footprint {
        ...FootprintLinesFields
      }
    }
  `,
  [DifferenceFields, PriceLinesFields, FootprintLinesFields],
);

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
