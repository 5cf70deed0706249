import type { Build } from './build.ts';
import { clampOf } from './cockpit.ts';
import type { Accessory } from './looks.ts';
import type { Skeleton } from './skeleton.ts';
import { barrel, disc, ovalSection, pair, tube, type Solid } from './solid.ts';
import { add, at, between, curve, polar, scale, type Vec } from './vector.ts';

function guard(build: Build, axle: Vec, radius: number, from: number, to: number): Solid[] {
  const half = build.tyre.width / 2 + 6;
  const sections = Array.from({ length: 41 }, (_, i) => {
    const angle = from + ((to - from) * i) / 40;
    const outer = [-90, -60, -30, 0, 30, 60, 90].map((t) =>
      polar(axle, radius + 9 * Math.cos((t * Math.PI) / 180), angle, half * Math.sin((t * Math.PI) / 180)),
    );
    return [...outer, ...[...outer].reverse().map((p) => between(p, axle, 0.006))];
  });
  const stay = (angle: number) => pair(tube('steel', [at(axle, 0, 0, 58), polar(axle, radius + 2, angle, half - 1)], 2.4));
  return [{ kind: 'loft', stuff: 'guard', sections }, ...stay(to - 14), ...(to - from > 150 ? stay(to - 70) : [])];
}

function mudguards(build: Build, bones: Skeleton): Solid[] {
  const radius = bones.wheelRadius + 14;
  return [...guard(build, bones.rear, radius, 8, 206), ...guard(build, bones.front, radius, 66, 214)];
}

function rearRack(build: Build, bones: Skeleton): Solid[] {
  const { rear, seatCluster, wheelRadius } = bones;
  const y = rear[1] + wheelRadius + 34;
  const deck = (x: number, z: number): Vec => [rear[0] + x, y, z];
  return [
    ...pair(tube('black', curve([deck(108, 40), deck(118, 22), deck(118, 0)], 5), 5)),
    ...pair(tube('black', [deck(108, 40), deck(-200, 48)], 5)),
    ...pair(tube('black', curve([deck(-200, 48), deck(-212, 24), deck(-212, 0)], 5), 5)),
    ...[-150, -90, -30, 30, 80].map((x) => tube('black', [deck(x, -44), deck(x, 44)], 4)),
    ...pair(tube('black', curve([deck(60, 42), [rear[0] + 40, rear[1] + 150, 64], at(rear, 8, 14, 72)], 8), 5)),
    ...pair(tube('black', curve([deck(-110, 46), [rear[0] - 60, rear[1] + 130, 66], at(rear, -4, 14, 72)], 8), 5)),
    ...pair(tube('black', [deck(-110, 60), deck(60, 60)], 4.4)),
    ...pair(tube('black', [deck(-110, 60), deck(-110, 46)], 4)),
    ...pair(tube('black', [deck(60, 60), deck(60, 42)], 4)),
    ...pair(tube('black', [deck(112, 26), at(between(seatCluster, rear, 0.16), 0, 0, build.frame.seat + 6)], 4)),
  ];
}

function lowRider(build: Build, bones: Skeleton): Solid[] {
  const { front, crown } = bones;
  const z = 92;
  const bar = at(front, -14, 118, z);
  return [
    ...pair(
      tube(
        'black',
        curve(
          [
            at(bar, 112, 2),
            at(bar, 20, 4),
            at(bar, -86, 0),
            at(bar, -112, -30),
            at(bar, -86, -62),
            at(bar, -10, -66),
            at(bar, 72, -58),
            at(bar, 116, -26),
            at(bar, 112, 2),
          ],
          6,
        ),
        5,
      ),
    ),
    ...pair(tube('black', [at(bar, 10, 2), at(front, 0, 16, 60)], 5)),
    ...pair(tube('black', [at(bar, -30, 2, 0), at(between(crown, front, 0.3), 0, 0, 46)], 5)),
    tube(
      'black',
      curve(
        [at(bar, -30, 2), at(bar, -10, bones.wheelRadius + 50 - 118, 40 - z), at(bar, -10, bones.wheelRadius + 50 - 118, -40 - z), at(bar, -30, 2, -2 * z)],
        8,
      ),
      5,
    ),
    ...(build.fork.bosses > 0 ? pair(barrel('alloy', at(bar, -30, 2, -4), at(bar, -30, 2, 6), 7)) : []),
  ];
}

