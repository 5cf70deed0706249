import { blend, rgb, type Rgb } from '../colour.ts';
import { noise } from '../noise.ts';
import type { Build } from './build.ts';
import type { Skeleton } from './skeleton.ts';
import { distance, type Vec } from './vector.ts';

const TINTS: readonly Rgb[] = [rgb('#b58a4a'), rgb('#8a5a78'), rgb('#5a72a0')];

/** Heat colours close to where bare tubes were joined. */
function heatTint(colour: Rgb, point: Vec, bones: Skeleton, strength: number): Rgb {
  const near = Math.min(
    ...[bones.bottom, bones.seatCluster, bones.topFront, bones.downFront, bones.rear].map((joint) =>
      distance([joint[0], joint[1], 0], [point[0], point[1], 0]),
    ),
  );
  const edge = near - 30;
  if (edge < 0 || edge > 36) return colour;
  const step = edge / 12;
  const tint = TINTS[Math.min(2, Math.floor(step))] ?? colour;
  return blend(colour, tint, 0.42 * strength * Math.sin(((step % 1) * 0.7 + 0.15) * Math.PI) * (1 - edge / 50));
}

/** Broad strokes of a brush in three colours. */
function strokes(point: Vec, main: Rgb, second: Rgb): Rgb {
  const third = blend(blend(main, second, 0.5), rgb('#f4e9d8'), 0.35);
  const [x, y, z] = [point[0] / 90, point[1] / 90, point[2] / 40];
  const flow = noise(x * 0.7 + y, y * 0.6 - x * 0.4, z) * 0.6 + noise(x * 2.4 + 7, y * 2.4, z * 2) * 0.4;
  const bristle = noise((point[0] + point[1]) / 5, (point[1] - point[0]) / 60, point[2] / 7) * 0.12;
  const value = flow + bristle;
  const step = (edge: number) => Math.min(1, Math.max(0, (value - edge) / 0.035));
  return blend(blend(blend(main, second, step(0.47)), third, step(0.6)), main, step(0.7));
}

/** The colour of the frame and fork at any point, as the finish puts it there. */
export function painter(build: Build, bones: Skeleton): (point: Vec, fork: boolean) => Rgb {
  const main = rgb(build.colour);
  const second = rgb(build.colour2);
  const { finish } = build;
  const carbonFork = !build.fork.curved;
  const [back, ahead] = [bones.rear[0], bones.front[0]];
  if (build.uncovered) {
    const forkColour = carbonFork ? rgb('#26282b') : main;
    return (point, fork) => (fork ? forkColour : heatTint(main, point, bones, finish.cover === 'bare' ? build.frame.tint : 0));
  }
  const ease = (t: number) => {
    const c = Math.min(1, Math.max(0, t));
    return c * c * (3 - 2 * c);
  };
  const along = (point: Vec) => (point[0] - back * 0.55) / (ahead * 0.82 - back * 0.55) + (point[1] - 600) / 5200;
  switch (finish.pattern) {
    case 'fade2':
      return (point) => blend(second, main, ease((along(point) - 0.24) / 0.5));
    case 'fade3': {
      const middle = blend(blend(main, second, 0.5), rgb('#fff3dd'), 0.28);
      return (point) => {
        const t = along(point);
        return t < 0.48 ? blend(second, middle, ease((t - 0.12) / 0.3)) : blend(middle, main, ease((t - 0.54) / 0.26));
      };
    }
    case 'strokes':
      return (point) => strokes(point, main, second);
    default:
      return () => main;
  }
}
