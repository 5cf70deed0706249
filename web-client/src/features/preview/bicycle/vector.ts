/** A point or direction in millimetres: x forward, y up, z towards the side of the chain. */
export type Vec = readonly [number, number, number];
export type Vec2 = readonly [number, number];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec, b: Vec): number => length(sub(a, b));
export const between = (a: Vec, b: Vec, share: number): Vec => add(a, scale(sub(b, a), share));
export const mirrored = (a: Vec): Vec => [a[0], a[1], -a[2]];
export const at = (a: Vec, x = 0, y = 0, z = 0): Vec => [a[0] + x, a[1] + y, a[2] + z];

/** The direction of a vector; straight up where it has none. */
export function unit(a: Vec): Vec {
  const size = length(a);
  return size < 1e-9 ? [0, 1, 0] : scale(a, 1 / size);
}

/** The point at an angle (degrees, counter-clockwise from forward, seen from the chain's side) around a centre. */
export function polar(centre: Vec, radius: number, degrees: number, z = 0): Vec {
  const angle = (degrees * Math.PI) / 180;
  return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle), centre[2] + z];
}

/** Points along an arc around a centre, from one angle to another. */
export function arc(centre: Vec, radius: number, from: number, to: number, pieces = 16): Vec[] {
  return Array.from({ length: pieces + 1 }, (_, i) => polar(centre, radius, from + ((to - from) * i) / pieces));
}

/** A smooth curve through the points (centripetal enough for tubes), with `pieces` pieces between two of them. */
export function curve(points: readonly Vec[], pieces = 8): Vec[] {
  const pointAt = (i: number): Vec => points[Math.min(points.length - 1, Math.max(0, i))] ?? [0, 0, 0];
  const out: Vec[] = [];
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [pointAt(i - 1), pointAt(i), pointAt(i + 1), pointAt(i + 2)];
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces;
      const axis = (n: 0 | 1 | 2) =>
        0.5 * (2 * p1[n] + (p2[n] - p0[n]) * t + (2 * p0[n] - 5 * p1[n] + 4 * p2[n] - p3[n]) * t * t + (3 * p1[n] - p0[n] - 3 * p2[n] + p3[n]) * t ** 3);
      out.push([axis(0), axis(1), axis(2)]);
    }
  }
  out.push(pointAt(points.length - 1));
  return out;
}
