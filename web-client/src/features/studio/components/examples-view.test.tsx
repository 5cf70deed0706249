import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Client, fetchExchange, Provider } from 'urql';
import { describe, expect, it } from 'vitest';
import type { Draft, Mistake } from '../api/fragments.ts';
import { ExamplesView } from './examples-view.tsx';

const FILE = `characteristics:
  shade:
    choice:
      values:
        LINEN: {label: {en: Linen, de: Leinen}}
        PAPER: {label: {en: Paper, de: Papier}}
  extras:
    choice:
      multiple: true
      values:
        DIMMER: {label: {en: Dimmer, de: Dimmer}}
        PLUG: {label: {en: Plug, de: Stecker}}
constraints:
  L01:
    forbid: shade = PAPER
examples:
  - name: as proposed
    selections: {}
  - name: of paper
    selections: {shade: PAPER}
    violates: []
`;
const TABLE = 'key,name,selections,selections.shade,violates\r\n0,as proposed,{},,\r\n1,of paper,,PAPER,[]\r\n';
const MISTAKE: Mistake = { path: 'examples[1].violates', line: 17, column: 15, message: 'It violates L01.', didYouMean: [] };
const aDraft: Draft = {
  id: 'drf_1',
  version: 4,
  productLine: 'LAMP',
  fileName: 'lamp.yaml',
  base: null,
  library: null,
  uses: [],
  state: 'IN_WORK',
  authors: ['dave'],
  submittedBy: null,
  approvedBy: null,
  published: null,
  createdAt: '2026-06-01T00:00:00Z',
  changedAt: '2026-06-01T00:00:00Z',
  file: FILE,
  mistakes: [MISTAKE],
};
const PROPOSAL = { constraint: 'L01', firing: true, selections: [{ characteristic: 'shade', code: 'PAPER', codes: null, number: null, text: null }] };
const REPORT = { constraints: [{ constraint: 'L01', firing: [], holding: ['as proposed'] }], proposals: [PROPOSAL], mutants: 0, mutantsCaught: 0, mutantsAlike: 0, unnoticed: [] };

interface Sent {
  operationName: string;
  variables: { input?: Record<string, unknown> };
}

/** Shows a draft that takes every change. */
function opened() {
  const sent: unknown[] = [];
  let version = aDraft.version;
  const answer = ({ operationName, variables: { input } }: Sent) => {
    if (operationName === 'ReadTable') return { draft: { id: 'drf_1', version, table: TABLE } };
    if (operationName === 'ReadExampleReport') return { draft: { id: 'drf_1', version, exampleReport: REPORT } };
    sent.push(input);
    version += 1;
    return { payload: { draft: { ...aDraft, version }, userErrors: [] } };
  };
  const client = new Client({
    url: 'http://localhost/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: (_, init) => Promise.resolve(Response.json({ data: answer(JSON.parse(init?.body as string) as Sent) })),
  });
  function Shown() {
    const [draft, setDraft] = useState(aDraft);
    return <ExamplesView draft={draft} at={undefined} writes onAnswered={setDraft} onStale={() => undefined} onJump={() => undefined} />;
  }
  render(
    <MantineProvider>
      <Provider value={client}>
        <Shown />
      </Provider>
    </MantineProvider>,
  );
  return sent;
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

describe('the examples of a draft', () => {
  it('are written in a form that asks only for what an example says', async () => {
    const sent = opened();
    await press('Add an example');
    const form = screen.getByRole('form', { name: 'A new example' });
    await userEvent.type(within(form).getByLabelText('What it shows'), 'with a dimmer');
    await userEvent.selectOptions(within(form).getByLabelText('What else it says'), 'shade');
    await press('Add it');
    expect(within(form).getByLabelText('shade')).toHaveFocus();
    await press('Save and check');
    expect(within(form).getByLabelText('shade')).toHaveAccessibleDescription('This is needed.');
    await press('Leave out shade');
    expect(within(form).getByLabelText('What else it says')).toHaveFocus();
    await userEvent.selectOptions(within(form).getByLabelText('What else it says'), 'extras');
    await press('Add it');
    await userEvent.click(within(within(form).getByRole('group', { name: 'extras' })).getByLabelText('PLUG'));
    await press('Save and check');
    expect(sent).toEqual([
      {
        draftId: 'drf_1',
        version: 4,
        changes: [
          { write: { path: 'examples[2].name', text: 'with a dimmer' } },
          { set: { path: 'examples[2].selections.extras', yaml: '[PLUG]' } },
          { set: { path: 'examples[2].violates', yaml: '[]' } },
        ],
      },
    ]);
  });

  it('say under the place what does not hold', async () => {
    opened();
    await press('Change of paper');
    const form = screen.getByRole('form', { name: 'Example of paper' });
    expect(within(form).getByRole('group', { name: 'Violated are exactly' })).toHaveAccessibleDescription(/It violates L01\./);
    expect(within(form).getByLabelText('shade')).toHaveValue('PAPER');
  });

  it('take a proposal over, in the only form that is open', async () => {
    const sent = opened();
    await press('Change of paper');
    await press('Take it over L01');
    expect(screen.getAllByRole('form')).toHaveLength(1);
    expect(screen.getByLabelText('What it shows')).toHaveValue('L01 is violated');
    await press('Save and check');
    expect(sent).toMatchObject([
      {
        changes: [
          { write: { path: 'examples[2].name', text: 'L01 is violated' } },
          { write: { path: 'examples[2].selections.shade', text: 'PAPER' } },
          { set: { path: 'examples[2].violates', yaml: '[L01]' } },
        ],
      },
    ]);
  });

  it('come back as they were when one was removed', async () => {
    const sent = opened();
    await press('Remove as proposed');
    expect(await screen.findByRole('button', { name: 'Put it back' })).toHaveFocus();
    expect(screen.getByText('as proposed is removed.')).toBeVisible();
    await press('Put it back');
    expect(sent).toEqual([
      { draftId: 'drf_1', version: 4, changes: [{ remove: { path: 'examples[0]' } }] },
      { draftId: 'drf_1', version: 5, file: FILE },
    ]);
    expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull();
  });
});
