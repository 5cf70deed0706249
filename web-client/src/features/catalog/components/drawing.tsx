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
  LUTH: 'M10 78h220M64 20v116M36 20v116M110 20v116M206 54v48',
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
    'M109 66c-6-2-9-8-16-10-10-3-18 2-27 1-8-1-12-9-22-9-14 0-24 13-24 31s10 31 24 31c10 0 15-7 23-8 9-1 16 4 26 1 7-2 10-8 16-10',
    'M109 66h88l8-4 20 2v22l-20 4-8-4h-88ZM109 66v22',
    'M44 72v12M58 68v18M78 68v18M50 72h6M126 67v20M141 67v20M155 67v20M168 67v20M180 67v20M190 67v20',
    circle(38, 98, 2.5) + circle(50, 100, 2.5),
    'M40 78h175',
  ].join(''),
  CORD: [
    'M60 16h46c1 18 3 30 10 40 8 10 28 14 50 22 20 7 34 14 36 26l-1 8H56c-6-8-8-16-7-26 2-24 11-46 11-70Z',
    'M52 112h150c3 0 4 3 4 6s-2 5-5 5h-98c-4 0-6 4-6 8v1H54c-4 0-5-3-5-8Z',
    'M58 34c18 3 32 3 48 0M106 26c6 2 8 6 8 12M112 44l12-6M118 54l13-6M128 62l12-7M140 68l10-7',
    'M150 72c-3 12 0 26 8 40M74 62c16 6 22 24 18 50',
  ].join(''),
};
