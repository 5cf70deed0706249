import type { Build } from './build.ts';
import type { Skeleton } from './skeleton.ts';
import { barrel, pair, tube, type Solid, type Stuff } from './solid.ts';
import { add, at, between, curve, distance, scale, sub, unit, type Vec } from './vector.ts';

/** A thicker sleeve over the end of a tube: a printed lug, a fillet of brass, or a bead of weld. */
function joint(build: Build, from: Vec, towards: Vec, radius: number): Solid[] {
  const along = unit(sub(towards, from));
  const reach = (mm: number) => add(from, scale(along, mm));
  switch (build.frame.joint) {
    case 'lug':
      return [tube('lug', [from, reach(radius * 1.5), reach(radius * 2.9), reach(radius * 3.5)], radius + 3.4, radius + 3, radius + 2, radius + 0.3)];
    case 'fillet':
      return [{ kind: 'tube', stuff: 'paint', path: [from, reach(radius), reach(radius * 1.7)], radii: [radius + 3, radius + 2.2, radius], open: true }];
    case 'weld':
      return [{ kind: 'tube', stuff: 'paint', path: [reach(radius * 1.12), reach(radius * 1.4)], radii: [radius + 1.1], open: true }];
    case 'smooth':
      return [{ kind: 'tube', stuff: 'paint', path: [from, reach(radius * 1.4), reach(radius * 2.6)], radii: [radius + 3, radius + 1.6, radius], open: true }];
  }
}

function mainTriangle(build: Build, bones: Skeleton): Solid[] {
  const { frame } = build;
  const { bottom, seatTop, seatCluster, headTop, headBottom, topFront, downFront, upHead, downHead } = bones;
  const body = frame.carbon && build.uncovered ? 'carbon' : 'paint';
  const top = frame.shapedTop
    ? tube(body, curve([seatCluster, at(between(seatCluster, topFront, 0.5), 0, 9), topFront], 20), frame.top * 0.86, frame.top, frame.top * 1.28)
    : tube(body, [seatCluster, topFront], frame.top);
  const down = tube(body, [bottom, downFront], frame.down, frame.down * (frame.shapedTop ? 1.04 : 1));
  const head = frame.head;
  return [
    { ...top, fine: true } as Solid,
    { ...down, fine: true } as Solid,
    { ...tube(body, [bottom, seatTop], frame.seat), fine: true } as Solid,
    {
      kind: 'tube',
      stuff: frame.joint === 'lug' ? 'lug' : 'paint',
      path: [headTop, headBottom],
      radii: [head, head - 1, head, head + (frame.shapedTop ? 5 : 1)],
      fine: true,
    },
    barrel('black', headTop, add(headTop, scale(upHead, 9)), head + 0.6),
    barrel('black', headBottom, add(headBottom, scale(downHead, 9)), head + (frame.shapedTop ? 4 : 1.4)),
    ...joint(build, bottom, downFront, frame.down),
    ...joint(build, bottom, seatTop, frame.seat),
    ...joint(build, downFront, bottom, frame.down),
    ...joint(build, topFront, seatCluster, frame.shapedTop ? frame.top * 1.28 : frame.top),
    ...joint(build, seatCluster, topFront, frame.top),
    ...(frame.joint === 'lug'
      ? [
          tube('lug', [at(seatCluster, 0, 0), between(seatCluster, seatTop, 1)], frame.seat + 3),
          tube('lug', [between(seatCluster, bottom, 0.11), seatCluster], frame.seat + 0.4, frame.seat + 3),
        ]
      : []),
  ];
}

function rearTriangle(build: Build, bones: Skeleton): Solid[] {
  const { frame, tyre, ride } = build;
  const { bottom, rear, rearHalf, seatCluster } = bones;
  const drop = rearHalf - 6;
  const tyreHalf = tyre.width / 2 + 9;
  const span = ride.chainStay;
  const stuff: Stuff = frame.carbon && build.uncovered ? 'carbon' : 'paint';
  const chainStay = curve(
    [
      at(bottom, -14, -2, 22),
      at(bottom, -span * 0.3, 4, Math.max(26, tyreHalf)),
      at(between(bottom, rear, 0.72), 0, frame.curvedStays ? -7 : 0, drop - 14),
      at(rear, 16, -4, drop),
    ],
    10,
  );
  const seatStay = curve(
    [
      at(seatCluster, -4, -2, frame.seat - 2),
      at(between(seatCluster, rear, 0.24), 0, 0, tyreHalf + 2),
      at(between(seatCluster, rear, 0.66), frame.curvedStays ? -16 : 0, frame.curvedStays ? -12 : 0, drop - 9),
      at(rear, 6, 18, drop),
    ],
    10,
  );
  const bridge = between(seatCluster, rear, 0.24);
  return [
    ...pair({
      kind: 'tube',
      stuff,
      path: chainStay,
      radii: [frame.chainStay, frame.chainStay, frame.chainStay * 0.8, frame.chainStay * 0.66],
      flat: 0.82,
      fine: true,
    }),
    ...pair({ kind: 'tube', stuff, path: seatStay, radii: [frame.seatStay, frame.seatStay, frame.seatStay * 0.9], fine: true }),
    tube('paint', [at(bridge, 0, 0, -tyreHalf), at(bridge, 0, 0, tyreHalf)], frame.seatStay * 0.8),
    ...pair(dropout(build, rear, drop)),
    ...(frame.joint === 'lug' ? pair(tube('lug', [at(rear, 30, -7, drop - 2), at(rear, 10, -3, drop)], frame.chainStay * 0.8, frame.chainStay)) : []),
  ];
}

