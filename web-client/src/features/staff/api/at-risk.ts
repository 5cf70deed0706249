interface PlannedStep {
  state: string;
  plannedStart: string;
  plannedEnd: string;
  startedAt: string | null;
}

/**
 * Whether the promise is at risk, as dispatch lists see it: the planned end of the last step, shifted by how late the steps at work are
 * against their planned start, is later than promised.
 */
export function isAtRisk({ promisedAt, steps }: { promisedAt: string; steps: readonly PlannedStep[] }, now = Date.now()): boolean {
  const time = (moment: string) => new Date(moment).getTime();
  const left = steps.filter(({ state }) => state !== 'ENDED' && state !== 'ABORTED');
  if (left.length === 0) return false;
  const lateness = left
    .filter(({ state }) => state !== 'NOT_ALLOWED_TO_START')
    .map(({ startedAt, plannedStart }) => (startedAt === null ? now : time(startedAt)) - time(plannedStart));
  return Math.max(...left.map(({ plannedEnd }) => time(plannedEnd))) + Math.max(0, ...lateness) > time(promisedAt);
}
