export type StepKind = 'TEMPLATE' | 'CRAFT' | 'COBOT' | 'INSPECTION' | 'WAITING';

const PATHS: Record<StepKind, string> = {
  // A laser head over a plate, a hand, a hand with an arm, an eye, an hourglass.
  TEMPLATE: 'M4 20h16M9 3h6v6l-3 4-3-4zM12 13v3',
  CRAFT: 'M8 12V5.500a1.500 1.500 0 0 1 3 0V11m0-6.500a1.500 1.500 0 0 1 3 0V11m0-4.500a1.500 1.500 0 0 1 3 0V15a6 6 0 0 1-6 6c-3 0-4.500-1.500-6-4l-2-3.600a1.450 1.450 0 0 1 2.500-1.400L8 14',
  COBOT: 'M4 21h8M8 21v-5M8 16l-3-5 6-6 3 2M14 7l2.500-1.500M14 7l.500 3M17 21v-5a1.300 1.300 0 0 1 2.600 0V17a1.300 1.300 0 0 1 1.900 1.200V21',
  INSPECTION: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  WAITING: 'M6 3h12M6 21h12M7 3v3c0 3 5 4 5 6s-5 3-5 6v3M17 3v3c0 3-5 4-5 6s5 3 5 6v3',
};

/** Who does a step, as a small drawing; the words stand beside it. */
export function StepIcon({ kind, size = 26 }: { kind: StepKind; size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
      <path d={PATHS[kind]} />
    </svg>
  );
}
