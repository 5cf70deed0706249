import type { Build } from './build.ts';
import type { Skeleton } from './skeleton.ts';
import { barrel, ovalSection, pair, tube, type Solid } from './solid.ts';
import { add, at, between, curve, scale, type Vec } from './vector.ts';

/** Where the bar is clamped: on the steerer, above the spacers, at the end of the stem. */
export function clampOf(build: Build, bones: Skeleton): Vec {
  const flat = build.bar.shape === 'flat';
  return add(add(bones.headTop, scale(bones.upHead, 42)), scale(bones.acrossHead, flat ? (build.bar.sweep > 90 ? 62 : 72) : 92));
}

function dropHalf(build: Build, clamp: Vec): Vec[] {
  const { bar, barWidth } = build;
  const half = barWidth / 2;
  const out = Math.tan((bar.flare * 0.55 * Math.PI) / 180);
  const z = (down: number) => half + down * out;
  return [
    clamp,
    at(clamp, 0, 0, 46),
    at(clamp, -3, 3, half * 0.6),
    at(clamp, 4, 3, half - 16),
    at(clamp, 28, 2, half),
    at(clamp, bar.reach - 8, -10, z(10)),
    at(clamp, bar.reach + 6, -44, z(44)),
    at(clamp, bar.reach - 10, -bar.drop * 0.72, z(bar.drop * 0.7)),
    at(clamp, bar.reach - 48, -bar.drop, z(bar.drop)),
    at(clamp, bar.reach - 108, -bar.drop - 6, z(bar.drop) + 4),
  ];
}

function hood(build: Build, at0: Vec): Solid[] {
  const electronic = build.drive.electronic;
  const hydraulic = build.brake.hydraulic;
  const knob = hydraulic ? 40 : 26;
  const lean = build.bar.flare > 20 ? 5 : 0;
  const section = (x: number, y: number, w: number, up: number, down: number) => ovalSection(at(at0, x, y, lean * (x / 60)), w, up, down, 2.3, 16);
  return [
    {
      kind: 'loft',
      stuff: 'black',
      sections: [
        section(-8, -4, 12, 12, 14),
        section(14, 2, 15, 15, 17),
        section(44, 8, 15, 15, 16),
        section(64, 16, 14, knob * 0.5, 18),
        section(76, 26, 12, knob * 0.62, 18),
        section(86, 28, 7, 9, 12),
      ],
    },
    {
      kind: 'tube',
      stuff: electronic ? 'black' : 'dark',
      path: curve([at(at0, 70, 8, lean), at(at0, 84, -24, lean), at(at0, 68, -72, lean + 3), at(at0, 54, -96, lean + 6)], 6),
      radii: [8, 8, 6.5, 7],
      flat: 0.9,
    },
    ...(electronic ? [] : [tube('alloy', [at(at0, 58, -10, -8), at(at0, 56, -46, -10)], 7, 5)]),
  ];
}

function dropBar(build: Build, clamp: Vec): Solid[] {
  const path = curve(dropHalf(build, clamp), 8);
  const taped = path.slice(20);
  return [
    ...pair(tube('black', path, 15.9, 14, 12)),
    ...pair(tube('tape', taped, 15.5)),
    ...pair(barrel('black', path[path.length - 1] ?? clamp, at(path[path.length - 1] ?? clamp, -5, 0, 0), 14)),
    ...hood(build, path[40] ?? clamp).flatMap((solid) => pair(solid)),
  ];
}

function bullhorn(build: Build, clamp: Vec): Solid[] {
  const half = build.barWidth / 2;
  const { reach, drop } = build.bar;
  const path = curve(
    [
      clamp,
      at(clamp, 0, 0, 50),
      at(clamp, 2, -6, half - 26),
      at(clamp, 26, -12, half),
      at(clamp, reach * 0.7, -8, half + 2),
      at(clamp, reach, -drop * 0.4, half + 3),
      at(clamp, reach + 34, -drop, half + 3),
    ],
    8,
  );
  const end = path[path.length - 1] ?? clamp;
  return [
    ...pair(tube('black', path, 15.9, 13, 12)),
    ...pair(tube('tape', path.slice(14), 15)),
    ...pair(tube('dark', curve([end, at(end, 16, -4, 0), at(end, 6, -44, 0), at(end, -10, -78, 2)], 6), 9, 7, 6)),
  ];
}

