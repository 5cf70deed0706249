import { graphql } from '@/lib/graphql/graphql.ts';
import { ConflictFields, DetailFields, PayloadFields, RepairFields, StateFields } from './fragments.ts';

export const ReadState = graphql(
  `
    query ReadState($id: ID!) {
      configuration(id: $id) {
        ...StateFields
      }
    }
  `,
  [StateFields],
);

export const ReadDetails = graphql(
  `
    query ReadDetails($id: ID!) {
      configuration(id: $id) {
        ...DetailFields
      }
    }
  `,
  [DetailFields],
);

export const Start = graphql(
  `
    mutation Start($input: StartConfigurationInput!) {
      startConfiguration(input: $input) {
        ...PayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const Decide = graphql(
  `
    mutation Decide($input: ChangeConfigurationInput!) {
      payload: changeConfiguration(input: $input) {
        ...PayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const Apply = graphql(
  `
    mutation Apply($input: ApplyRepairInput!) {
      payload: applyRepair(input: $input) {
        ...PayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const Complete = graphql(
  `
    mutation Complete($input: CompleteConfigurationInput!) {
      payload: completeConfiguration(input: $input) {
        ...PayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const Undo = graphql(
  `
    mutation Undo($input: UndoChangeInput!) {
      payload: undoChange(input: $input) {
        ...PayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const Redo = graphql(
  `
    mutation Redo($input: RedoChangeInput!) {
      payload: redoChange(input: $input) {
        ...PayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const Explain = graphql(
  `
    query Explain($id: ID!, $characteristic: String!, $value: SelectionValueInput!) {
      explainValue(configurationId: $id, characteristic: $characteristic, value: $value) {
        possible
        conflict {
          ...ConflictFields
        }
        repairs {
          ...RepairFields
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
  [ConflictFields, RepairFields],
);
