import type { Build } from './build.ts';
import type { Skeleton } from './skeleton.ts';
import { barrel, ovalSection, pair, tube, type Solid } from './solid.ts';
import { add, at, curve, scale, type Vec } from './vector.ts';

/** Half width and height of the top along a saddle, from its back (0) to its nose (1). */
function outlineAt(build: Build, share: number): { half: number; rise: number } {
  const { width, nose } = build.saddle;
  const wing = share < 0.14 ? Math.sqrt(Math.max(0.12, share / 0.14)) : 1;
  const taper = share < 0.18 ? 1 : Math.max(0, 1 - (share - 0.18) / 0.5) ** 1.5;
  const tip = share > 0.94 ? Math.sqrt(Math.max(0.05, (1 - share) / 0.06)) : 1;
  return {
    half: (nose + (width - nose) * taper) * wing * tip * 0.94,
    rise: 10 * (1 - share) ** 3 - 6 * Math.sin(share * Math.PI) - (share > 0.9 ? (share - 0.9) * 70 : 0),
  };
}

function skin(build: Build, top: Vec, inset = 0): Vec[][] {
  const { length, pad } = build.saddle;
  return Array.from({ length: 23 }, (_, i) => {
    const share = i / 22;
    const { half, rise } = outlineAt(build, share);
    const skirt = (build.saddle.detail === 'rivets' ? pad * 1.5 : pad) * (share < 0.06 ? 0.6 : 1);
    return ovalSection(at(top, -length * 0.46 + share * length, rise - 8), Math.max(2, half - inset), 8 - inset * 0.4, skirt - inset, 2.5, 24);
  });
}

function lattice(build: Build, top: Vec): Solid[] {
  const sections = skin(build, top, -0.6);
  const strands: Solid[] = [];
  for (const lean of [1, -1]) {
    for (let start = 0; start < 24; start += 2) {
      const path = sections.map((section, i) => section[(((start + lean * i) % 24) + 24) % 24] ?? top);
      strands.push(tube('saddleDetail', path.slice(1, -1), 1.7));
    }
  }
  return strands;
}

function details(build: Build, top: Vec): Solid[] {
  const { saddle } = build;
  const back = at(top, -saddle.length * 0.46, 2);
  switch (saddle.detail) {
    case 'rivets': {
      const spots = [
        [4, 8, 18],
        [4, 8, 40],
        [9, 4, 58],
        [saddle.length - 6, -12, 7],
      ] as const;
      return spots.flatMap(([x, y, z]) => pair(barrel('brass', at(back, x, y - 6, z), at(back, x - 2, y, z), 5)));
    }
    case 'channel': {
      const groove = Array.from({ length: 9 }, (_, i) =>
        at(top, -saddle.length * 0.3 + i * saddle.length * 0.075, outlineAt(build, 0.16 + i * 0.075).rise + 0.4),
      );
      return [{ kind: 'tube', stuff: 'saddleDetail', path: groove, radii: [3, 9, 10, 9, 6, 3], flat: 1 }];
    }
    case 'springs': {
      return [-34, 34].map((z) => {
        const coil = Array.from({ length: 41 }, (_, i): Vec => at(back, 46 + Math.cos(i * 0.95) * 13, -78 + i * 0.85, z + Math.sin(i * 0.95) * 13));
        return tube('steel', coil, 3);
      });
    }
    case 'seam':
      return [-1, 1].map((side) =>
        tube(
          'saddleDetail',
          Array.from({ length: 15 }, (_, i) => {
            const share = 0.08 + i * 0.06;
            const { half, rise } = outlineAt(build, share);
            return at(top, -saddle.length * 0.46 + share * saddle.length, rise + 0.5 - 8 + 8 * 0.86, side * half * 0.6);
          }),
          1.6,
        ),
      );
    case 'lattice':
      return lattice(build, top);
    case 'none':
      return [-1, 1].map((side) =>
        tube('saddleDetail', [at(top, -saddle.length * 0.3, -4, side * saddle.width * 0.5), at(top, -saddle.length * 0.1, -9, side * saddle.width * 0.42)], 2),
      );
  }
}

export function saddleOf(build: Build, bones: Skeleton): Solid[] {
  const { saddle, alongSeat } = bones;
  const top = saddle;
  const { length, detail, pad } = build.saddle;
  const drop = detail === 'springs' ? 84 : 46 + (pad - 22) * 0.6;
  const head = add(saddle, scale(alongSeat, -drop));
  const rail = (z: number): Solid =>
    tube(
      detail === 'rivets' || detail === 'springs' ? 'steel' : 'dark',
      curve(
        [
          at(top, -length * 0.36, -pad * 0.8, z * 1.6),
          at(head, -58, 10, z),
          at(head, -30, 2, z),
          at(head, 40, 2, z),
          at(top, length * 0.42, -pad * 0.7, z * 0.5),
        ],
        8,
      ),
      3.6,
    );
  return [
    { kind: 'loft', stuff: detail === 'lattice' ? 'black' : 'saddle', sections: skin(build, top, detail === 'lattice' ? 6 : 0) },
    ...details(build, top),
    rail(22),
    rail(-22),
    barrel('black', at(head, 0, 2, -27), at(head, 0, 2, 27), 11),
    barrel('dark', add(head, scale(alongSeat, -14)), at(head, 0, 4), 15),
  ];
}
