import type { Rgb } from '../colour.ts';
import type { Solid } from './solid.ts';
import { sectionsOf } from './sweep.ts';
import { add, cross, dot, scale, sub, unit, type Vec } from './vector.ts';

/** Triangles with normals, and colours where a painter gives them. */
export class Surface {
  readonly positions: number[] = [];
  readonly normals: number[] = [];
  readonly colours: number[] = [];
  readonly indices: number[] = [];

  constructor(private readonly colourAt?: (point: Vec) => Rgb) {}

  vertex(point: Vec, normal: Vec): number {
    this.positions.push(...point);
    this.normals.push(...normal);
    if (this.colourAt !== undefined) this.colours.push(...this.colourAt(point));
    return this.positions.length / 3 - 1;
  }

  private at(list: readonly number[], index: number): Vec {
    return [list[index * 3] ?? 0, list[index * 3 + 1] ?? 0, list[index * 3 + 2] ?? 0];
  }

  /** Adds a triangle so that its front is where its normals point: light on both sides of a surface needs the two to agree. */
  triangle(a: number, b: number, c: number): void {
    const first = this.at(this.positions, a);
    const face = cross(sub(this.at(this.positions, b), first), sub(this.at(this.positions, c), first));
    const front = dot(face, add(this.at(this.normals, a), add(this.at(this.normals, b), this.at(this.normals, c)))) >= 0;
    if (front) this.indices.push(a, b, c);
    else this.indices.push(a, c, b);
  }

  quad(a: number, b: number, c: number, d: number): void {
    this.triangle(a, b, c);
    this.triangle(a, c, d);
  }

  fan(points: readonly Vec[], normal: Vec): void {
    const corners = points.map((point) => this.vertex(point, normal));
    for (let i = 1; i < corners.length - 1; i++) this.triangle(corners[0] ?? 0, corners[i] ?? 0, corners[i + 1] ?? 0);
  }
}

function addTube(surface: Surface, solid: Extract<Solid, { kind: 'tube' }>): void {
  const sections = sectionsOf(solid);
  const widest = Math.max(...solid.radii);
  const around = widest < 1.6 ? 5 : widest < 4 ? 8 : widest < 9 ? 12 : solid.fine === true ? 28 : 20;
  const flat = solid.flat ?? 1;
  const rings = sections.map((section, i) => {
    const before = sections[Math.max(0, i - 1)] ?? section;
    const after = sections[Math.min(sections.length - 1, i + 1)] ?? section;
    const run = Math.max(0.05, Math.hypot(...sub(after.centre, before.centre)));
    const slope = Math.max(-3, Math.min(3, (after.radius - before.radius) / run));
    return Array.from({ length: around + 1 }, (_, k) => {
      const angle = (k / around) * 2 * Math.PI;
      const out = add(scale(section.up, Math.cos(angle)), scale(section.side, Math.sin(angle)));
      const offset = scale(out, section.radius);
      const normal = unit(sub([out[0], out[1], out[2] / flat], scale(section.tangent, slope)));
      return surface.vertex(add(section.centre, [offset[0], offset[1], offset[2] * flat]), normal);
    });
  });
  for (let i = 0; i < rings.length - 1; i++) {
    for (let k = 0; k < around; k++) surface.quad(rings[i]?.[k] ?? 0, rings[i + 1]?.[k] ?? 0, rings[i + 1]?.[k + 1] ?? 0, rings[i]?.[k + 1] ?? 0);
  }
  if (solid.open === true) return;
  for (const [section, sign] of [
    [sections[0], -1],
    [sections[sections.length - 1], 1],
  ] as const) {
    if (section === undefined) continue;
    const points = Array.from({ length: around }, (_, k): Vec => {
      const angle = (k / around) * 2 * Math.PI * -sign;
      const out = scale(add(scale(section.up, Math.cos(angle)), scale(section.side, Math.sin(angle))), section.radius);
      return add(section.centre, [out[0], out[1], out[2] * flat]);
    });
    surface.fan(points, scale(section.tangent, sign));
  }
}

