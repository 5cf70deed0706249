import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ExpressionField } from './expression-field.tsx';

function Field({ mistake }: { mistake?: string }) {
  const [value, setValue] = useState('');
  return <ExpressionField id="e" label="Condition" names={['tyre', 'tyre.width', 'clearance', 'and']} value={value} mistake={mistake} onChange={setValue} />;
}

describe('an expression', () => {
  it('is completed by keyboard alone', async () => {
    render(<Field />);
    const field = screen.getByRole('combobox', { name: 'Condition' });
    await userEvent.type(field, 'tyre.wid');
    expect(screen.getByRole('option', { name: 'tyre.width' })).toHaveAttribute('aria-selected', 'false');
    await userEvent.keyboard('{ArrowDown}{Enter} > clea{ArrowUp}{Enter}');
    expect(field).toHaveValue('tyre.width > clearance');
    expect(field).toHaveAttribute('aria-expanded', 'false');
  });

  it('keeps what was typed when the offer is declined', async () => {
    render(<Field />);
    const field = screen.getByRole('combobox', { name: 'Condition' });
    await userEvent.type(field, 'ty{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(field).toHaveValue('ty');
  });

  it('says what is wrong with it', () => {
    render(<Field mistake="'tyr' is not a name." />);
    expect(screen.getByRole('combobox', { name: 'Condition' })).toHaveAccessibleDescription("'tyr' is not a name.");
  });
});
