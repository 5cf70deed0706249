import { startTransition, useEffect, useState } from 'react';
import type { Bicycle } from '../bicycle/bicycle.ts';
import { sideView, type FlatShape } from '../bicycle/side-view.ts';
import { piecemeal } from '../piecemeal.ts';

/** The bicycle from its chain's side, drawn from the same shapes as the model. */
export function BicycleStill({ bicycle }: { bicycle: Bicycle }) {
  const [shapes, setShapes] = useState<readonly FlatShape[]>([]);
  useEffect(() => {
    const going = new AbortController();
    void piecemeal(sideView(bicycle), going.signal).then((found) => found && startTransition(() => setShapes(found)));
    return () => going.abort();
  }, [bicycle]);
  const { front, rear, wheelRadius, headTop } = bicycle.bones;
  const { badge } = bicycle.build;
  const left = rear[0] - wheelRadius - 60;
  const width = front[0] - rear[0] + 2 * wheelRadius + 120;
  const top = bicycle.build.accessories.has('CHILD_SEAT') ? 1240 : 1090;
  return (
    <svg viewBox={`${left} ${-top} ${width} ${top + 60}`} aria-hidden="true" preserveAspectRatio="xMidYMid meet">
      <defs>
        <radialGradient id="bicycle-ground">
          <stop offset="0" stopColor="#1a120a" stopOpacity="0.42" />
          <stop offset="1" stopColor="#1a120a" stopOpacity="0" />
        </radialGradient>
      </defs>
      <ellipse cx={(front[0] + rear[0]) / 2} cy={4} rx={width * 0.44} ry={30} fill="url(#bicycle-ground)" />
      {[front, rear].map(([x]) => (
        <ellipse key={x} cx={x} cy={2} rx={150} ry={14} fill="url(#bicycle-ground)" />
      ))}
      {shapes.map(({ d, fill, opacity, evenOdd, seam }, i) => (
        <path
          key={i}
          d={d}
          fill={fill}
          opacity={opacity}
          fillRule={evenOdd ? 'evenodd' : undefined}
          stroke={seam ? fill : undefined}
          strokeWidth={seam ? 0.8 : undefined}
        />
      ))}
      {badge !== '' && (
        <g transform={`translate(${headTop[0] + 150} ${-headTop[1] - 190})`}>
          <path d={`M0 52L-128 228`} stroke="currentColor" strokeOpacity="0.45" strokeWidth="2" fill="none" />
          <rect x={-badge.length * 11 - 30} y="0" width={badge.length * 22 + 60} height="58" rx="29" fill="#c39a57" stroke="#5b4119" strokeWidth="2" />
          <text x="0" y="40" textAnchor="middle" fontSize="34" fontFamily="Palatino, 'DejaVu Serif', Georgia, serif" fill="#2d1d08">
            {badge}
          </text>
        </g>
      )}
    </svg>
  );
}
