import {
  BufferAttribute,
  BufferGeometry,
  ExtrudeGeometry,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  Path,
  Shape,
  Vector2,
  DoubleSide,
  type Material,
} from 'three';
import type { Rgb } from '../colour.ts';
import type { Bicycle } from '../bicycle/bicycle.ts';
import { materialOf } from '../bicycle/materials.ts';
import type { Solid, Stuff } from '../bicycle/solid.ts';
import { addSolid, Surface } from '../bicycle/surface.ts';
import type { Vec } from '../bicycle/vector.ts';

/** One mesh a stuff: few draw calls however many parts. */
export type Piece = { stuff: Stuff; geometry: BufferGeometry; material: Material; castsShadow: boolean };

function addPlate(surface: Surface, solid: Extract<Solid, { kind: 'plate' }>): void {
  const points = (outline: readonly (readonly [number, number])[]) => outline.map(([x, y]) => new Vector2(x, y));
  const shape = new Shape(points(solid.outline));
  for (const hole of solid.holes ?? []) shape.holes.push(new Path(points(hole)));
  const bevel = solid.bevel ?? 0;
  const geometry = new ExtrudeGeometry(shape, {
    depth: Math.max(0.1, solid.thick - 2 * bevel),
    bevelEnabled: bevel > 0,
    bevelSize: bevel,
    bevelOffset: -bevel,
    bevelThickness: bevel,
    bevelSegments: 2,
    curveSegments: 1,
    steps: 1,
  });
  geometry.translate(solid.centre[0], solid.centre[1], solid.centre[2] - Math.max(0.1, solid.thick - 2 * bevel) / 2);
  const [position, normal] = [geometry.getAttribute('position'), geometry.getAttribute('normal')];
  for (let i = 0; i < position.count; i++) {
    const point: Vec = [position.getX(i), position.getY(i), position.getZ(i)];
    surface.indices.push(surface.vertex(point, [normal.getX(i), normal.getY(i), normal.getZ(i)]));
  }
  geometry.dispose();
}

const isPainted = (stuff: Stuff) => stuff === 'paint' || stuff === 'forkPaint';

/** Screens' colours are not linear; vertex colours have to be. */
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function geometryOf(surface: Surface): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(surface.positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(surface.normals), 3));
  if (surface.colours.length > 0) geometry.setAttribute('color', new BufferAttribute(Float32Array.from(surface.colours, linear), 3));
  geometry.setIndex(surface.indices);
  return geometry;
}

function threeMaterial(bicycle: Bicycle, stuff: Stuff): Material {
  const { colour, metal, rough, coat, glow } = materialOf(bicycle.build, stuff);
  const common = {
    color: colour,
    metalness: metal,
    roughness: rough,
    vertexColors: isPainted(stuff),
    side: DoubleSide,
    envMapIntensity: 1,
    ...(glow === undefined ? {} : { emissive: colour, emissiveIntensity: glow }),
  };
  return coat > 0 ? new MeshPhysicalMaterial({ ...common, clearcoat: coat, clearcoatRoughness: 0.06 }) : new MeshStandardMaterial(common);
}

const UNSHADOWED: readonly Stuff[] = ['spoke', 'chain', 'lining', 'reflex', 'brakeTrack'];

export function piecesOf(bicycle: Bicycle): Piece[] {
  const surfaces = new Map<Stuff, Surface>();
  for (const solid of bicycle.solids) {
    const paint = isPainted(solid.stuff) ? (point: Vec): Rgb => bicycle.paintAt(point, solid.stuff === 'forkPaint') : undefined;
    const surface = surfaces.get(solid.stuff) ?? new Surface(paint);
    surfaces.set(solid.stuff, surface);
    if (solid.kind === 'plate') addPlate(surface, solid);
    else addSolid(surface, solid);
  }
  return [...surfaces].map(([stuff, surface]) => ({
    stuff,
    geometry: geometryOf(surface),
    material: threeMaterial(bicycle, stuff),
    castsShadow: !UNSHADOWED.includes(stuff),
  }));
}

export function discard(pieces: readonly Piece[]): void {
  for (const { geometry, material } of pieces) {
    geometry.dispose();
    material.dispose();
  }
}
