import { at, mirrored, type Vec, type Vec2 } from './vector.ts';

/** The stuff a part is made of; `paint` parts take their colours from the finish. */
export type Stuff =
  | 'paint'
  | 'forkPaint'
  | 'bare'
  | 'lug'
  | 'steel'
  | 'alloy'
  | 'dark'
  | 'black'
  | 'rubber'
  | 'sidewall'
  | 'reflex'
  | 'rim'
  | 'brakeTrack'
  | 'spoke'
  | 'carbon'
  | 'chain'
  | 'tape'
  | 'saddle'
  | 'saddleDetail'
  | 'brass'
  | 'lining'
  | 'lamp'
  | 'tailLamp'
  | 'guard'
  | 'shell'
  | 'bottle'
  | 'accent'
  | 'badge';

/** A shape of the bicycle, free of any renderer. */
export type Solid =
  /** A round tube along points; radii are spread evenly along it; `flat` squeezes it sideways. */
  | { kind: 'tube'; stuff: Stuff; path: readonly Vec[]; radii: readonly number[]; flat?: number; open?: boolean; fine?: boolean }
  /** A profile of radius and offset turned around the axle direction. */
  | { kind: 'ring'; stuff: Stuff; centre: Vec; profile: readonly Vec2[] }
  /** An outline in the plane of the wheels, with thickness. */
  | { kind: 'plate'; stuff: Stuff; centre: Vec; outline: readonly Vec2[]; holes?: readonly (readonly Vec2[])[]; thick: number; bevel?: number }
  /** A skin over closed sections with equally many points. */
  | { kind: 'loft'; stuff: Stuff; sections: readonly (readonly Vec[])[] }
  /** Many equal small blocks, each with its place and its turn (degrees) in the plane of the wheels. */
  | { kind: 'blocks'; stuff: Stuff; size: Vec; places: readonly (readonly [x: number, y: number, z: number, turn: number])[] };

export const tube = (stuff: Stuff, path: readonly Vec[], ...radii: number[]): Solid => ({ kind: 'tube', stuff, path, radii });

/** A short round piece with rounded edges between two points. */
export function barrel(stuff: Stuff, from: Vec, to: Vec, radius: number): Solid {
  return { kind: 'tube', stuff, path: [from, to], radii: [radius] };
}

export function disc(stuff: Stuff, centre: Vec, radius: number, half: number, hole = 0): Solid {
  const edge = Math.min(half * 0.6, radius * 0.2, 1.5);
  return {
    kind: 'ring',
    stuff,
    centre,
    profile: [
      [hole, -half],
      [radius - edge, -half],
      [radius, -half + edge],
      [radius, half - edge],
      [radius - edge, half],
      [hole, half],
      [hole, -half],
    ],
  };
}

/** The same shape on the other side of the bicycle. */
export function opposite(solid: Solid): Solid {
  switch (solid.kind) {
    case 'tube':
      return { ...solid, path: solid.path.map(mirrored) };
    case 'ring':
      return { ...solid, centre: mirrored(solid.centre), profile: solid.profile.map(([r, z]) => [r, -z] as const).reverse() };
    case 'plate':
      return { ...solid, centre: mirrored(solid.centre) };
    case 'loft':
      return { ...solid, sections: solid.sections.map((section) => section.map(mirrored).reverse()) };
    case 'blocks':
      return { ...solid, places: solid.places.map(([x, y, z, turn]) => [x, y, -z, turn] as const) };
  }
}

export const pair = (solid: Solid): Solid[] => [solid, opposite(solid)];

export function circle(radius: number, pieces = 24, x = 0, y = 0): Vec2[] {
  return Array.from({ length: pieces }, (_, i) => {
    const angle = (i / pieces) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
}

/** A rounded oval section across the bicycle (constant x), for saddles and hoods. */
export function ovalSection(centre: Vec, halfWidth: number, up: number, down: number, square = 2.4, pieces = 20): Vec[] {
  return Array.from({ length: pieces }, (_, i) => {
    const angle = (i / pieces) * 2 * Math.PI;
    const round = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / square);
    const y = round(Math.sin(angle));
    return at(centre, 0, y > 0 ? y * up : y * down, round(Math.cos(angle)) * halfWidth);
  });
}
