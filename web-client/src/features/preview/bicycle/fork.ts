import type { Build } from './build.ts';
import type { Skeleton } from './skeleton.ts';
import { barrel, pair, tube, type Solid } from './solid.ts';
import { add, at, between, curve, scale, type Vec } from './vector.ts';

function suspension(build: Build, bones: Skeleton): Solid[] {
  const { crown, downHead, acrossHead, front } = bones;
  const half = Math.max(58, build.tyre.width / 2 + 38);
  const start = add(add(crown, scale(downHead, 8)), scale(acrossHead, 10));
  const end = at(front, 0, 0, half);
  const leg = (share: number): Vec => at(between(at(start, 0, 0, half), end, share));
  const arch = between(at(start, 0, 0, 0), front, 0.4);
  return [
    ...pair(tube('dark', [leg(-0.02), leg(0.5)], 16)),
    ...pair(tube('forkPaint', [leg(0.4), leg(0.43), leg(0.92), at(end, -4, -6)], 20, 21, 20, 15)),
    ...pair(barrel('black', leg(0.385), leg(0.405), 20)),
    tube(
      'forkPaint',
      curve([at(arch, 12, 0, -half), at(arch, 24, 30, -half * 0.66), at(arch, 28, 40, 0), at(arch, 24, 30, half * 0.66), at(arch, 12, 0, half)], 6),
      10,
    ),
    tube('black', curve([at(start, 0, -6, -half), at(crown, 4, 4, 0), at(start, 0, -6, half)], 8), 20, 24, 20),
  ];
}

export function forkOf(build: Build, bones: Skeleton): Solid[] {
  const { fork, tyre } = build;
  const { crown, downHead, acrossHead, front, frontHalf, headBottom } = bones;
  const steerer = barrel('black', headBottom, crown, build.frame.head * 0.8);
  const axleHalf = frontHalf - 5;
  const tips = pair({
    kind: 'plate',
    stuff: 'alloy',
    centre: at(front, 0, 0, axleHalf),
    thick: 6,
    bevel: 1,
    outline: [
      [-10, 18],
      [4, 19],
      [11, 6],
      [10, -8],
      [0, -12],
      [-11, -7],
    ],
  });
  if (fork.crown === 'arch') return [steerer, ...suspension(build, bones)];
  const half = Math.max(36, tyre.width / 2 + 13);
  const shoulder = add(crown, scale(downHead, 22));
  const straight = fork.curved ? 0.62 : 1;
  const line = (share: number, forward: number): Vec => add(add(crown, scale(downHead, fork.length * share * 0.995)), scale(acrossHead, forward));
  const knee = fork.curved ? [line(straight, 3), line(0.84, fork.rake * 0.42)] : [line(0.35, fork.rake * 0.22), line(0.68, fork.rake * 0.58)];
  const blade = curve(
    [
      at(shoulder, 0, 0, half - 4),
      at(between(shoulder, knee[0] ?? shoulder, 0.5), 0, 0, half + 2),
      ...knee.map((point, i) => at(point, 0, 0, half + (axleHalf - half) * (i === 0 ? 0.4 : 0.8))),
      at(front, -2, 10, axleHalf),
    ],
    8,
  );
  const solids: Solid[] = [
    steerer,
    ...tips,
    ...pair({ kind: 'tube', stuff: 'forkPaint', path: blade, radii: fork.blade, flat: fork.curved ? 0.8 : 0.72, fine: true }),
  ];
  const radius = fork.blade[0] ?? 12;
  if (fork.crown === 'lug') {
    solids.push(tube('forkPaint', [at(crown, 2, -8, -half), at(crown, 0, 2, 0), at(crown, 2, -8, half)], radius + 2, radius + 7, radius + 2));
    solids.push(...pair(tube('forkPaint', [at(crown, 1, -4, half - 4), at(add(crown, scale(downHead, 46)), 0, 0, half)], radius + 3, radius + 0.5)));
  } else {
    const arch = curve(
      [at(shoulder, 0, 0, -half + 4), at(crown, 0, -7, -half * 0.62), at(crown, 1, 0, 0), at(crown, 0, -7, half * 0.62), at(shoulder, 0, 0, half - 4)],
      7,
    );
    solids.push({ kind: 'tube', stuff: 'forkPaint', path: arch, radii: [radius, radius + 1, radius + 5, radius + 1, radius], fine: true });
  }
  for (let i = 0; i < fork.bosses; i++) {
    const point = blade[Math.round(blade.length * (0.38 + i * 0.16))] ?? front;
    solids.push(...pair(barrel('alloy', at(point, 0, 0, 4), at(point, 0, 0, radius * 0.8 + 2), 4)));
  }
  return solids;
}
