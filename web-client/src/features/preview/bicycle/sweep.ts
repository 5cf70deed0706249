import type { Solid } from './solid.ts';
import { add, cross, distance, dot, scale, sub, unit, type Vec } from './vector.ts';

export type Section = { centre: Vec; radius: number; tangent: Vec; up: Vec; side: Vec };
type Tube = Extract<Solid, { kind: 'tube' }>;

/** Radius at a share (0 to 1) of a list spread evenly. */
function spread(radii: readonly number[], share: number): number {
  const place = share * (radii.length - 1);
  const low = radii[Math.floor(place)] ?? radii[0] ?? 1;
  const high = radii[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/** Centres and radii along a tube: at its points, where its radius changes, at rounded ends, and closely where it is painted. */
function stations(tube: Tube): { centre: Vec; radius: number }[] {
  const { path, radii } = tube;
  const lengths = [0];
  path.forEach((point, i) => {
    if (i > 0) lengths.push((lengths[i - 1] ?? 0) + distance(point, path[i - 1] ?? point));
  });
  const whole = lengths[lengths.length - 1] ?? 0;
  const oneEach = radii.length === path.length;
  const radiusAt = (mm: number): number => {
    if (!oneEach) return spread(radii, whole === 0 ? 0 : mm / whole);
    const next = Math.max(
      1,
      lengths.findIndex((l) => l >= mm - 1e-9),
    );
    const [a, b] = [lengths[next - 1] ?? 0, lengths[next] ?? whole];
    const [ra, rb] = [radii[next - 1] ?? 1, radii[next] ?? radii[next - 1] ?? 1];
    return b - a < 1e-9 ? rb : ra + ((rb - ra) * (mm - a)) / (b - a);
  };
  const pointAt = (mm: number): Vec => {
    const next = Math.max(
      1,
      lengths.findIndex((l) => l >= mm - 1e-9),
    );
    const a: Vec = path[next - 1] ?? [0, 0, 0];
    const b: Vec = path[next] ?? a;
    const [from, to] = [lengths[next - 1] ?? 0, lengths[next] ?? whole];
    return to - from < 1e-9 ? b : add(a, scale(sub(b, a), (mm - from) / (to - from)));
  };
  const wanted = [...lengths];
  if (!oneEach) for (let i = 1; i < radii.length - 1; i++) wanted.push((whole * i) / (radii.length - 1));
  if (tube.fine === true) for (let mm = 9; mm < whole; mm += 9) wanted.push(mm);
  const bevel = tube.open === true ? 0 : Math.min(2, (radii[0] ?? 1) * 0.25, whole * 0.2);
  if (bevel > 0) wanted.push(bevel * 0.3, bevel, whole - bevel, whole - bevel * 0.3);
  const sorted = wanted
    .filter((mm) => mm >= 0 && mm <= whole + 1e-9)
    .sort((a, b) => a - b)
    .filter((mm, i, all) => i === 0 || mm - (all[i - 1] ?? 0) > 1e-3);
  return sorted.map((mm) => {
    const toEnd = Math.min(mm, whole - mm);
    const cut = bevel > 0 && toEnd < bevel ? bevel - Math.sqrt(Math.max(0, bevel ** 2 - (bevel - toEnd) ** 2)) : 0;
    return { centre: pointAt(mm), radius: Math.max(0.05, radiusAt(mm) - cut) };
  });
}

/** The sections of a tube, turned as little as possible from one to the next. */
export function sectionsOf(tube: Tube): Section[] {
  const all = stations(tube);
  let up: Vec | undefined;
  return all.map(({ centre, radius }, i) => {
    const before = all[Math.max(0, i - 1)]?.centre ?? centre;
    const after = all[Math.min(all.length - 1, i + 1)]?.centre ?? centre;
    const tangent = unit(sub(after, before));
    const wish: Vec = up ?? (Math.abs(tangent[2]) > 0.9 ? [0, 1, 0] : cross([0, 0, 1], tangent));
    up = unit(sub(wish, scale(tangent, dot(wish, tangent))));
    return { centre, radius, tangent, up, side: cross(tangent, up) };
  });
}