function dropout(build: Build, axle: Vec, z: number): Solid {
  const stuff = build.frame.joint === 'lug' ? 'lug' : 'paint';
  const split = build.transmission.belt ? 4 : 0;
  return {
    kind: 'plate',
    stuff,
    centre: at(axle, 0, 0, z),
    thick: 7,
    bevel: 1.2,
    outline: [
      [26, -12],
      [24, 4],
      [16, 10 + split],
      [15, 26],
      [4, 27],
      [-3, 13],
      [-13, 9],
      [-17, -3],
      [-11, -14],
      [3, -17],
    ],
    holes: [
      [
        [20, -5],
        [12, 4],
        [13, -8],
      ],
    ],
  };
}

function details(build: Build, bones: Skeleton): Solid[] {
  const { frame } = build;
  const { bottom, seatTop, alongSeat, saddle } = bones;
  const collar = add(seatTop, scale(alongSeat, -9));
  const solids: Solid[] = [
    barrel(frame.ring ? 'accent' : 'dark', collar, add(seatTop, scale(alongSeat, 6)), frame.seat + 3),
    barrel('dark', at(collar, -frame.seat - 4, -2, -9), at(collar, -frame.seat - 4, -2, 9), 4.5),
    tube('black', [add(seatTop, scale(alongSeat, -30)), add(saddle, scale(alongSeat, -52))], 13.6),
    barrel(frame.joint === 'lug' ? 'lug' : 'paint', at(bottom, 0, 0, -34), at(bottom, 0, 0, 34), build.drive.hub === 'gearbox' ? 14 : 21 + frame.down * 0.12),
    barrel('dark', at(bottom, 0, 0, -38), at(bottom, 0, 0, 38), 19),
  ];
  if (frame.ring) {
    const low = add(bottom, scale(alongSeat, 96));
    solids.push(barrel('accent', low, add(low, scale(alongSeat, 12)), frame.seat + 0.9));
  }
  return solids;
}

/** Thin lines in the second colour, as a liner's brush leaves them: rings at the ends of tubes and one along them. */
function lines(build: Build, bones: Skeleton): Solid[] {
  if (build.finish.pattern !== 'lines') return [];
  const { frame } = build;
  const { bottom, seatTop, seatCluster, topFront, downFront, headTop, headBottom } = bones;
  const lined: (readonly [Vec, Vec, number])[] = [
    [seatCluster, topFront, frame.top * (frame.shapedTop ? 1.13 : 1)],
    [bottom, downFront, frame.down * 1.02],
    [bottom, seatTop, frame.seat],
    [headTop, headBottom, frame.head + 0.4],
  ];
  return lined.flatMap(([from, to, radius]) => {
    const along = unit(sub(to, from));
    const whole = distance(from, to);
    const ends = whole < 220 ? [12, whole - 12] : [78, 86, whole - 86, whole - 78];
    const rings = ends.map((mm): Solid => {
      const start = add(from, scale(along, mm));
      return { kind: 'tube', stuff: 'lining', path: [start, add(start, scale(along, 2.6))], radii: [radius + 0.7], open: true };
    });
    if (whole < 220) return rings;
    const sides = [-1, 1].map((side) =>
      tube(
        'lining',
        [at(add(from, scale(along, 104)), 0, 0, side * (radius - 0.3)), at(add(from, scale(along, whole - 104)), 0, 0, side * (radius - 0.3))],
        1.1,
      ),
    );
    return [...rings, ...sides];
  });
}

export function frameOf(build: Build, bones: Skeleton): Solid[] {
  return [...mainTriangle(build, bones), ...rearTriangle(build, bones), ...details(build, bones), ...lines(build, bones)];
}
