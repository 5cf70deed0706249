import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { atABench } from '../testing/a-bench.tsx';
import { TextInput } from './text-input.tsx';

const badge = {
  __typename: 'TextCharacteristic' as const,
  code: 'headtube_text',
  label: 'Name on the head badge',
  group: 'LOOK',
  groupLabel: 'Look',
  required: false,
  personal: false,
  maxLength: 5,
};

const show = () =>
  atABench(
    <>
      <h3 id="label">Name on the head badge</h3>
      <TextInput
        labelledBy="label"
        text={badge}
        field={{ characteristic: badge, selection: undefined, guidance: undefined, differences: new Map(), pending: false }}
      />
    </>,
  );

describe('a text', () => {
  it('is sent once the typing rests', async () => {
    const { wishes } = show();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name on the head badge' }), 'Ada');
    await waitFor(() => expect(wishes).toEqual([{ kind: 'decide', set: { headtube_text: { text: 'Ada' } }, clear: [] }]));
  });

  it('counts characters as people do, and keeps what is too long without sending it', async () => {
    const { wishes } = show();
    const input = screen.getByRole('textbox');
    await userEvent.type(input, '🚲🚲🚲🚲🚲');
    expect(screen.getByText('5 of 5 characters')).toBeVisible();
    await userEvent.type(input, '!!');
    expect(screen.getByText('7 characters are too many; at most 5 fit.')).toBeVisible();
    expect(input).toBeInvalid();
    await userEvent.tab();
    expect(input).toHaveValue('🚲🚲🚲🚲🚲!!');
    expect(JSON.stringify(wishes)).not.toContain('!');
  });
});
