import styles from './drawing.module.css';

/** A line's drawing as it would hang over the bench; one nobody drew yet gets a plain sheet. */
export function Drawing({ line }: { line: string }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 240 150" aria-hidden fill="none" strokeLinecap="round" strokeLinejoin="round">
      <path className={styles.guide} d={GUIDES[line] ?? 'M20 75h200M120 15v120'} />
      <path className={styles.line} d={LINES[line] ?? 'M70 30h100v90H70z'} />
    </svg>
  );
}

const circle = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

const GUIDES: Record<string, string> = {
  VELO: `M10 135h220M62 140V40M178 140V22M62 97h116${circle(62, 97, 26)}${circle(178, 97, 26)}`,
  LUTH: 'M8 75h224M52 22v106M80 18v114M116 22v106M206 52v46',
  CORD: 'M10 132h220M48 140V14M196 140V78M48 104h160',
};

const LINES: Record<string, string> = {
  VELO: [
    circle(62, 97, 37),
    circle(178, 97, 37),
    circle(110, 100, 9),
    'M62 97 96 50 110 100ZM96 50 159 46 110 100M162 38 159 46 178 97M93 42 96 50M82 41c6-3 16-3 22 0M162 38l2-5c10-1 18 2 18 10 0 6-6 8-11 6',
    'M110 100l9 12M119 112h7',
  ].join(''),
  LUTH: [
    'M116 66c2-9 10-11 12-20 1-6-5-10-12-7-9 4-13 14-25 13-12 0-17-16-35-17-22-1-40 16-40 41s18 42 40 41c16-1 22-15 34-16 12-1 16 9 24 12 7 3 13-1 11-8-2-8-8-10-9-19',
    'M104 68h98l4-7 22-4 5 5-3 7v10l3 6-5 4-22-3-4-4h-98zM104 68v14',
    'M118 68v14M130 68v14M141 68v14M151 68v14M160 68v14M168 68v14M176 68v14M184 68v14M191 68v14M198 68v14M202 68v14',
    'M90 65v20M86 65v20M86 65h4M86 85h4M70 65v20M66 65v20M66 65h4M66 85h4M50 66h5v18h-5z',
    'M52 72h156M52 75h158M52 78h156',
    circle(58, 100, 3) + circle(70, 97, 3) + circle(80, 95, 3),
    circle(211, 57, 2) + circle(218, 55.5, 2) + circle(225, 54.5, 2) + circle(211, 91, 2) + circle(218, 92, 2) + circle(225, 92, 2),
  ].join(''),
  CORD: [
    'M60 16h46c1 18 3 30 10 40 8 10 28 14 50 22 20 7 34 14 36 26l-1 8H56c-6-8-8-16-7-26 2-24 11-46 11-70Z',
    'M52 112h150c3 0 4 3 4 6s-2 5-5 5h-98c-4 0-6 4-6 8v1H54c-4 0-5-3-5-8Z',
    'M58 34c18 3 32 3 48 0M106 26c6 2 8 6 8 12M112 44l12-6M118 54l13-6M128 62l12-7M140 68l10-7',
    'M150 72c-3 12 0 26 8 40M74 62c16 6 22 24 18 50',
  ].join(''),
};
