import { graphql } from '@/lib/graphql/graphql.ts';
import { ConflictFields, DetailFields, PayloadFields, RepairFields, StateFields } from './fragments.ts';

export const ReadState = graphql(
  `
    query ReadState($id: ID!, $country: String!) {
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
    mutation Start($input: StartConfigurationInput!, $country: String!) {
      startConfiguration(input: $input) {
        ...PayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const Decide = graphql(
  `
    mutation Decide($input: ChangeConfigurationInput!, $country: String!) {
      payload: changeConfiguration(input: $input) {
        ...PayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const Apply = graphql(
  `
    mutation Apply($input: ApplyRepairInput!, $country: String!) {
      payload: applyRepair(input: $input) {
        ...PayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const Complete = graphql(
  `
    mutation Complete($input: CompleteConfigurationInput!, $country: String!) {
      payload: completeConfiguration(input: $input) {
        ...PayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const Undo = graphql(
  `
    mutation Undo($input: UndoChangeInput!, $country: String!) {
      payload: undoChange(input: $input) {
        ...PayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const Redo = graphql(
  `
    mutation Redo($input: RedoChangeInput!, $country: String!) {
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

export const ReadDeliveryCountries = graphql(`
  query ReadDeliveryCountries {
    deliveryCountries {
      code
      taxRate
    }
  }
`);

export const Share = graphql(`
  mutation Share($input: ShareConfigurationInput!) {
    shareConfiguration(input: $input) {
      sharedConfiguration {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);
