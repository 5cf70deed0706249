import type { Build } from './build.ts';
import type { Skeleton } from './skeleton.ts';
import { barrel, disc, tube, type Solid } from './solid.ts';
import { at, polar, type Vec, type Vec2 } from './vector.ts';

function tyreOf(build: Build, axle: Vec): Solid[] {
  const { tyre } = build;
  const half = tyre.width / 2;
  const middle = tyre.beadSeat / 2 + half * 0.92;
  const bow = (from: number, to: number, pieces: number, grow = 0): Vec2[] =>
    Array.from({ length: pieces + 1 }, (_, i) => {
      const angle = ((from + ((to - from) * i) / pieces) * Math.PI) / 180;
      return [middle + (half + grow) * Math.cos(angle), (half + grow) * Math.sin(angle)] as const;
    });
  const wall = tyre.wall === 'tan' ? 'sidewall' : 'rubber';
  const solids: Solid[] = [
    { kind: 'ring', stuff: 'rubber', centre: axle, profile: bow(-62, 62, 14) },
    { kind: 'ring', stuff: wall, centre: axle, profile: bow(62, 152, 8) },
    { kind: 'ring', stuff: wall, centre: axle, profile: bow(-152, -62, 8) },
  ];
  if (tyre.stripe)
    for (const side of [1, -1]) solids.push({ kind: 'ring', stuff: 'reflex', centre: axle, profile: side > 0 ? bow(88, 104, 3, 0.5) : bow(-104, -88, 3, 0.5) });
  if (tyre.tread !== 'slick') solids.push(...tread(build, axle, middle, half));
  return solids;
}

function tread(build: Build, axle: Vec, middle: number, half: number): Solid[] {
  const knobs = build.tyre.tread === 'knobs';
  const count = knobs ? 96 : 150;
  const places: [number, number, number, number][] = [];
  for (let i = 0; i < count; i++) {
    for (const lean of knobs ? [-50, -18, 18, 50] : [-34, 0, 34]) {
      const tilt = (lean * Math.PI) / 180;
      const turn = ((i + (Math.abs(lean) > 20 ? 0.5 : 0)) / count) * 360;
      const [x, y] = polar([0, 0, 0], middle + half * Math.cos(tilt), turn);
      places.push([axle[0] + x, axle[1] + y, half * Math.sin(tilt), turn]);
    }
  }
  return [{ kind: 'blocks', stuff: 'rubber', size: knobs ? [5, 9, half * 0.32] : [1.6, 5, half * 0.3], places }];
}

function rimOf(build: Build, axle: Vec): Solid[] {
  const { wheel } = build;
  const seat = wheel.beadSeat / 2;
  const half = wheel.width / 2;
  const inner = seat - wheel.depth;
  const nose = wheel.carbon ? half * 0.42 : half * 0.62;
  const solids: Solid[] = [
    {
      kind: 'ring',
      stuff: wheel.carbon ? 'carbon' : 'rim',
      centre: axle,
      profile: [
        [seat + 5, -half + 1],
        [seat + 5, -half],
        [seat - 6, -half],
        [seat - wheel.depth * 0.55, -half * 0.92],
        [inner + 4, -nose],
        [inner, -nose * 0.5],
        [inner, nose * 0.5],
        [inner + 4, nose],
        [seat - wheel.depth * 0.55, half * 0.92],
        [seat - 6, half],
        [seat + 5, half],
        [seat + 5, half - 1],
      ],
    },
  ];
  if (wheel.brakeTrack)
    for (const side of [1, -1])
      solids.push({
        kind: 'ring',
        stuff: 'brakeTrack',
        centre: axle,
        profile: [
          [seat + 4, side * (half + 0.4)],
          [seat - 9, side * (half + 0.4)],
        ].map(([r, z]) => [r ?? 0, z ?? 0] as const),
      });
  const marks: [number, number, number, number][] = [];
  for (let i = 0; i < wheel.mark * 4; i++) {
    const turn = 38 + Math.floor(i / (wheel.mark * 2)) * 180 + (i % (wheel.mark * 2)) * 3.2;
    const [x, y] = polar(axle, seat - wheel.depth * 0.5, turn);
    marks.push([x, y, half * 0.9, turn], [x, y, -half * 0.9, turn]);
  }
  if (marks.length > 0) solids.push({ kind: 'blocks', stuff: 'reflex', size: [wheel.depth * 0.26, 9, 1.6], places: marks });
  return solids;
}

