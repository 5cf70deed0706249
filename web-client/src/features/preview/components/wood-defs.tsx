import { darker, lighter } from '../colour.ts';
import type { Wood } from '../guitar/palette.ts';
import { noise, seeded } from '../noise.ts';

/** Grain of a wood as a filter: noise drawn long along the fibre, coloured like its dark rings. */
export function GrainFilter({ id, wood, seed }: { id: string; wood: Wood; seed: number }) {
  const burl = wood.figure === 'burl';
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(wood.grain.slice(i, i + 2), 16) / 255);
  return (
    <filter id={id} x="0" y="0" width="1" height="1" colorInterpolationFilters="sRGB">
      <feTurbulence
        type={burl ? 'turbulence' : 'fractalNoise'}
        baseFrequency={`${wood.along} ${wood.across}`}
        numOctaves={burl ? 4 : 5}
        seed={seed}
        result="noise"
      />
      <feColorMatrix
        in="noise"
        type="matrix"
        values={`0 0 0 0 ${r} 0 0 0 0 ${g} 0 0 0 0 ${b} ${2.6 * wood.strength} ${1.2 * wood.strength} 0 0 ${burl ? -0.25 : -1.45 * wood.strength - 0.12}`}
      />
      <feComposite in2="SourceAlpha" operator="in" />
    </filter>
  );
}

