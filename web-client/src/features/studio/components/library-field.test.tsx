import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Client, fetchExchange, Provider } from 'urql';
import { describe, expect, it } from 'vitest';
import { LibraryField } from './library-field.tsx';

const PAGES = { first: ['COLOURS', 'SHEENS'], second: ['WOODS'] };

/** Has two pages of libraries. */
function opened(value: string) {
  const asked: unknown[] = [];
  const chosen: string[] = [];
  const answer = (body: string) => {
    const { after } = (JSON.parse(body) as { variables: { after: string | null } }).variables;
    asked.push(after);
    const codes = after === null ? PAGES.first : PAGES.second;
    return { edges: codes.map((code) => ({ node: { code, version: null } })), pageInfo: { hasNextPage: after === null, endCursor: after === null ? 'c2' : null } };
  };
  const client = new Client({
    url: 'http://localhost/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: (_, init) => Promise.resolve(Response.json({ data: { libraries: answer(init?.body as string) } })),
  });
  render(
    <MantineProvider>
      <Provider value={client}>
        <LibraryField value={value} mistake={undefined} onChange={(code) => chosen.push(code)} />
      </Provider>
    </MantineProvider>,
  );
  return { asked, chosen };
}

const offered = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

describe('the choice of a library', () => {
  it('pages on until every library can be chosen', async () => {
    const { asked, chosen } = opened('');
    await screen.findByRole('option', { name: 'SHEENS' });
    expect(offered()).toEqual(['Choose one', 'COLOURS', 'SHEENS']);
    await userEvent.click(screen.getByRole('button', { name: 'More libraries' }));
    await screen.findByRole('option', { name: 'WOODS' });
    expect(asked).toEqual([null, 'c2']);
    expect(offered()).toEqual(['Choose one', 'COLOURS', 'SHEENS', 'WOODS']);
    expect(screen.queryByRole('button')).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('Library'), 'WOODS');
    expect(chosen).toEqual(['WOODS']);
  });

  it('holds what was chosen before its page has come', async () => {
    opened('WOODS');
    await screen.findByRole('option', { name: 'SHEENS' });
    expect(screen.getByLabelText('Library')).toHaveValue('WOODS');
  });
});
