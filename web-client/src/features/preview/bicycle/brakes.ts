import type { Build } from './build.ts';
import type { Skeleton } from './skeleton.ts';
import { barrel, circle, disc, pair, tube, type Solid } from './solid.ts';
import { add, at, between, curve, polar, scale, type Vec, type Vec2 } from './vector.ts';

function rotor(axle: Vec, radius: number, z: number): Solid[] {
  const wave = Array.from({ length: 72 }, (_, i): Vec2 => {
    const [x, y] = polar([0, 0, 0], radius - 1.2 + Math.sin((i / 72) * Math.PI * 24) * 1.4, i * 5);
    return [x, y];
  });
  const window = (from: number): Vec2[] => {
    const bow = (r: number, a: number, b: number) =>
      Array.from({ length: 6 }, (_, i) => polar([0, 0, 0], r, a + ((b - a) * i) / 5)).map(([x, y]): Vec2 => [x, y]);
    return [...bow(radius - 15, from, from + 46), ...bow(28, from + 62, from + 34)];
  };
  const drilled = Array.from({ length: 24 }, (_, i): Vec2[] => {
    const [x, y] = polar([0, 0, 0], radius - 7 - (i % 2) * 2.5, i * 15 + 4);
    return circle(2, 7, x, y);
  });
  return [
    { kind: 'plate', stuff: 'steel', centre: at(axle, 0, 0, z), thick: 1.8, outline: wave, holes: [...[0, 60, 120, 180, 240, 300].map(window), ...drilled] },
    disc('black', at(axle, 0, 0, z), 25, 3),
  ];
}

function caliper(build: Build, place: Vec, towards: Vec): Solid[] {
  const { hydraulic } = build.brake;
  const ends: Vec[] = [between(place, towards, -0.06), between(place, towards, 0.1)];
  const solids: Solid[] = [{ kind: 'tube', stuff: 'dark', path: ends, radii: hydraulic ? [17, 19, 17] : [15, 15], flat: 0.9 }];
  const arm = at(place, 0, 10, -22);
  if (!hydraulic)
    solids.push(
      tube('alloy', [arm, at(arm, 26, 22, 0)], 7, 5),
      barrel('dark', at(place, 0, 0, -28), at(place, 0, 0, 4), 14),
      barrel('accent', at(place, 0, 0, -31), at(place, 0, 0, -27), 6),
    );
  else solids.push(barrel('black', at(place, 0, 0, -21), at(place, 0, 0, -12), 12));
  return solids;
}

function discBrakes(build: Build, bones: Skeleton): Solid[] {
  const { brake } = build;
  const { front, rear, crown, bottom, frontHalf, rearHalf } = bones;
  const radius = brake.rotor / 2;
  const frontPlace = at(polar(front, radius + 2, 126), 0, 0, -frontHalf + 12);
  const solids = [...rotor(front, radius, -frontHalf + 16), ...caliper(build, frontPlace, at(crown, 0, 0, -frontHalf + 12))];
  const upFork = between(frontPlace, at(crown, 0, 0, -48), 0.94);
  solids.push(tube('black', curve([at(frontPlace, 0, 10, -12), between(frontPlace, upFork, 0.5), at(upFork, -14, 0, 4)], 8), 2.5));
  if (brake.rear === 'disc') {
    const rearPlace = at(polar(rear, radius + 1, 24), 0, 0, -rearHalf + 18);
    solids.push(...rotor(rear, radius, -rearHalf + 20), ...caliper(build, rearPlace, at(bottom, 0, 0, -rearHalf + 20)));
    solids.push(tube('black', curve([at(rearPlace, 8, 10, -8), at(between(rearPlace, bottom, 0.4), 0, 16, -10), at(bottom, -70, 14, -30)], 8), 2.5));
  } else {
    const arm = at(rear, 0, 0, -rearHalf + 10);
    solids.push(
      { kind: 'tube', stuff: 'alloy', path: [arm, at(between(rear, bottom, 0.42), 0, 4, -rearHalf + 14)], radii: [10, 7, 6], flat: 0.35 },
      disc('alloy', at(rear, 0, 0, -34), 36, 7),
    );
  }
  return solids;
}

function rimCaliper(build: Build, bridge: Vec, axle: Vec): Solid[] {
  const down = scale(add(axle, scale(bridge, -1)), 1 / Math.max(1, Math.hypot(axle[0] - bridge[0], axle[1] - bridge[1])));
  const pad = add(axle, scale(down, -(build.wheel.beadSeat / 2 - 2)));
  const half = build.wheel.width / 2 + 4;
  const outer = build.tyre.width / 2 + 13;
  return [
    ...pair(tube('alloy', curve([at(bridge, 0, 4, -4), at(between(bridge, pad, 0.45), 0, 0, outer), at(pad, 0, 0, half + 6)], 7), 8, 7, 6)),
    ...pair({ kind: 'blocks', stuff: 'black', size: [46, 9, 8], places: [[pad[0], pad[1], half, (Math.atan2(down[1], down[0]) * 180) / Math.PI + 90]] }),
    tube('alloy', [at(bridge, 0, 4, 8), at(bridge, 4, 26, 26)], 7, 5),
    barrel('steel', at(bridge, -10, 4, 0), at(bridge, 12, 4, 0), 6),
  ];
}

export function brakesOf(build: Build, bones: Skeleton): Solid[] {
  if (build.brake.rear !== 'rim') return discBrakes(build, bones);
  const { crown, acrossHead, front, rear, seatCluster } = bones;
  const frontBridge = add(crown, scale(acrossHead, build.frame.head + 8));
  return [...rimCaliper(build, at(frontBridge, 0, -8), front), ...rimCaliper(build, at(between(seatCluster, rear, 0.24), -16, 2), rear)];
}
