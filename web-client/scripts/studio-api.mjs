// What a picture of the rule studio needs and its pages would take too long to make: drafts and a library, made through the API.

const FINISHES = `format: 1
library: HOUSE
version: 1
name: {en: House colours, de: Hausfarben}

values:
  FINISHES:
    label: {en: Finishes, de: Oberflächen}
    values:
      RAW: {label: {en: Raw, de: Roh}}
      OXBLOOD: {label: {en: Oxblood, de: Ochsenblut}}
`;

/** The API of the service at this address, as the demo's designer and reviewer use it. */
export function studioOf(url) {
  const tokenOf = async (role) => {
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const answer = await fetch(`${url}/oauth2/token`, { method: 'POST', headers: { Authorization: `Basic ${btoa(`${role}:demo`)}` }, body });
    return (await answer.json()).access_token;
  };
  const ask = async (query, variables, role) => {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${await tokenOf(role)}` };
    const { data, errors } = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json();
    if (errors) throw new Error(errors[0].message);
    return data;
  };
  /** Takes a draft a step further. */
  const step = async (mutation, role, input) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { draft { id version } userErrors { message } } }`;
    const { payload } = await ask(query, { input }, role);
    if (!payload.draft) throw new Error(payload.userErrors[0].message);
    return payload.draft;
  };
  return {
    begin: (from) => step('createDraft', 'designer', { idempotencyKey: crypto.randomUUID(), from }),
    write: ({ id, version }, path, text) => step('changeDraft', 'designer', { draftId: id, version, changes: [{ write: { path, text } }] }),
    submit: async (id) => {
      const { draft } = await ask('query ($id: ID!) { draft(id: $id) { version } }', { id }, 'designer');
      return step('submitDraft', 'designer', { draftId: id, version: draft.version });
    },
    publish: async ({ id, version }) => {
      const approved = await step('approveDraft', 'reviewer', { draftId: id, version });
      return step('publishDraft', 'reviewer', { draftId: id, version: approved.version });
    },
    knows: async (code) => (await ask('query ($code: String!) { library(code: $code) { code } }', { code }, 'designer')).library !== null,
  };
}

/** A library in two versions, unless it is there from an earlier time. */
export async function houseColours(studio) {
  if (await studio.knows('HOUSE')) return;
  const first = await studio.begin({ file: { name: 'house.yaml', file: FINISHES } });
  await studio.publish(await studio.submit(first.id));
  const second = await studio.write(await studio.begin({ library: { code: 'HOUSE' } }), 'values.FINISHES.values.RAW.label.en', 'As it is');
  await studio.publish(await studio.submit(second.id));
}
