import type { Build } from './build.ts';
import { pitchRadius, placesAlong, runAround, teethOutline, type Sprocket } from './chain.ts';
import type { Skeleton } from './skeleton.ts';
import { barrel, circle, disc, tube, type Solid } from './solid.ts';
import { at, curve, polar, type Vec, type Vec2 } from './vector.ts';

const RING_Z = 45;
/** Cranks stand a little off the level, as in a good photograph. */
const CRANK_TURN = -18;

function crankArm(centre: Vec, length: number, turn: number, z: number): Solid[] {
  const end = polar(centre, length, turn, z + Math.sign(z) * 14);
  const root = at(centre, 0, 0, z);
  const pedal = at(end, 0, 0, Math.sign(z) * 42);
  return [
    { kind: 'tube', stuff: 'dark', path: [root, polar(centre, length * 0.5, turn, z + Math.sign(z) * 8), end], radii: [17, 12.5, 12], flat: 0.62 },
    barrel('black', at(centre, 0, 0, z - Math.sign(z) * 6), at(centre, 0, 0, z + Math.sign(z) * 9), 15),
    barrel('dark', end, at(end, 0, 0, Math.sign(z) * 84), 5.5),
    ...[-26, 26].map((x): Solid => tube('black', [at(pedal, x, 0, -36), at(pedal, x, 0, 36)], 6)),
    ...[-34, 0, 34].map((z2): Solid => tube('black', [at(pedal, -28, 0, z2), at(pedal, 28, 0, z2)], 5.5)),
  ];
}

function chainring(centre: Vec, teeth: number, z: number, stuff: 'dark' | 'alloy', belt: boolean): Solid[] {
  const radius = pitchRadius(teeth);
  const open = Math.max(30, radius - 15);
  const hole = (from: number, to: number): Vec2[] => {
    const bow = (r: number, a: number, b: number) =>
      Array.from({ length: 7 }, (_, i) => polar([0, 0, 0], r, a + ((b - a) * i) / 6)).map(([x, y]) => [x, y] as const);
    return [...bow(open, from, to), ...bow(26, to - 8, from + 8)];
  };
  return [
    {
      kind: 'plate',
      stuff,
      centre: at(centre, 0, 0, z),
      thick: belt ? 9 : 3.2,
      bevel: 0.5,
      outline: teethOutline(teeth, 12.7, belt ? 1.6 : 3.2),
      holes: [0, 72, 144, 216, 288].map((a) => hole(a + 12 + CRANK_TURN, a + 60 + CRANK_TURN)),
    },
  ];
}

function cogs(build: Build, axle: Vec, outside: number): Solid[] {
  const [smallest, largest] = build.cassette;
  if (smallest === largest) {
    return [
      {
        kind: 'plate',
        stuff: 'alloy',
        centre: at(axle, 0, 0, outside - 7),
        thick: build.transmission.belt ? 9 : 3,
        bevel: 0.4,
        outline: teethOutline(largest, 12.7, build.transmission.belt ? 1.6 : 3),
        holes: [circle(20)],
      },
    ];
  }
  return Array.from({ length: 11 }, (_, i): Solid => {
    const teeth = Math.round(smallest * (largest / smallest) ** (i / 10));
    const radius = pitchRadius(teeth);
    return {
      kind: 'plate',
      stuff: i > 8 ? 'dark' : 'steel',
      centre: at(axle, 0, 0, outside - 5 - i * 3.5),
      thick: 1.8,
      outline: teethOutline(teeth, 12.7, 2.6),
      holes:
        radius > 34
          ? [0, 60, 120, 180, 240, 300].map((a) => circle(radius * 0.2, 10, ...(polar([0, 0, 0], radius * 0.66, a + i * 9).slice(0, 2) as [number, number])))
          : [circle(14, 12)],
    };
  });
}

type Runs = { solids: Solid[]; sprockets: Sprocket[] };

function derailleur(build: Build, bones: Skeleton, cog: Sprocket, ring: Sprocket): Runs {
  const { rear } = bones;
  const { electronic, cage } = build.drive;
  const largest = pitchRadius(build.cassette[1]);
  const z = cog.centre[2];
  const upper = at(rear, 8, -Math.max(58, largest * 0.62 + 30), z);
  const lower: Vec = [upper[0] + cage * 0.42, Math.max(52, upper[1] - cage * 0.86), z];
  const pulley = (centre: Vec): Solid => ({ kind: 'plate', stuff: 'dark', centre, thick: 3, outline: teethOutline(12, 12.7, 2.4), holes: [circle(6, 10)] });
  const hanger = at(rear, 5, -26, 62);
  const knuckle = at(upper, -6, 12, 16);
  return {
    solids: [
      pulley(upper),
      pulley(lower),
      ...[-6, 6].map((side): Solid => ({
        kind: 'tube',
        stuff: 'black',
        path: [at(upper, 0, 6, side), at(lower, 0, -8, side)],
        radii: [13, 10, 13],
        flat: 0.22,
      })),
      { kind: 'tube', stuff: 'dark', path: curve([hanger, at(hanger, -10, -14, 8), knuckle], 5), radii: electronic ? [13, 16, 14] : [11, 12, 11], flat: 0.9 },
      barrel('black', at(hanger, 0, 0, -6), at(hanger, 0, 0, 8), 9),
      ...(electronic
        ? [tube('black', [at(hanger, -18, 6, 8), at(hanger, -30, -16, 10)], 12), barrel('accent', at(hanger, -26, -6, 20), at(hanger, -26, -6, 23), 2.4)]
        : [tube('black', curve([at(hanger, -14, -12, 10), at(hanger, -44, -8, 8), at(hanger, -52, 16, 0), at(hanger, -22, 26, -4)], 6), 2.4)]),
    ],
    sprockets: [ring, cog, { centre: upper, radius: pitchRadius(12), turn: -1 }, { centre: lower, radius: pitchRadius(12), turn: 1 }],
  };
}

