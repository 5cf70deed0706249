import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const StepFields = graphql(`
  fragment StepFields on PlannedStep {
    code
    kind
    name
    duration
    energy {
      value
      unit
    }
    because
  }
`);

/** A step that one piece will need. */
export type PlannedStep = ResultOf<typeof StepFields>;
