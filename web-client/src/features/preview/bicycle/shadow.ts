import type { Solid } from './solid.ts';
import type { Vec } from './vector.ts';

/** A soft shadow on the ground: how dark (0 to 255) each cell of a grid is, and the ground it covers in millimetres. */
export type GroundShadow = { width: number; height: number; dark: Uint8Array; area: { x: number; z: number; width: number; depth: number } };

const WIDTH = 192;
const HEIGHT = 64;

function pointsOf(solid: Solid): readonly Vec[] {
  switch (solid.kind) {
    case 'tube': {
      const out: Vec[] = [];
      solid.path.forEach((p, i) => {
        const next = solid.path[i + 1] ?? p;
        for (let k = 0; k < 6; k++) out.push([p[0] + ((next[0] - p[0]) * k) / 6, p[1] + ((next[1] - p[1]) * k) / 6, p[2] + ((next[2] - p[2]) * k) / 6]);
      });
      return out;
    }
    case 'ring': {
      const radius = Math.max(...solid.profile.map(([r]) => r));
      return Array.from({ length: 60 }, (_, i): Vec => [
        solid.centre[0] + radius * Math.cos(i / 9.55),
        solid.centre[1] + radius * Math.sin(i / 9.55),
        solid.centre[2],
      ]);
    }
    case 'plate':
      return solid.outline.filter((_, i) => i % 6 === 0).map(([x, y]): Vec => [solid.centre[0] + x, solid.centre[1] + y, solid.centre[2]]);
    case 'loft':
      return solid.sections.flat().filter((_, i) => i % 5 === 0);
    case 'blocks':
      return [];
  }
}

function blurred(grid: Float32Array, radius: number): Float32Array {
  const pass = (from: Float32Array, step: number, count: number, line: number, lines: number) => {
    const to = new Float32Array(from.length);
    for (let l = 0; l < lines; l++) {
      for (let i = 0; i < count; i++) {
        let sum = 0;
        for (let k = -radius; k <= radius; k++) sum += i + k >= 0 && i + k < count ? (from[l * line + (i + k) * step] ?? 0) : 0;
        to[l * line + i * step] = sum / (2 * radius + 1);
      }
    }
    return to;
  };
  return pass(pass(grid, 1, WIDTH, WIDTH, HEIGHT), WIDTH, HEIGHT, 1, WIDTH);
}

export function groundShadow(solids: readonly Solid[]): GroundShadow {
  const near = new Float32Array(WIDTH * HEIGHT);
  const far = new Float32Array(WIDTH * HEIGHT);
  const area = { x: 80, z: 0, width: 2500, depth: 1000 };
  for (const solid of solids) {
    for (const [x, y, z] of pointsOf(solid)) {
      const column = Math.round(((x - area.x) / area.width + 0.5) * WIDTH);
      const row = Math.round(((z - area.z) / area.depth + 0.5) * HEIGHT);
      if (column < 0 || column >= WIDTH || row < 0 || row >= HEIGHT) continue;
      const cell = row * WIDTH + column;
      near[cell] = (near[cell] ?? 0) + Math.exp(-y / 28) * 3;
      far[cell] = Math.min(4, (far[cell] ?? 0) + Math.exp(-y / 420) * 0.5);
    }
  }
  const tight = blurred(blurred(near, 2), 2);
  const wide = blurred(blurred(blurred(far, 7), 7), 5);
  const edge = (i: number) => {
    const [x, z] = [Math.abs(((i % WIDTH) / (WIDTH - 1)) * 2 - 1), Math.abs((Math.floor(i / WIDTH) / (HEIGHT - 1)) * 2 - 1)];
    return Math.min(1, (1 - x) * 6) * Math.min(1, (1 - z) * 4);
  };
  const dark = Uint8Array.from(tight, (value, i) => Math.round(255 * edge(i) * Math.min(0.72, 1 - Math.exp(-value * 0.9 - (wide[i] ?? 0) * 0.75))));
  return { width: WIDTH, height: HEIGHT, dark, area };
}
