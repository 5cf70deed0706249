import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Impact, ImpactCounts } from '../api/impact.ts';
import { ImpactResult } from './impact-result.tsx';

const NONE: ImpactCounts = { stillValid: 0, repairable: 0, broken: 0, undecided: 0, cheaper: 0, dearer: 0, samePrice: 0, largestReduction: null, largestIncrease: null };
const anImpact: Impact = {
  id: 'imp_1',
  draftVersion: 2,
  outdated: false,
  state: 'DONE',
  requestedBy: 'dora',
  startedAt: '2026-06-01T00:00:00Z',
  endedAt: '2026-06-01T00:01:00Z',
  judged: 1200,
  expected: 1200,
  different: 40,
  configurations: { ...NONE, stillValid: 1100, repairable: 98, broken: 2, dearer: 5, largestIncrease: { amount: '60.00', currency: 'EUR' } },
  orderLines: NONE,
  objections: [{ path: 'constraints.W01', text: 'No low-carbon tubes.', configurations: 100, orderLines: 0 }],
  failure: null,
};
const shown = (impact: Impact) => render(<ImpactResult impact={impact} onJump={() => undefined} />);

describe('what an impact found', () => {
  it('is counted by outcome, and leads to what stands against it', () => {
    shown(anImpact);
    const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) })).getAllByRole('cell').map(({ textContent }) => textContent);
    expect(row('Valid after a change')).toEqual(['98', '0']);
    expect(row('Would cost more')).toEqual(['5 (at most +€60)', '0']);
    expect(screen.getByRole('button', { name: 'constraints.W01' })).toBeVisible();
    expect([...document.querySelectorAll('summary')].map(({ textContent }) => textContent)).toEqual(['Configurations · Not valid any more 2', 'Configurations · Valid after a change 98', 'Configurations · Still valid 1,100']);
  });

  it('says so where nothing is stored, and where it was called off', () => {
    shown({ ...anImpact, state: 'CANCELLED', judged: 0, expected: 10, configurations: NONE, objections: [] });
    expect(screen.getByText(/It was called off/)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
