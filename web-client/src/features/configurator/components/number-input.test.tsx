import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { NumberField } from '@/lib/product/product-line.ts';
import { atABench, characteristic } from '../testing/a-bench.tsx';
import { NumberInput } from './number-input.tsx';

const crank = characteristic('crank_mm') as NumberField;

const show = () =>
  atABench(
    <>
      <h3 id="label">Crank length</h3>
      <NumberInput
        labelledBy="label"
        number={crank}
        field={{
          characteristic: crank,
          selection: { characteristic: 'crank_mm', code: null, codes: null, number: '172.5', text: null, origin: 'DEFAULT' },
          guidance: { characteristic: 'crank_mm', applies: true, min: '160', max: '175', values: null },
          differences: new Map(),
          pending: false,
        }}
      />
    </>,
  );

const input = () => screen.getByRole('textbox', { name: 'Crank length' });

describe('a number', () => {
  it('tells the range that fits the other decisions, with its unit', () => {
    show();
    expect(screen.getByText('160 to 175 mm fits your other choices')).toBeVisible();
    expect(screen.getByRole('slider', { name: 'Crank length' })).toHaveAttribute('aria-valuetext', '172.5 mm');
  });

  it('decides what is typed once the typing rests, a comma being a point', async () => {
    const { wishes } = show();
    await userEvent.clear(input());
    await userEvent.type(input(), '167,5');
    await waitFor(() => expect(wishes).toEqual([{ kind: 'decide', set: { crank_mm: { number: '167.5' } }, clear: [] }]));
  });

  it('decides many moves of the slider once', async () => {
    const { wishes } = show();
    for (const value of ['170', '167.5', '165']) fireEvent.change(screen.getByRole('slider'), { target: { value } });
    await waitFor(() => expect(wishes).toEqual([{ kind: 'decide', set: { crank_mm: { number: '165' } }, clear: [] }]));
  });

  it('says what is allowed instead of sending what cannot be', async () => {
    const { wishes } = show();
    await userEvent.clear(input());
    await userEvent.type(input(), '171{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Please give a number from 155 to 180 mm in steps of 2.5.');
    expect(input()).toBeInvalid();
    await userEvent.tab();
    expect(input()).toHaveValue('172.5');
    expect(wishes).toEqual([]);
  });

  it('lets a number be wished for that does not fit: that asks why', async () => {
    const { wishes } = show();
    await userEvent.clear(input());
    await userEvent.type(input(), '180{Enter}');
    expect(wishes).toEqual([{ kind: 'decide', set: { crank_mm: { number: '180' } }, clear: [] }]);
  });
});
