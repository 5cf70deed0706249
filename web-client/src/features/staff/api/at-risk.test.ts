// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isAtRisk } from './at-risk.ts';

const step = (state: string, start: string, end: string, startedAt: string | null = null) => ({ state, plannedStart: start, plannedEnd: end, startedAt });
const promisedAt = '2026-11-25T12:00:00Z';
const steps = [
  step('ALLOWED_TO_START', '2026-11-22T08:00:00Z', '2026-11-22T10:00:00Z'),
  step('NOT_ALLOWED_TO_START', '2026-11-23T08:00:00Z', '2026-11-24T12:00:00Z'),
];
const at = (moment: string) => new Date(moment).getTime();

describe('a promise', () => {
  it('is safe while the work is late by less than the buffer', () => expect(isAtRisk({ promisedAt, steps }, at('2026-11-23T08:00:00Z'))).toBe(false));

  it('is at risk once the lateness has eaten the buffer', () => expect(isAtRisk({ promisedAt, steps }, at('2026-11-23T08:00:01Z'))).toBe(true));

  it('keeps in mind how late a step began', () => {
    const begun = [step('RUNNING', '2026-11-22T08:00:00Z', '2026-11-22T10:00:00Z', '2026-11-23T09:00:00Z'), ...steps.slice(1)];
    expect(isAtRisk({ promisedAt, steps: begun }, at('2026-12-01T00:00:00Z'))).toBe(true);
  });

  it('is kept when all is done', () => expect(isAtRisk({ promisedAt, steps: [step('ENDED', promisedAt, '2027-01-01T00:00:00Z')] }, Infinity)).toBe(false));
});