function dynamoLight(build: Build, bones: Skeleton): Solid[] {
  const { crown, front, rear, acrossHead, wheelRadius } = bones;
  const lamp = add(crown, scale(acrossHead, build.frame.head + 36));
  const racked = build.accessories.has('RACK_REAR');
  const tail: Vec = racked ? [rear[0] - 218, rear[1] + wheelRadius + 28, 0] : polar(rear, wheelRadius + 30, 152);
  return [
    tube('alloy', [add(crown, scale(acrossHead, 10)), lamp], 5),
    tube('dark', [at(lamp, -18, 0), at(lamp, 0, 0), at(lamp, 16, 0)], 12, 22, 25),
    { kind: 'tube', stuff: 'lamp', path: [at(lamp, 14, 0), at(lamp, 21, 0)], radii: [22.5, 20] },
    tube('tailLamp', [at(tail, 0, 0, -28), at(tail, 0, 0, 28)], 12, 14, 12),
    tube('black', [at(tail, 8, 0, -24), at(tail, 8, 0, 24)], 12),
    tube('black', curve([at(front, 0, 6, 50), at(between(front, crown, 0.5), -12, 0, 52), at(crown, 4, -20, 34), at(lamp, -16, -4, 4)], 8), 1.8),
  ];
}

function kickstand(bones: Skeleton): Solid[] {
  const { bottom, rear } = bones;
  const root = at(between(bottom, rear, 0.72), 0, -12, -54);
  const foot: Vec = [root[0] - 150, 78, -96];
  return [
    tube('dark', [root, between(root, foot, 0.5), foot], 11, 9, 9),
    tube('black', [foot, at(foot, -26, -2, -2)], 9, 8),
    barrel('dark', at(root, 8, 8, 8), at(root, -10, -6, -4), 15),
  ];
}

function childSeat(bones: Skeleton): Solid[] {
  const { rear, wheelRadius } = bones;
  const y = rear[1] + wheelRadius + 62;
  const back = rear[0] - 110;
  const shell = Array.from({ length: 15 }, (_, i) => {
    const share = i / 14;
    const up = share < 0.35 ? 0 : ((share - 0.35) / 0.65) ** 0.9;
    const x = share < 0.35 ? back + 200 - (share / 0.35) * 190 : back + 10 - up * 78;
    const half = share < 0.35 ? 96 + share * 90 : 128 - Math.max(0, up - 0.55) * 96;
    const thick = 10 + (share < 0.35 ? 30 * Math.sin((share / 0.35) * 1.6) : 26 * (1 - up));
    return ovalSection([x, y + up * 430, 0], half, thick, 14, 3.2, 24);
  });
  const wing = (z: number): Solid =>
    tube(
      'shell',
      curve(
        [
          [back + 150, y + 26, z],
          [back + 20, y + 110, z * 1.05],
          [back - 40, y + 230, z],
        ],
        8,
      ),
      26,
      34,
      18,
    );
  const pad = ovalSection([back + 100, y + 26, 0], 80, 16, 8, 3, 20);
  return [
    { kind: 'loft', stuff: 'shell', sections: shell },
    wing(116),
    wing(-116),
    { kind: 'loft', stuff: 'saddleDetail', sections: [pad, pad.map((p) => at(p, -80, 4)), pad.map((p) => at(p, -100, 40))] },
    tube(
      'saddleDetail',
      [
        [back - 18, y + 150, 0],
        [back - 50, y + 360, 0],
      ],
      50,
      62,
      48,
    ),
    ...pair(
      tube(
        'black',
        [
          [back + 190, y - 4, 84],
          [back + 214, y - 210, 108],
        ],
        14,
        12,
      ),
    ),
    ...pair({ kind: 'blocks', stuff: 'shell', size: [96, 16, 66], places: [[back + 224, y - 216, 108, -6]] }),
    tube(
      'black',
      [
        [back + 120, y - 34, 0],
        [back + 240, y - 26, 0],
      ],
      12,
    ),
  ];
}