/** What grows in a wood besides its grain: flames, clouds, burls, pores. */
export function FigureOf({ wood, box, blur }: { wood: Wood; box: { x: number; y: number; width: number; height: number }; blur: string }) {
  const random = seeded(wood.base.charCodeAt(2) * 31 + wood.grain.charCodeAt(3));
  const { x, y, width, height } = box;
  const dark = darker(wood.grain, 0.15);
  switch (wood.figure) {
    case 'flame': {
      const bands = Array.from({ length: Math.round(width / 9) }, (_, i) => {
        const px = x + i * 9 + (random() - 0.5) * 4;
        const sway = (share: number) => px + (noise(i * 0.9, share * 3) - 0.5) * 26 + Math.abs(share - 0.5) * 52;
        const w = 2.2 + random() * 3.6;
        const down = [0, 0.25, 0.5, 0.75, 1].map((s) => `${(sway(s) - w).toFixed(1)} ${(y + s * height).toFixed(1)}`);
        const up = [1, 0.75, 0.5, 0.25, 0].map((s) => `${(sway(s) + w).toFixed(1)} ${(y + s * height).toFixed(1)}`);
        return <path key={i} d={`M${[...down, ...up].join('L')}Z`} fill={i % 2 === 0 ? dark : '#fff2cf'} opacity={0.24 + random() * 0.26} />;
      });
      return <g filter={`url(#${blur})`}>{bands}</g>;
    }
    case 'quilt': {
      const clouds = Array.from({ length: 260 }, (_, i) => {
        const [cx, cy] = [x + random() * width, y + random() * height];
        const [rx, ry] = [8 + random() * 13, 5 + random() * 7];
        return (
          <g key={i}>
            <ellipse cx={cx} cy={cy + 2.4} rx={rx} ry={ry} fill={dark} opacity={0.2} />
            <ellipse cx={cx - 1.5} cy={cy - 1.6} rx={rx * 0.8} ry={ry * 0.66} fill="#fff0cc" opacity={0.25} />
          </g>
        );
      });
      return <g filter={`url(#${blur})`}>{clouds}</g>;
    }
    case 'spalt': {
      const lines = Array.from({ length: 11 }, (_, i) => {
        const start = y + ((i + random()) / 11) * height;
        const points = Array.from(
          { length: 40 },
          (_, k) => `${(x + (k / 39) * width).toFixed(1)} ${(start + (noise(k * 0.34, i * 5) - 0.5) * 96 + (noise(k * 1.3, i) - 0.5) * 16).toFixed(1)}`,
        );
        return <path key={i} d={`M${points.join('L')}`} fill="none" stroke="#1c140c" strokeWidth={0.5 + random() * 1.6} opacity={0.5 + random() * 0.4} />;
      });
      return <g>{lines}</g>;
    }
    case 'burl': {
      const eyes = Array.from({ length: 46 }, (_, i) => {
        const [cx, cy, r] = [x + random() * width, y + random() * height, 3 + random() * 11];
        return (
          <g key={i} fill="none" stroke={dark} strokeWidth="0.9" opacity={0.55}>
            {[1, 0.72, 0.45, 0.2].map((s) => (
              <ellipse key={s} cx={cx} cy={cy} rx={r * s} ry={r * s * 0.75} transform={`rotate(${(i * 47) % 180} ${cx} ${cy})`} />
            ))}
          </g>
        );
      });
      return <g>{eyes}</g>;
    }
    case 'stripe':
    case 'ply': {
      const count = wood.figure === 'ply' ? 5 : Math.round(height / 9);
      const stripes = Array.from({ length: count }, (_, i) => {
        if (wood.figure === 'ply')
          return i % 2 === 1 ? (
            <rect key={i} x={x} y={y + (i * height) / 5 + height * 0.05} width={width} height={height * 0.1} fill="#5a2f1b" opacity={0.9} />
          ) : null;
        const py = y + i * 9 + random() * 4;
        const points = Array.from({ length: 14 }, (_, k) => `${(x + (k / 13) * width).toFixed(1)} ${(py + (noise(k * 0.5, i * 0.31) - 0.5) * 18).toFixed(1)}`);
        return (
          <path
            key={i}
            d={`M${points.join('L')}`}
            fill="none"
            stroke={i % 3 === 0 ? '#f0c27e' : dark}
            strokeWidth={1 + random() * 3}
            opacity={0.18 + random() * 0.24}
          />
        );
      });
      return <g>{stripes}</g>;
    }
    case 'weave': {
      const threads = Array.from({ length: Math.round((width + height) / 5) }, (_, i) => (
        <path
          key={i}
          d={`M${x + i * 5 - height} ${y}l${height} ${height}M${x + i * 5} ${y}l${-height} ${height}`}
          stroke={i % 2 ? '#e8d8b0' : dark}
          strokeWidth="2"
          opacity="0.26"
        />
      ));
      return <g>{threads}</g>;
    }
    case 'knots': {
      const knots = [
        [0.22, 0.3],
        [0.5, 0.72],
        [0.78, 0.24],
        [0.36, 0.58],
      ].map(([u = 0, v = 0], i) => {
        const [cx, cy] = [x + u * width, y + v * height];
        return (
          <g key={i}>
            {[5, 3.6, 2.6, 1.8].map((s) => (
              <ellipse key={s} cx={cx} cy={cy} rx={s * 7} ry={s * 3} fill="none" stroke={dark} strokeWidth="1" opacity={0.5 - s * 0.06} />
            ))}
            <ellipse cx={cx} cy={cy} rx="9" ry="6" fill="#5c3316" opacity="0.85" />
            <ellipse cx={cx + 1} cy={cy} rx="4.5" ry="3" fill="#2e1709" opacity="0.8" />
          </g>
        );
      });
      return (
        <g>
          {knots}
          <circle cx={x + width * 0.62} cy={y + height * 0.42} r="1.6" fill="#20120a" />
          <circle cx={x + width * 0.3} cy={y + height * 0.8} r="1.6" fill="#20120a" />
        </g>
      );
    }
    case 'pores':
    case 'flakes': {
      const count = wood.figure === 'pores' ? 420 : 120;
      const d = Array.from(
        { length: count },
        () => `M${(x + random() * width).toFixed(1)} ${(y + random() * height).toFixed(1)}h${(3 + random() * 9).toFixed(1)}`,
      ).join('');
      return (
        <path
          d={d}
          stroke={wood.figure === 'pores' ? darker(wood.grain, 0.4) : lighter(wood.base, 0.35)}
          strokeWidth={wood.figure === 'pores' ? 0.55 : 0.9}
          opacity="0.55"
        />
      );
    }
    case undefined:
    default:
      return null;
  }
}