function flatBar(build: Build, clamp: Vec): Solid[] {
  const { bar, drive, barWidth } = build;
  const swept = bar.sweep > 90;
  const half = swept ? Math.min(barWidth, 680) / 2 : Math.max(barWidth, 420) / 2;
  const middle: Vec[] = swept
    ? [
        clamp,
        at(clamp, 6, 2, 40),
        at(clamp, 32, bar.rise, half * 0.5),
        at(clamp, 12, bar.rise + 4, half * 0.82),
        at(clamp, -60, bar.rise, half * 0.96),
        at(clamp, -bar.sweep - 60, bar.rise - 10, half),
      ]
    : [
        clamp,
        at(clamp, 0, 0, 44),
        at(clamp, 2, bar.rise * 0.5, 82),
        at(clamp, 0, bar.rise, 128),
        at(clamp, -bar.sweep * 0.6, bar.rise + 2, half * 0.74),
        at(clamp, -bar.sweep * 1.6, bar.rise + 4, half),
      ];
  const path = curve(middle, 8);
  const end = path[path.length - 1] ?? clamp;
  const inner = path[path.length - (swept ? 14 : 12)] ?? clamp;
  const outward = at(between(inner, end, 0.1), 0, 0, 0);
  const blade = swept
    ? [at(outward, 10, -12, 6), at(outward, 10, -30, 16), at(between(inner, end, 0.9), 4, -36, 22)]
    : [at(outward, 12, -8, 0), at(outward, 46, -16, 16), at(between(inner, end, 0.86), 52, -20, 0)];
  const grip = path.slice(path.length - (swept ? 13 : 11));
  const pod = path[path.length - (swept ? 16 : 14)] ?? clamp;
  const shifter: Solid[] =
    drive.levers === 'twist'
      ? [tube('black', path.slice(path.length - (swept ? 16 : 13), path.length - (swept ? 12 : 9)), 19)]
      : drive.levers === 'flat'
        ? [tube('black', [at(pod, 4, -8, 0), at(pod, 18, -20, 4)], 12, 9), tube('dark', [at(pod, 10, -24, -4), at(pod, -10, -28, 20)], 5)]
        : [];
  return [
    ...pair(tube('black', path, 15.9, 12, 11.1)),
    ...pair(tube('tape', grip, 15.6, 16.6, 15.6)),
    ...pair(barrel('dark', inner, path[path.length - (swept ? 15 : 13)] ?? inner, 15)),
    ...pair({ kind: 'tube', stuff: 'dark', path: curve(blade, 6), radii: [7, 6, 6.5], flat: 0.8 }),
    ...shifter,
  ];
}

/** Hoses and cables from the bar into the frame. */
function cables(build: Build, bones: Skeleton, clamp: Vec): Solid[] {
  const { headTop, headBottom, downFront, crown } = bones;
  const from = build.bar.shape === 'flat' ? 90 : 56;
  const into = at(between(headTop, headBottom, 0.3), 4, 0, build.frame.head);
  const lines: Vec[][] = [
    [at(clamp, 0, -12, -from), at(clamp, 52, -52, -36), at(headBottom, 60, 10, -24), at(crown, 12, -34, -34)],
    [at(clamp, 0, -12, from), at(clamp, 46, -58, 26), at(into, 26, -20, 4), at(downFront, -20, -8, build.frame.down)],
  ];
  if (!build.drive.electronic)
    lines.push([at(clamp, 0, -12, from - 12), at(clamp, 34, -44, 44), at(into, 8, 4, 12), at(downFront, -30, 4, build.frame.down - 2)]);
  return lines.map((line) => tube('black', curve(line, 8), 2.5));
}

export function cockpitOf(build: Build, bones: Skeleton): Solid[] {
  const { headTop, upHead, acrossHead } = bones;
  const clamp = clampOf(build, bones);
  const steerer = add(headTop, scale(upHead, 42));
  const spacer = (from: number, to: number): Solid => barrel('black', add(headTop, scale(upHead, from)), add(headTop, scale(upHead, to)), 18);
  const shape = build.bar.shape === 'drop' ? dropBar(build, clamp) : build.bar.shape === 'flat' ? flatBar(build, clamp) : bullhorn(build, clamp);
  return [
    spacer(10, 16),
    spacer(16.6, 23),
    barrel('dark', add(headTop, scale(upHead, 24)), add(headTop, scale(upHead, 60)), 19),
    tube('dark', [steerer, between(steerer, clamp, 0.5), clamp], 17, 14.5, 17),
    barrel('dark', at(clamp, 0, 0, -23), at(clamp, 0, 0, 23), 20),
    barrel('alloy', add(add(steerer, scale(upHead, 18)), scale(acrossHead, 0)), add(steerer, scale(upHead, 21)), 9),
    ...shape,
    ...cables(build, bones, clamp),
  ];
}
