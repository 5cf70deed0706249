import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider, type Client } from 'urql';
import { describe, expect, it, vi } from 'vitest';
import type { Draft, Mistake } from '../api/fragments.ts';
import { formsOf, type PieceForm } from '../api/piece-forms.ts';
import { newPiece, type Piece } from '../api/pieces.ts';
import { PieceEditor } from './piece-editor.tsx';

const form = (section: string): PieceForm => {
  const found = formsOf([]).find((one) => one.section === section);
  if (!found) throw new Error(`There is no form of ${section}.`);
  return found;
};
const aDraft: Draft = {
  id: 'drf_1',
  version: 4,
  productLine: 'CUP',
  fileName: 'cup.yaml',
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
  file: '',
  mistakes: [],
};
const STEP: Piece = { key: 'c10', kind: 'step', written: { kind: 'CRAFT', 'name.en': 'Throw', 'name.de': 'Drehen', capability: 'BENCH', minutes: '30', 'because.en': 'Every cup.', 'because.de': 'Jede Tasse.', after: '' } };

/** Opens a form on a draft that takes every change and then has these mistakes. */
function opened(section: string, piece: Piece, mistakes: Mistake[] = [], answers: Mistake[] = []) {
  const sent: unknown[] = [];
  const client = {
    mutation: (_: unknown, { input }: { input: unknown }) => {
      sent.push(input);
      return { toPromise: () => Promise.resolve({ data: { payload: { draft: { ...aDraft, version: 5, mistakes: answers }, userErrors: [] } } }) };
    },
  } as unknown as Client;
  const told = { onAnswered: vi.fn(), onStale: vi.fn(), onClose: vi.fn(), onSaved: vi.fn(), onJump: vi.fn() };
  render(
    <MantineProvider>
      <Provider value={client}>
        <PieceEditor draft={{ ...aDraft, mistakes }} at={undefined} writes form={form(section)} piece={piece} names={['size', 'LARGE']} taken={['c10']} {...told} />
      </Provider>
    </MantineProvider>,
  );
  return { sent, ...told };
}

const mistake = (path: string, message: string): Mistake => ({ path, line: 1, column: 1, message, didYouMean: ['size'] });

describe('the form of a piece', () => {
  it('changes what was written otherwise, on the version that was seen', async () => {
    const { sent, onAnswered, onClose } = opened('steps', STEP);
    expect(screen.getByRole('form', { name: 'Step c10' })).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Who does it'), 'COBOT');
    await userEvent.type(screen.getByLabelText(/^Comes after/), 'c05, c07');
    await userEvent.type(screen.getByRole('combobox', { name: 'Minutes' }), ' + 5');
    await userEvent.click(screen.getByRole('button', { name: 'Save and check' }));
    expect(sent).toEqual([
      {
        draftId: 'drf_1',
        version: 4,
        changes: [{ write: { path: 'steps.c10.kind', text: 'COBOT' } }, { write: { path: 'steps.c10.minutes', text: '30 + 5' } }, { set: { path: 'steps.c10.after', yaml: '[c05, c07]' } }],
      },
    ]);
    expect(onAnswered).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says what is wrong under the part that it is about, and what is about none above', () => {
    opened('steps', STEP, [mistake('steps.c10.minutes', "'sise' is not a name."), mistake('steps.c10', 'A skill is missing.'), mistake('steps.c20.minutes', 'Elsewhere.')]);
    expect(screen.getByRole('combobox', { name: 'Minutes' })).toHaveAccessibleDescription("'sise' is not a name. Did you mean size?");
    expect(screen.getByText('A skill is missing.')).toBeVisible();
    expect(screen.queryByText(/Elsewhere/)).toBeNull();
  });

  it('stays open with a new piece that is mistaken, and goes nowhere while something is missing', async () => {
    const { sent, onSaved } = opened('prices', newPiece(form('prices')), [], [mistake('prices.RUSH.ofValues', 'No such property.')]);
    await userEvent.click(screen.getByRole('button', { name: 'Save and check' }));
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText('Name'), 'RUSH');
    await userEvent.selectOptions(screen.getByLabelText('What it adds'), 'ofValues');
    await userEvent.type(screen.getByLabelText('Property of the values'), 'pryce');
    await userEvent.click(screen.getByRole('button', { name: 'Save and check' }));
    expect(sent).toMatchObject([{ changes: [{ write: { path: 'prices.RUSH.ofValues', text: 'pryce' } }] }]);
    expect(onSaved).toHaveBeenCalledWith(expect.objectContaining({ key: 'RUSH' }));
  });
});
