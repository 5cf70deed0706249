import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Client, Provider } from 'urql';
import { vi } from 'vitest';
import type { ProductLine } from '@/lib/product/product-line.ts';
import { useTelling } from '@/lib/product/tell.ts';
import type { Workbench } from '../api/workbench.ts';
import type { Wish } from '../api/wish.ts';
import { BenchProvider } from '../components/bench-context.tsx';

/** A bicycle with as much as a test needs. */
export const aLine: ProductLine = {
  id: 'line',
  code: 'VELO',
  name: 'All-road bicycle',
  version: 1,
  characteristics: [
    {
      __typename: 'ChoiceCharacteristic',
      code: 'tyre',
      label: 'Tyres',
      group: 'WHEELS',
      groupLabel: 'Wheels',
      required: true,
      personal: false,
      multiple: false,
      values: [
        { code: 'T622_28', label: '28-622' },
        { code: 'T622_32', label: '32-622' },
        { code: 'T584_47', label: '47-584' },
      ],
    },
    {
      __typename: 'ChoiceCharacteristic',
      code: 'wheelset',
      label: 'Wheels',
      group: 'WHEELS',
      groupLabel: 'Wheels',
      required: true,
      personal: false,
      multiple: false,
      values: [
        { code: 'A622_21', label: 'Aluminium 622-21' },
        { code: 'A584_25', label: 'Aluminium 584-25' },
      ],
    },
    {
      __typename: 'NumberCharacteristic',
      code: 'crank_mm',
      label: 'Crank length',
      group: 'DRIVE',
      groupLabel: 'Drivetrain',
      required: true,
      personal: false,
      min: '155',
      max: '180',
      step: '2.5',
      unit: 'MMT',
    },
  ],
};

export function characteristic(code: string) {
  const found = aLine.characteristics.find((one) => one.code === code);
  if (!found) throw new Error(`The bicycle has no ${code}.`);
  return found;
}

const NOBODY = new Client({ url: '/graphql', exchanges: [], preferGetMethod: false });

/** Shows something at a bench that notes what is wished for. */
export function atABench(shown: ReactNode) {
  const wishes: Wish[] = [];
  const keep = vi.fn();
  const bench = { id: 'configuration', wish: (wish: Wish) => void wishes.push(wish), keep } as unknown as Workbench;
  function Around({ children }: { children: ReactNode }) {
    return (
      <MantineProvider>
        <Provider value={NOBODY}>
          <BenchProvider bench={bench} line={aLine} telling={useTelling(aLine)}>
            {children}
          </BenchProvider>
        </Provider>
      </MantineProvider>
    );
  }
  return { wishes, keep, ...render(shown, { wrapper: Around }) };
}
