import type { PreviewSelections } from '../selections.ts';
import { accessoriesOf } from './accessories.ts';
import { brakesOf } from './brakes.ts';
import { buildOf, type Build } from './build.ts';
import { cockpitOf } from './cockpit.ts';
import { drivetrainOf } from './drivetrain.ts';
import { forkOf } from './fork.ts';
import { frameOf } from './frame.ts';
import { painter } from './paint.ts';
import { saddleOf } from './saddle.ts';
import { skeletonOf, type Skeleton } from './skeleton.ts';
import type { Solid } from './solid.ts';
import { wheelsOf } from './wheels.ts';

/** A configured bicycle as shapes with their colours, for any renderer. */
export type Bicycle = { build: Build; bones: Skeleton; solids: readonly Solid[]; paintAt: ReturnType<typeof painter> };

/** The bicycle of these selections. Pauses after each of its parts: they are much work for a phone. */
export function* bicycleOf(selections: PreviewSelections): Generator<undefined, Bicycle> {
  const build = buildOf(selections);
  const bones = skeletonOf(build);
  const solids: Solid[] = [];
  for (const part of [wheelsOf, brakesOf, drivetrainOf, frameOf, forkOf, cockpitOf, saddleOf, accessoriesOf]) {
    solids.push(...part(build, bones));
    yield;
  }
  return { build, bones, solids, paintAt: painter(build, bones) };
}