function chainOf(build: Build, sprockets: readonly Sprocket[]): Solid[] {
  const run = runAround([...sprockets].reverse().map((s) => ({ ...s })));
  if (build.transmission.belt) {
    return [
      { kind: 'blocks', stuff: 'chain', size: [7, 3.4, 11], places: placesAlong(run, 5.5) },
      { kind: 'blocks', stuff: 'chain', size: [5, 7, 10], places: placesAlong(run, 11) },
    ];
  }
  const links = placesAlong(run, 12.7);
  const outer = links.filter((_, i) => i % 2 === 0);
  const inner = links.filter((_, i) => i % 2 === 1);
  return [
    { kind: 'blocks', stuff: 'chain', size: [13.5, 8.2, 7], places: outer },
    { kind: 'blocks', stuff: 'chain', size: [13.5, 7.4, 5], places: inner },
  ];
}

function frontDerailleur(build: Build, bones: Skeleton, big: number): Solid[] {
  if (build.drive.rings !== 2) return [];
  const centre = at(bones.bottom, 0, 0, RING_Z);
  const cage = (z: number): Solid => ({
    kind: 'tube',
    stuff: 'alloy',
    path: [polar(centre, big + 11, 72, z), polar(centre, big + 12, 92, z), polar(centre, big + 12, 116, z)],
    radii: [9, 10, 7],
    flat: 0.2,
  });
  const clamp = polar(centre, big + 24, 99, 0);
  return [cage(-6), cage(6), tube('dark', [at(clamp, 0, 0, -4), [clamp[0] - 4, clamp[1] + 4, 14]], build.drive.electronic ? 15 : 9, 11)];
}

export function drivetrainOf(build: Build, bones: Skeleton): Solid[] {
  const { drive, rings, cassette, crank, transmission } = build;
  const { bottom, rear } = bones;
  const belt = transmission.belt;
  const outside = 58;
  const cogTeeth = cassette[0] === cassette[1] ? cassette[0] : Math.round(cassette[0] * (cassette[1] / cassette[0]) ** 0.4);
  const cogZ = cassette[0] === cassette[1] ? outside - 7 : outside - 5 - 4 * 3.5;
  const big = pitchRadius(rings[0]);
  const ring: Sprocket = { centre: at(bottom, 0, 0, RING_Z), radius: big, turn: 1 };
  const cog: Sprocket = { centre: at(rear, 0, 0, cogZ), radius: pitchRadius(cogTeeth), turn: 1 };
  const runs: Runs = drive.hub === 'derailleur' ? derailleur(build, bones, cog, ring) : { solids: [], sprockets: [ring, cog] };
  const gearbox: Solid[] =
    drive.hub === 'gearbox'
      ? [
          {
            kind: 'plate',
            stuff: 'dark',
            centre: at(bottom, 0, 0, 0),
            thick: 74,
            bevel: 7,
            outline: [
              [-40, -30],
              [44, -36],
              [66, 2],
              [58, 46],
              [8, 62],
              [-34, 40],
            ],
          },
          { kind: 'plate', stuff: 'alloy', centre: at(bottom, 0, 0, 39), thick: 5, bevel: 2, outline: circle(27, 30, 26, 18) },
          ...[
            [-28, -20],
            [38, -26],
            [52, 36],
            [4, 50],
          ].map(([x, y]): Solid => barrel('steel', at(bottom, x, y, 34), at(bottom, x, y, 40), 4)),
        ]
      : [];
  return [
    ...crankArm(bottom, crank, CRANK_TURN, 56),
    ...crankArm(bottom, crank, CRANK_TURN + 180, -56),
    ...chainring(bottom, rings[0], RING_Z, drive.rings === 2 ? 'alloy' : 'dark', belt),
    ...(rings[1] < rings[0] ? chainring(bottom, rings[1], RING_Z - 7, 'dark', belt) : []),
    ...(belt ? [disc('alloy', at(bottom, 0, 0, RING_Z), 40, 6)] : []),
    ...cogs(build, rear, outside),
    ...runs.solids,
    ...chainOf(build, runs.sprockets),
    ...frontDerailleur(build, bones, big),
    ...gearbox,
  ];
}