function spokesOf(build: Build, axle: Vec, flange: number, flangeHalf: readonly [right: number, left: number]): Solid[] {
  const { wheel } = build;
  const end = wheel.beadSeat / 2 - wheel.depth + 2;
  const cross = wheel.bladed ? 52 : 62;
  return Array.from({ length: wheel.spokes }, (_, i): Solid => {
    const right = i % 2 === 0;
    const turn = (i / wheel.spokes) * 360;
    const lean = i % 4 < 2 ? cross : -cross;
    const hub = polar(axle, flange, turn + lean, right ? flangeHalf[0] : -flangeHalf[1]);
    return { kind: 'tube', stuff: 'spoke', path: [hub, polar(axle, end, turn, right ? 1.5 : -1.5)], radii: [wheel.bladed ? 1.25 : 1], open: true };
  });
}

function hubOf(axle: Vec, stuff: 'alloy' | 'dark', radius: number, flange: number, half: number, ends: number): Solid[] {
  return [
    tube(stuff, [at(axle, 0, 0, -half), at(axle, 0, 0, -half * 0.7), at(axle, 0, 0, half * 0.7), at(axle, 0, 0, half)], flange, radius, radius, flange),
    disc(stuff, at(axle, 0, 0, half), flange + 3, 1.7),
    disc(stuff, at(axle, 0, 0, -half), flange + 3, 1.7),
    barrel('dark', at(axle, 0, 0, -ends), at(axle, 0, 0, ends), 9),
    barrel('black', at(axle, 0, 0, -ends - 5), at(axle, 0, 0, ends + 4), 7.5),
  ];
}

export function wheelsOf(build: Build, bones: Skeleton): Solid[] {
  const { wheel, drive } = build;
  const { front, rear, frontHalf, rearHalf } = bones;
  const frontFlange = wheel.dynamo ? 34 : 21;
  const geared = drive.hub === 'hubGear';
  const rearFlange = geared ? drive.hubRadius : 24;
  const rearSides = geared ? ([30, 30] as const) : ([21, 34] as const);
  const solids = [
    ...tyreOf(build, front),
    ...tyreOf(build, rear),
    ...rimOf(build, front),
    ...rimOf(build, rear),
    ...spokesOf(build, front, frontFlange, [32, 28]),
    ...spokesOf(build, rear, rearFlange, rearSides),
    ...hubOf(front, wheel.dynamo ? 'alloy' : 'dark', wheel.dynamo ? 36 : 13, frontFlange, 30, frontHalf),
    ...hubOf(rear, geared ? 'alloy' : 'dark', geared ? drive.hubRadius - 4 : 15, rearFlange, geared ? 30 : 22, rearHalf),
    tube('black', [polar(front, wheel.beadSeat / 2 - wheel.depth + 3, 262), polar(front, wheel.beadSeat / 2 - wheel.depth - 38, 262)], 2.6),
    tube('black', [polar(rear, wheel.beadSeat / 2 - wheel.depth + 3, 262), polar(rear, wheel.beadSeat / 2 - wheel.depth - 38, 262)], 2.6),
  ];
  for (let i = 0; geared && i < drive.ribs; i++) solids.push(disc('dark', at(rear, 0, 0, -18 + i * 12), drive.hubRadius - 1, 1.6));
  return solids;
}
