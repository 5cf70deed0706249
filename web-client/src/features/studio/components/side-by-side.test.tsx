import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SideBySide } from './side-by-side.tsx';

const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}`).join('\n');
const BEFORE = `price: 12\n${lines(2, 30)}\nlast: one\n`;
const AFTER = `price: 15\n${lines(2, 30)}\nlast: two\n`;

const shown = (after = AFTER) =>
  render(
    <MantineProvider>
      <SideBySide before={BEFORE} after={after} names={{ before: 'Version 1', after: 'This draft' }} />
    </MantineProvider>,
  );

describe('two texts side by side', () => {
  it('lead from change to change by the keyboard', async () => {
    shown();
    const [first, second] = screen.getAllByRole('group', { name: /^Change \d of 2$/ });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(first).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Next change' }));
    expect(second).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Next change' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Previous change' }));
    expect(first).toHaveFocus();
  });

  it('tell what was and what is by words and signs, not by colour alone', () => {
    shown();
    const [first] = screen.getAllByRole('group', { name: /^Change 1/ });
    const change = within(first ?? document.body);
    expect(change.getByText('before:')).toBeInTheDocument();
    expect(change.getByText('12').tagName).toBe('DEL');
    expect(change.getByText('15').tagName).toBe('INS');
    expect([...(first?.querySelectorAll('[data-sign]') ?? [])].map((line) => line.getAttribute('data-sign'))).toEqual(['−', '+']);
  });

  it('fold what is the same until it is asked for', async () => {
    shown();
    expect(screen.queryByText('line 15')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show 23 lines that are the same' }));
    expect(screen.getAllByText('line 15')).toHaveLength(2);
  });

  it('say so where nothing is otherwise', () => {
    shown(BEFORE);
    expect(screen.getByText('The texts are the same.')).toBeVisible();
  });
});