function bell(build: Build, bones: Skeleton): Solid[] {
  const clamp = at(clampOf(build, bones), 2, 18, -52);
  return [
    tube('brass', [at(clamp, 0, 0), at(clamp, 0, 8), at(clamp, 0, 18), at(clamp, 0, 23)], 20, 20.5, 15, 5),
    barrel('dark', at(clamp, 0, -22), at(clamp, 0, 2), 6),
    barrel('brass', at(clamp, 16, 2, 14), at(clamp, 22, 4, 18), 4),
  ];
}

function bottle(from: Vec, towards: Vec, radius: number): Solid[] {
  const point = (mm: number): Vec => between(from, towards, mm / 200);
  return [
    tube(
      'bottle',
      [point(0), point(6), point(104), point(112), point(122), point(150), point(156)],
      radius - 4,
      radius,
      radius,
      radius - 4,
      radius,
      radius - 2,
      radius - 12,
    ),
    tube('black', [point(154), point(166), point(172), point(184)], radius - 8, radius - 10, 12, 10),
  ];
}

/** A cage of bent wire on a tube; `away` is the direction from the tube to the bottle. */
function cage(from: Vec, towards: Vec, away: Vec, filled: boolean): Solid[] {
  const centre = (mm: number): Vec => add(between(from, towards, mm / 200), scale(away, 40));
  const ring = (mm: number) =>
    Array.from({ length: 13 }, (_, i) => {
      const angle = (i / 12) * Math.PI * 1.5 - Math.PI * 0.75;
      return add(at(centre(mm), 0, 0, Math.sin(angle) * 38), scale(away, Math.cos(angle) * 38));
    });
  return [
    tube('black', curve(ring(108), 3), 2.6),
    tube('black', [add(centre(2), scale(away, -39)), add(centre(112), scale(away, -39))], 4),
    ...pair(tube('black', [at(centre(4), 0, 0, 30), at(centre(108), 0, 0, 37)], 2.6)),
    tube('black', [at(centre(4), 0, 0, -30), at(centre(-4), 0, 0, 0), at(centre(4), 0, 0, 30)], 2.8),
    ...(filled ? bottle(centre(2), centre(202), 36.5) : []),
  ];
}

function thirdBottle(build: Build, bones: Skeleton): Solid[] {
  const { bottom, downFront, seatTop, alongSeat, alongDown } = bones;
  const onto = (share: number, end: Vec): readonly [Vec, Vec] => [
    between(bottom, end, share),
    add(between(bottom, end, share), scale(between([0, 0, 0], end === seatTop ? alongSeat : alongDown, 1), 200)),
  ];
  const above: Vec = [-alongDown[1], alongDown[0], 0];
  const below: Vec = [alongDown[1], -alongDown[0], 0];
  const ahead: Vec = [alongSeat[1], -alongSeat[0], 0];
  const offset = (mm: number, [a, b]: readonly [Vec, Vec], away: Vec): readonly [Vec, Vec] => [add(a, scale(away, mm)), add(b, scale(away, mm))];
  return [
    ...cage(...offset(build.frame.down, onto(0.36, downFront), above), above, false),
    ...cage(...offset(build.frame.seat, onto(0.26, seatTop), ahead), ahead, false),
    ...cage(...offset(build.frame.down, onto(0.3, downFront), below), below, true),
  ];
}

const DRAWN: Readonly<Record<Accessory, (build: Build, bones: Skeleton) => Solid[]>> = {
  MUDGUARDS: mudguards,
  RACK_REAR: rearRack,
  RACK_LOWRIDER: lowRider,
  DYNAMO_LIGHT: dynamoLight,
  KICKSTAND: (_, bones) => kickstand(bones),
  CHILD_SEAT: (_, bones) => childSeat(bones),
  BELL: bell,
  THIRD_BOTTLE: thirdBottle,
};

export function accessoriesOf(build: Build, bones: Skeleton): Solid[] {
  const belted: Solid[] = build.transmission.belt ? [disc('accent', at(bones.bottom, 0, 0, 52), 9, 1.5)] : [];
  return [...belted, ...Object.entries(DRAWN).flatMap(([code, draw]) => (build.accessories.has(code) ? draw(build, bones) : []))];
}
