import type { Point } from './bodies.ts';
import type { GuitarPlan } from './plan.ts';

export type Tuner = { post: Point; button: Point; turn: number };

/** Outline of the headstock and where its tuners sit. */
export function headOf(plan: GuitarPlan): { outline: readonly Point[]; tuners: readonly Tuner[]; label: { at: Point; turn: number; room: number } } {
  const { nutX, nut, count, body } = plan;
  const half = nut / 2;
  if (body.head === 'none') {
    return {
      outline: [
        [nutX, -half - 1],
        [nutX + 28, -half - 1],
        [nutX + 34, -half + 5],
        [nutX + 34, half - 5],
        [nutX + 28, half + 1],
        [nutX, half + 1],
      ],
      tuners: [],
      label: { at: [nutX + 17, 0], turn: 90, room: nut - 8 },
    };
  }
  if (body.head === 'inline') {
    const pitch = 25.5;
    const long = 34 + pitch * count;
    const outline: Point[] = [
      [nutX - 4, -half - 0.5],
      [nutX + 8, -half - 3],
      [nutX + 24, -half - 13],
      [nutX + 40, -half - 19],
      [nutX + long * 0.6, -half - 23 - count],
      [nutX + long - 12, -half - 27 - count],
      [nutX + long + 8, -half - 16],
      [nutX + long + 10, -half + 6],
      [nutX + long - 8, -half + 21],
      [nutX + long - 34, half - 18],
      [nutX + long * 0.55, half - 4],
      [nutX + 42, half + 3],
      [nutX + 26, half + 13],
      [nutX + 14, half + 9],
      [nutX - 4, half + 0.5],
    ];
    const tuners = Array.from({ length: count }, (_, i): Tuner => {
      const x = nutX + 33 + i * pitch;
      const y = -half - 5 - i * 2.2;
      return { post: [x, y + 4], button: [x, y - 27], turn: 0 };
    });
    return { outline, tuners, label: { at: [nutX + long * 0.55, half * 0.18 - 2], turn: -4, room: long * 0.6 } };
  }
  const left = Math.ceil(count / 2);
  const pitch = 38;
  const long = 44 + pitch * left;
  const wide = half + 17;
  const outline: Point[] = [
    [nutX - 4, -half - 0.5],
    [nutX + 12, -half - 5],
    [nutX + 30, -wide],
    [nutX + long * 0.6, -wide - 4],
    [nutX + long, -wide - 7],
    [nutX + long + 7, -wide * 0.5],
    [nutX + long - 2, 0],
    [nutX + long + 7, wide * 0.5],
    [nutX + long, wide + 7],
    [nutX + long * 0.6, wide + 4],
    [nutX + 30, wide],
    [nutX + 12, half + 5],
    [nutX - 4, half + 0.5],
  ];
  const tuners = Array.from({ length: count }, (_, i): Tuner => {
    const upper = i < left;
    const place = upper ? i : i - left;
    const x = nutX + 42 + place * pitch;
    const y = (wide - 13 + place * 1.6) * (upper ? -1 : 1);
    return { post: [x, y], button: [x, y + (upper ? -33 : 33)], turn: upper ? 0 : 180 };
  });
  return { outline, tuners, label: { at: [nutX + long * 0.52, 0], turn: 0, room: long * 0.72 } };
}

/** Middles of the fields that carry an inlay, with their size. */
export function inlayFields(plan: GuitarPlan): { n: number; x: number; room: number; wide: number; double: boolean }[] {
  return [3, 5, 7, 9, 12, 15, 17, 19, 21, 24]
    .filter((n) => n <= plan.frets.places)
    .map((n) => {
      const [from, to] = [plan.fretX(n - 1, 0), plan.fretX(n, 0)];
      const x = (from + to) / 2;
      return { n, x, room: from - to, wide: plan.widthAt(x), double: n % 12 === 0 };
    });
}
