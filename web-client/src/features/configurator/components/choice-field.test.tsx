import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Choice } from '@/lib/product/product-line.ts';
import type { Field } from '../api/field.ts';
import { atABench, characteristic } from '../testing/a-bench.tsx';
import { ChoiceField } from './choice-field.tsx';

const tyre = characteristic('tyre') as Choice;

function aField(change: Partial<Field> = {}): Field {
  return {
    characteristic: tyre,
    selection: { characteristic: 'tyre', code: 'T622_32', codes: null, number: null, text: null, origin: 'DEFAULT' },
    guidance: {
      characteristic: 'tyre',
      applies: true,
      min: null,
      max: null,
      values: [
        { code: 'T622_28', state: 'AVAILABLE', shown: false },
        { code: 'T622_32', state: 'AVAILABLE', shown: true },
        { code: 'T584_47', state: 'EXCLUDED', shown: false },
      ],
    },
    differences: new Map([
      ['T622_28', { code: 'T622_28', priceDelta: { amount: '-5.00', currency: 'EUR' }, footprintDelta: { value: '0.4', unit: 'KGM' } }],
    ]),
    pending: false,
    ...change,
  };
}

const show = (field: Field) => atABench(<ChoiceField field={field} choice={tyre} labelledBy="label" />);

describe('a choice', () => {
  it('says of each value whether it fits and what it changes', () => {
    show(aField());
    expect(screen.getByRole('radio', { name: /28-622/ })).toHaveAccessibleName('28-622, -€5, +0.4\u00a0kg CO₂e');
    expect(screen.getByRole('radio', { name: /32-622/ })).toHaveAccessibleName('32-622, our proposal');
    expect(screen.getByRole('radio', { name: /32-622/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: /47-584/ })).toHaveAccessibleName('47-584, does not fit yet, Choose it to see why and what would help.');
  });

  it('lets an excluded value be wished for all the same', async () => {
    const { wishes } = show(aField());
    await userEvent.click(screen.getByRole('radio', { name: /47-584/ }));
    expect(wishes).toEqual([{ kind: 'decide', set: { tyre: { code: 'T584_47' } }, clear: [] }]);
  });

  it('moves by arrow keys without deciding, and decides by the space bar', async () => {
    const { wishes } = show(aField());
    await userEvent.tab();
    expect(screen.getByRole('radio', { name: /32-622/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('radio', { name: /28-622/ })).toHaveFocus();
    expect(wishes).toEqual([]);
    await userEvent.keyboard(' ');
    expect(wishes).toEqual([{ kind: 'decide', set: { tyre: { code: 'T622_28' } }, clear: [] }]);
  });

  it('turns a proposal into a decision, but decides nothing twice', async () => {
    const { wishes } = show(aField());
    await userEvent.click(screen.getByRole('radio', { name: /32-622/ }));
    expect(wishes).toHaveLength(1);
    const decided = aField();
    const again = show({ ...decided, selection: decided.selection && { ...decided.selection, origin: 'CUSTOMER' } });
    await userEvent.click(screen.getAllByRole('radio', { name: /32-622/ })[1] ?? document.body);
    expect(again.wishes).toEqual([]);
  });

  it('asks why where only one value is left', () => {
    const implied = aField();
    show({ ...implied, selection: implied.selection && { ...implied.selection, origin: 'IMPLIED' } });
    expect(screen.getByRole('button', { name: 'Why only this one?' })).toBeVisible();
  });
});
