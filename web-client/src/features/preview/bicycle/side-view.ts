import { hex, mix } from '../colour.ts';
import type { Bicycle } from './bicycle.ts';
import { materialOf } from './materials.ts';
import type { Solid } from './solid.ts';
import { sectionsOf, type Section } from './sweep.ts';
import type { Vec, Vec2 } from './vector.ts';

/** A flat shape of the picture; y grows downwards as screens have it. */
export type FlatShape = { depth: number; d: string; fill: string; opacity?: number; evenOdd?: boolean; seam?: boolean };

const n = (value: number) => (Math.round(value * 10) / 10).toString();
const outline = (points: readonly Vec2[]): string => `M${points.map(([x, y]) => `${n(x)} ${n(-y)}`).join('L')}Z`;
const round = (x: number, y: number, r: number): string => `M${n(x - r)} ${n(-y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;

/** The band of a tube between two offsets across it (-1 lower edge, 1 upper edge). */
function band(sections: readonly Section[], from: number, to: number): Vec2[] {
  const edge = (share: number) =>
    sections.map(({ centre, tangent, radius }): Vec2 => {
      const size = Math.hypot(tangent[0], tangent[1]) || 1;
      const [nx, ny] = [-tangent[1] / size, tangent[0] / size];
      const lit = ny - nx * 0.45 >= 0 ? 1 : -1;
      return [centre[0] + nx * radius * share * lit, centre[1] + ny * radius * share * lit];
    });
  return [...edge(from), ...edge(to).reverse()];
}

function tubeShapes(bicycle: Bicycle, solid: Extract<Solid, { kind: 'tube' }>): FlatShape[] {
  const sections = sectionsOf(solid);
  const [first, last] = [sections[0], sections[sections.length - 1]];
  if (first === undefined || last === undefined) return [];
  const depth = Math.max(...sections.map((s) => s.centre[2])) * 0.5 + (first.centre[2] + last.centre[2]) * 0.25;
  const painted = solid.stuff === 'paint' || solid.stuff === 'forkPaint';
  const colourAt = (point: Vec) => hex(bicycle.paintAt(point, solid.stuff === 'forkPaint'));
  const base = painted ? colourAt(first.centre) : materialOf(bicycle.build, solid.stuff).colour;
  const shown = Math.hypot(last.centre[0] - first.centre[0], last.centre[1] - first.centre[1]);
  const widest = Math.max(...solid.radii);
  const turned = sections.every((s) => Math.hypot(s.centre[0] - first.centre[0], s.centre[1] - first.centre[1]) < widest * 0.6);
  if (turned) {
    const [x, y] = shown > 0 ? last.centre : first.centre;
    return [
      { depth: Math.max(first.centre[2], last.centre[2]), d: round(x, y, widest), fill: mix(base, '#000000', 0.25) },
      { depth: Math.max(first.centre[2], last.centre[2]), d: round(x - widest * 0.12, y + widest * 0.14, widest * 0.72), fill: mix(base, '#ffffff', 0.14) },
    ];
  }
  const shapes: FlatShape[] = [];
  if (painted && solid.fine === true && bicycle.build.finish.pattern !== 'plain') {
    for (let i = 0; i < sections.length - 1; i += 2) {
      const piece = sections.slice(i, i + 3);
      shapes.push({ depth, d: outline(band(piece, -1, 1)), fill: colourAt(piece[1]?.centre ?? first.centre), seam: true });
    }
  } else shapes.push({ depth, d: outline(band(sections, -1, 1)), fill: base });
  if (widest < 2) return shapes;
  const shiny = materialOf(bicycle.build, solid.stuff).rough < 0.5;
  return [
    ...shapes,
    { depth, d: outline(band(sections, -1, -0.3)), fill: '#000', opacity: 0.26 },
    { depth, d: outline(band(sections, -1, -0.68)), fill: '#000', opacity: 0.24 },
    { depth, d: outline(band(sections, 0.08, 0.78)), fill: '#fff', opacity: shiny ? 0.17 : 0.1 },
    { depth, d: outline(band(sections, 0.34, 0.58)), fill: '#fff', opacity: shiny ? 0.4 : 0.13 },
  ];
}

function ringShapes(bicycle: Bicycle, solid: Extract<Solid, { kind: 'ring' }>): FlatShape[] {
  const { colour } = materialOf(bicycle.build, solid.stuff);
  const [x, y, z] = solid.centre;
  const radii = solid.profile.map(([r]) => r);
  const [outer, inner] = [Math.max(...radii), Math.min(...radii)];
  const depth = z + Math.max(...solid.profile.map(([, side]) => side)) * 0.3 - 4;
  const annulus = (from: number, to: number) => round(x, y, from) + (to > 0.5 ? round(x, y, to) : '');
  const at = (share: number) => inner + (outer - inner) * share;
  return [
    { depth, d: annulus(outer, inner), fill: colour, evenOdd: true },
    { depth, d: annulus(outer, at(0.8)), fill: '#000', opacity: 0.2, evenOdd: true },
    { depth, d: annulus(at(0.25), inner), fill: '#000', opacity: 0.22, evenOdd: true },
    { depth, d: annulus(at(0.66), at(0.46)), fill: '#fff', opacity: 0.12, evenOdd: true },
  ];
}

/** The hull of points, counter-clockwise. */
function hull(points: readonly Vec2[]): Vec2[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly Vec2[]) => {
    const out: Vec2[] = [];
    for (const p of list) {
      for (;;) {
        const [a, b] = [out[out.length - 2], out[out.length - 1]];
        if (a === undefined || b === undefined || (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
        out.pop();
      }
      out.push(p);
    }
    return out.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function loftShapes(bicycle: Bicycle, solid: Extract<Solid, { kind: 'loft' }>): FlatShape[] {
  const { colour } = materialOf(bicycle.build, solid.stuff);
  const flat = (section: readonly Vec[]) => section.map(([x, y]): Vec2 => [x, y]);
  const depth = Math.max(...solid.sections.flat().map((p) => p[2])) * 0.4;
  const pieces = solid.sections.slice(1).map((section, i) => outline(hull([...flat(section), ...flat(solid.sections[i] ?? section)])));
  const upper = solid.sections.slice(1).map((section, i) => {
    const both = [...flat(section), ...flat(solid.sections[i] ?? section)];
    const top = Math.max(...both.map(([, y]) => y));
    return outline(hull(both.map(([x, y]): Vec2 => [x, Math.max(y, top - 9)])));
  });
  return [
    { depth, d: pieces.join(''), fill: colour, seam: true },
    ...(solid.stuff === 'guard' ? [] : [{ depth, d: upper.join(''), fill: '#fff', opacity: 0.14 }]),
  ];
}

function blockShapes(bicycle: Bicycle, solid: Extract<Solid, { kind: 'blocks' }>): FlatShape[] {
  const [w, h] = [solid.size[0] / 2, solid.size[1] / 2];
  const seen = solid.places.filter(([, , z]) => z >= -1 || solid.stuff === 'chain');
  const d = seen
    .map(([x, y, , turn]) => {
      const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
      return outline(
        (
          [
            [-w, -h],
            [w, -h],
            [w, h],
            [-w, h],
          ] as const
        ).map(([a, b]): Vec2 => [x + a * c - b * s, y + a * s + b * c]),
      );
    })
    .join('');
  return [{ depth: Math.max(...solid.places.map(([, , z]) => z)), d, fill: materialOf(bicycle.build, solid.stuff).colour }];
}

function shapesOf(bicycle: Bicycle, solid: Solid): FlatShape[] {
  switch (solid.kind) {
    case 'tube':
      return tubeShapes(bicycle, solid);
    case 'ring':
      return ringShapes(bicycle, solid);
    case 'loft':
      return loftShapes(bicycle, solid);
    case 'blocks':
      return blockShapes(bicycle, solid);
    case 'plate': {
      const [x, y, z] = solid.centre;
      const moved = (points: readonly Vec2[]) => outline(points.map(([a, b]): Vec2 => [x + a, y + b]));
      const painted = solid.stuff === 'paint' || solid.stuff === 'forkPaint';
      const colour = painted ? hex(bicycle.paintAt(solid.centre, solid.stuff === 'forkPaint')) : materialOf(bicycle.build, solid.stuff).colour;
      return [
        { depth: z + solid.thick / 2, d: moved(solid.outline) + (solid.holes ?? []).map(moved).join(''), fill: mix(colour, '#000000', 0.12), evenOdd: true },
      ];
    }
  }
}

/** The bicycle from its chain's side, farthest shapes first, neighbours of one kind joined. Pauses after each solid: there are many. */
export function* sideView(bicycle: Bicycle): Generator<undefined, FlatShape[]> {
  const shapes: FlatShape[] = [];
  for (const solid of bicycle.solids) {
    shapes.push(...shapesOf(bicycle, solid));
    yield;
  }
  return joined(shapes.sort((a, b) => a.depth - b.depth));
}

function joined(sorted: readonly FlatShape[]): FlatShape[] {
  const joined: FlatShape[] = [];
  for (const shape of sorted) {
    const before = joined[joined.length - 1];
    if (
      before !== undefined &&
      before.fill === shape.fill &&
      before.opacity === undefined &&
      shape.opacity === undefined &&
      !before.evenOdd &&
      !shape.evenOdd &&
      before.seam === shape.seam
    )
      before.d += shape.d;
    else joined.push({ ...shape });
  }
  return joined;
}
