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

export function bicycleOf(selections: PreviewSelections): Bicycle {
  const build = buildOf(selections);
  const bones = skeletonOf(build);
  const solids = [
    ...wheelsOf(build, bones),
    ...brakesOf(build, bones),
    ...drivetrainOf(build, bones),
    ...frameOf(build, bones),
    ...forkOf(build, bones),
    ...cockpitOf(build, bones),
    ...saddleOf(build, bones),
    ...accessoriesOf(build, bones),
  ];
  return { build, bones, solids, paintAt: painter(build, bones) };
}
