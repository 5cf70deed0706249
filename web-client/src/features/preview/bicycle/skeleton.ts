import type { Build } from './build.ts';
import { add, at, scale, unit, type Vec } from './vector.ts';

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The lines and points that all parts hang on, in millimetres; the ground is y = 0, the bottom bracket x = 0. */
export type Skeleton = ReturnType<typeof skeletonOf>;

export function skeletonOf(build: Build) {
  const { ride, fork, tyre, seatTube } = build;
  const wheelRadius = tyre.beadSeat / 2 + tyre.width * 0.96;
  const steps = (seatTube - 560) / 10;
  const stack = 596 + steps * 7.6 + ride.rise + Math.max(0, fork.length - 398) * 0.7;
  const reach = 387 + steps * 3.1 + ride.stretch;
  const chainStay = ride.chainStay + Math.max(0, tyre.width - 40) * 0.4;
  const bottom: Vec = [0, wheelRadius - ride.drop, 0];
  const rear: Vec = [-Math.sqrt(chainStay ** 2 - ride.drop ** 2), wheelRadius, 0];
  const seatAngle = radians(ride.seatAngle);
  const headAngle = radians(ride.headAngle);
  const alongSeat: Vec = [-Math.cos(seatAngle), Math.sin(seatAngle), 0];
  const downHead: Vec = [Math.cos(headAngle), -Math.sin(headAngle), 0];
  const acrossHead: Vec = [Math.sin(headAngle), Math.cos(headAngle), 0];
  const headTop = at(bottom, reach, stack);
  const toAxle = (headTop[1] - wheelRadius + fork.rake * Math.cos(headAngle)) / Math.sin(headAngle);
  const front = add(add(headTop, scale(downHead, toAxle)), scale(acrossHead, fork.rake));
  const headLength = Math.max(70, toAxle - Math.sqrt(fork.length ** 2 - fork.rake ** 2));
  const headBottom = add(headTop, scale(downHead, headLength));
  const crown = add(headTop, scale(downHead, headLength + 14));
  const seatTop = add(bottom, scale(alongSeat, seatTube - 15));
  const saddleHeight = Math.max(seatTube + 95, build.inseam === undefined ? 742 + steps * 10.5 : build.inseam * 8.83);
  return {
    wheelRadius,
    bottom,
    rear,
    front,
    headTop,
    headBottom,
    crown,
    seatTop,
    alongSeat,
    downHead,
    acrossHead,
    upHead: scale(downHead, -1),
    seatCluster: add(bottom, scale(alongSeat, seatTube - 42)),
    topFront: add(headTop, scale(downHead, 24 + Math.min(20, headLength * 0.1))),
    downFront: add(headTop, scale(downHead, headLength - 30)),
    saddle: at(add(bottom, scale(alongSeat, saddleHeight)), 0, 0, 0),
    alongDown: unit([reach, stack, 0]),
    rearHalf: 71,
    frontHalf: 55,
  };
}
