import { graphql } from '@/lib/graphql/graphql.ts';
import { DraftChangeFields, DraftFields, RefusalFields } from './fragments.ts';

export const ReadDraft = graphql(
  `
    query ReadDraft($id: ID!) {
      draft(id: $id) {
        ...DraftFields
      }
    }
  `,
  [DraftFields],
);

export const ReadHistory = graphql(
  `
    query ReadHistory($id: ID!, $after: String) {
      draft(id: $id) {
        id
        history(first: 20, after: $after) {
          edges {
            node {
              ...DraftChangeFields
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [DraftChangeFields],
);

const PayloadFields = graphql(
  `
    fragment DraftPayloadFields on DraftPayload {
      draft {
        ...DraftFields
      }
      userErrors {
        ...RefusalFields
      }
    }
  `,
  [DraftFields, RefusalFields],
);

export const ImportDraft = graphql(
  `
    mutation ImportDraft($input: ImportDraftInput!) {
      payload: importDraft(input: $input) {
        ...DraftPayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const ChangeDraft = graphql(
  `
    mutation ChangeDraft($input: ChangeDraftInput!) {
      payload: changeDraft(input: $input) {
        ...DraftPayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const SubmitDraft = graphql(
  `
    mutation SubmitDraft($input: SubmitDraftInput!) {
      payload: submitDraft(input: $input) {
        ...DraftPayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const ApproveDraft = graphql(
  `
    mutation ApproveDraft($input: ApproveDraftInput!) {
      payload: approveDraft(input: $input) {
        ...DraftPayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const SendBackDraft = graphql(
  `
    mutation SendBackDraft($input: SendBackDraftInput!) {
      payload: sendBackDraft(input: $input) {
        ...DraftPayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const DiscardDraft = graphql(
  `
    mutation DiscardDraft($input: DiscardDraftInput!) {
      payload: discardDraft(input: $input) {
        ...DraftPayloadFields
      }
    }
  `,
  [PayloadFields],
);

export const PublishDraft = graphql(
  `
    mutation PublishDraft($input: PublishDraftInput!) {
      payload: publishDraft(input: $input) {
        ...DraftPayloadFields
      }
    }
  `,
  [PayloadFields],
);