function addRing(surface: Surface, solid: Extract<Solid, { kind: 'ring' }>): void {
  const { centre, profile } = solid;
  const widest = Math.max(...profile.map(([r]) => r));
  const around = widest > 100 ? 112 : widest > 30 ? 48 : 28;
  const facing = profile.slice(1).map(([r, z], i) => {
    const [r0, z0] = profile[i] ?? [r, z];
    const size = Math.hypot(r - r0, z - z0) || 1;
    return [(z - z0) / size, (r0 - r) / size] as const;
  });
  facing.forEach((normal, i) => {
    const soft = (other: readonly [number, number] | undefined): readonly [number, number] =>
      other !== undefined && normal[0] * other[0] + normal[1] * other[1] > 0.75 ? [normal[0] + other[0], normal[1] + other[1]] : normal;
    const ends = [
      [profile[i], soft(facing[i - 1])],
      [profile[i + 1], soft(facing[i + 1])],
    ] as const;
    const strips = ends.map(([point, [nr, nz]]) =>
      Array.from({ length: around + 1 }, (_, k) => {
        const angle = (k / around) * 2 * Math.PI;
        const [r, z] = point ?? [0, 0];
        return surface.vertex(
          [centre[0] + r * Math.cos(angle), centre[1] + r * Math.sin(angle), centre[2] + z],
          unit([nr * Math.cos(angle), nr * Math.sin(angle), nz]),
        );
      }),
    );
    for (let k = 0; k < around; k++) surface.quad(strips[0]?.[k] ?? 0, strips[0]?.[k + 1] ?? 0, strips[1]?.[k + 1] ?? 0, strips[1]?.[k] ?? 0);
  });
}

function addLoft(surface: Surface, { sections }: Extract<Solid, { kind: 'loft' }>): void {
  const size = sections[0]?.length ?? 0;
  const point = (i: number, k: number): Vec => sections[i]?.[(k + size) % size] ?? [0, 0, 0];
  const last = sections.length - 1;
  const grid = sections.map((_, i) =>
    Array.from({ length: size + 1 }, (__, k) => {
      const along = sub(point(Math.min(last, i + 1), k), point(Math.max(0, i - 1), k));
      const around = sub(point(i, k + 1), point(i, k - 1));
      return surface.vertex(point(i, k), unit(cross(around, along)));
    }),
  );
  for (let i = 0; i < last; i++) {
    for (let k = 0; k < size; k++) surface.quad(grid[i]?.[k] ?? 0, grid[i]?.[k + 1] ?? 0, grid[i + 1]?.[k + 1] ?? 0, grid[i + 1]?.[k] ?? 0);
  }
  for (const [index, inner] of [
    [0, 1],
    [last, last - 1],
  ] as const) {
    const ring = sections[index] ?? [];
    const face = unit(cross(sub(point(index, 1), point(index, 0)), sub(point(index, Math.floor(size / 2)), point(index, 0))));
    const out = dot(face, sub(point(index, 0), point(inner, 0))) >= 0;
    surface.fan(out ? ring : [...ring].reverse(), out ? face : scale(face, -1));
  }
}

const CUBE_FACES: readonly (readonly [Vec, Vec, Vec])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [-1, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
  ],
  [
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ],
  [
    [0, -1, 0],
    [1, 0, 0],
    [0, 0, 1],
  ],
  [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ],
  [
    [0, 0, -1],
    [0, 1, 0],
    [1, 0, 0],
  ],
];

function addBlocks(surface: Surface, { size, places }: Extract<Solid, { kind: 'blocks' }>): void {
  for (const [x, y, z, turn] of places) {
    const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const turned = (v: Vec): Vec => [v[0] * c - v[1] * s, v[0] * s + v[1] * c, v[2]];
    const sized = (v: Vec): Vec => [(v[0] * size[0]) / 2, (v[1] * size[1]) / 2, (v[2] * size[2]) / 2];
    for (const [out, u, v] of CUBE_FACES) {
      const corners = (
        [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, 1],
        ] as const
      ).map(([a, b]) => add([x, y, z], turned(sized(add(out, add(scale(u, a), scale(v, b)))))));
      surface.fan(corners, turned(out));
    }
  }
}

/** Adds the surface of a shape; a plate is left to the renderer, which knows how to fill outlines. */
export function addSolid(surface: Surface, solid: Exclude<Solid, { kind: 'plate' }>): void {
  switch (solid.kind) {
    case 'tube':
      return addTube(surface, solid);
    case 'ring':
      return addRing(surface, solid);
    case 'loft':
      return addLoft(surface, solid);
    case 'blocks':
      return addBlocks(surface, solid);
  }
}
