import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Selection } from '@/lib/product/selection.ts';
import type { Misfit } from '../api/workbench.ts';
import { atABench } from '../testing/a-bench.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';

const chosen = (characteristic: string, code: string): Selection => ({ characteristic, code, codes: null, number: null, text: null, origin: 'CUSTOMER' });

const repair = (id: string): Misfit['repairs'][number] => ({
  id,
  changes: [
    { characteristic: 'wheelset', from: chosen('wheelset', 'A622_21'), to: chosen('wheelset', 'A584_25') },
    { characteristic: 'tyre', from: chosen('tyre', 'T622_32'), to: chosen('tyre', 'T584_47') },
  ],
  priceDelta: { amount: '-30.00', currency: 'EUR' },
  footprintDelta: { value: '1.5', unit: 'KGM' },
});

const aMisfit: Misfit = {
  wish: { kind: 'decide', set: { tyre: { code: 'T584_47' } }, clear: [] },
  conflict: { message: 'These tyres are made for 584 mm rims.', constraints: [{ id: 'V01', because: '' }], selections: [chosen('wheelset', 'A622_21')] },
  repairs: ['one', 'two', 'three', 'four'].map(repair),
};

describe('the dialog of a conflict', () => {
  it('says in plain words what stands against the wish', () => {
    atABench(<ConflictDialog misfit={aMisfit} />);
    const dialog = screen.getByRole('dialog', { name: '47-584 does not fit yet' });
    expect(within(dialog).getByText('These tyres are made for 584 mm rims.')).toBeVisible();
    expect(within(dialog).getByText('Wheels: Aluminium 622-21')).toBeVisible();
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  });

  it('offers three repairs with what they change and cost', async () => {
    const { wishes } = atABench(<ConflictDialog misfit={aMisfit} />);
    const repairs = screen.getAllByRole('button', { name: 'Do that' });
    expect(repairs).toHaveLength(3);
    expect(screen.getAllByText('-€30 before tax')).toHaveLength(3);
    await userEvent.click(repairs[1] ?? document.body);
    expect(wishes).toEqual([{ kind: 'repair', repairId: 'two' }]);
  });

  it('lets the customer keep what was there', async () => {
    const { keep, wishes } = atABench(<ConflictDialog misfit={aMisfit} />);
    await userEvent.click(screen.getByRole('button', { name: 'Keep what I had' }));
    expect(keep).toHaveBeenCalledOnce();
    expect(wishes).toEqual([]);
  });

  it('says so where nothing would help', () => {
    atABench(<ConflictDialog misfit={{ ...aMisfit, repairs: [] }} />);
    expect(screen.getByText('No change of your decisions would make it fit.')).toBeVisible();
  });
});
