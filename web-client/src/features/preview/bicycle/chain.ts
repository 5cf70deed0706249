import type { Vec, Vec2 } from './vector.ts';

export type Sprocket = { centre: Vec; radius: number; turn: 1 | -1 };

/** Where a chain leaves one sprocket and meets the next; turn 1 runs clockwise seen from the chain's side. */
function tangent(a: Sprocket, b: Sprocket): readonly [Vec2, Vec2] {
  const [dx, dy] = [b.centre[0] - a.centre[0], b.centre[1] - a.centre[1]];
  const gap = Math.max(1, Math.hypot(dx, dy));
  const base = Math.atan2(dy, dx);
  const sine = Math.max(-1, Math.min(1, (a.turn * a.radius - b.turn * b.radius) / gap));
  const normal = base + Math.PI / 2 - Math.asin(sine);
  const touch = (s: Sprocket): Vec2 => [s.centre[0] + s.turn * s.radius * Math.cos(normal), s.centre[1] + s.turn * s.radius * Math.sin(normal)];
  return [touch(a), touch(b)];
}

/** The closed run of a chain or belt around its sprockets, in order, as points with their depth. */
export function runAround(sprockets: readonly Sprocket[]): Vec[] {
  const out: Vec[] = [];
  const count = sprockets.length;
  sprockets.forEach((sprocket, i) => {
    const before = sprockets[(i + count - 1) % count] ?? sprocket;
    const after = sprockets[(i + 1) % count] ?? sprocket;
    const arrive = tangent(before, sprocket)[1];
    const leave = tangent(sprocket, after)[0];
    const angle = (p: Vec2) => Math.atan2(p[1] - sprocket.centre[1], p[0] - sprocket.centre[0]);
    const start = angle(arrive);
    let sweep = (start - angle(leave)) * sprocket.turn;
    while (sweep < 0) sweep += 2 * Math.PI;
    while (sweep >= 2 * Math.PI) sweep -= 2 * Math.PI;
    const pieces = Math.max(2, Math.ceil(sweep / 0.14));
    for (let k = 0; k <= pieces; k++) {
      const a = start - (sprocket.turn * sweep * k) / pieces;
      out.push([sprocket.centre[0] + sprocket.radius * Math.cos(a), sprocket.centre[1] + sprocket.radius * Math.sin(a), sprocket.centre[2]]);
    }
  });
  return out;
}

/** Equal places along a closed run, each with the direction of the run there. */
export function placesAlong(run: readonly Vec[], pitch: number): (readonly [number, number, number, number])[] {
  const places: (readonly [number, number, number, number])[] = [];
  let left = 0;
  run.forEach((from, i) => {
    const to = run[(i + 1) % run.length] ?? from;
    const [dx, dy, dz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
    const size = Math.hypot(dx, dy);
    if (size < 1e-6) return;
    const turn = (Math.atan2(dy, dx) * 180) / Math.PI;
    for (; left < size; left += pitch) places.push([from[0] + (dx * left) / size, from[1] + (dy * left) / size, from[2] + (dz * left) / size, turn]);
    left -= size;
  });
  return places;
}

/** The outline of a toothed wheel. */
export function teethOutline(teeth: number, pitch = 12.7, height = 3.2): Vec2[] {
  const radius = (teeth * pitch) / (2 * Math.PI);
  return Array.from({ length: teeth * 4 }, (_, i) => {
    const angle = (i / (teeth * 4)) * 2 * Math.PI;
    const r = radius + (i % 4 === 1 || i % 4 === 2 ? height : -height);
    return [r * Math.cos(angle), r * Math.sin(angle)] as const;
  });
}

export const pitchRadius = (teeth: number, pitch = 12.7): number => (teeth * pitch) / (2 * Math.PI);
