import { darker, lighter } from '../colour.ts';
import type { BootPlan } from '../boot/plan.ts';

const TURBULENCE: Readonly<Record<BootPlan['leather']['grain'], readonly [type: string, frequency: string, octaves: number, relief: number, light: number]>> = {
  smooth: ['fractalNoise', '0.42', 2, 0.35, 1],
  crust: ['fractalNoise', '0.12 0.2', 4, 0.8, 1],
  nap: ['fractalNoise', '0.75 0.55', 3, 1.5, 1.02],
  roughout: ['fractalNoise', '0.34 0.28', 4, 2.2, 1.02],
  pebble: ['turbulence', '0.2', 2, 2.4, 1],
  waxy: ['fractalNoise', '0.05 0.09', 4, 1.2, 1],
  shell: ['fractalNoise', '0.9', 1, 0.12, 1],
  mycelium: ['turbulence', '0.06 0.09', 3, 1.1, 1],
};

/** Light on the grain of a leather, and what a hand put on its surface. */
export function LeatherDefs({ plan }: { plan: BootPlan }) {
  const [type, frequency, octaves, relief] = TURBULENCE[plan.leather.grain];
  const { id } = plan;
  return (
    <>
      <filter id={`${id}-grain`} x="0" y="0" width="1" height="1" colorInterpolationFilters="sRGB">
        <feTurbulence type={type as 'turbulence'} baseFrequency={frequency} numOctaves={octaves} seed="8" result="noise" />
        <feDiffuseLighting in="noise" surfaceScale={relief} diffuseConstant="1.06" lightingColor="#fff" result="relief">
          <feDistantLight azimuth="235" elevation="58" />
        </feDiffuseLighting>
        <feComposite in="relief" in2="SourceAlpha" operator="in" />
      </filter>
      <filter id={`${id}-clouds`} x="0" y="0" width="1" height="1" colorInterpolationFilters="sRGB">
        <feTurbulence
          type={plan.patina === 'marbled' ? 'turbulence' : 'fractalNoise'}
          baseFrequency={plan.patina === 'marbled' ? '0.022 0.03' : '0.016 0.024'}
          numOctaves="4"
          seed="21"
        />
        <feColorMatrix
          type="matrix"
          values={
            plan.patina === 'marbled' ? '0 0 0 0 0.05 0 0 0 0 0.03 0 0 0 0 0.02 -9 0 0 0 1.35' : '0 0 0 0 0.08 0 0 0 0 0.04 0 0 0 0 0.03 3.4 1.6 0 0 -2.2'
          }
        />
        <feComposite in2="SourceAlpha" operator="in" />
      </filter>
      <filter id={`${id}-soft`} x="-0.5" y="-0.5" width="2" height="2">
        <feGaussianBlur stdDeviation="9" />
      </filter>
      <filter id={`${id}-softer`} x="-0.5" y="-0.5" width="2" height="2">
        <feGaussianBlur stdDeviation="17" />
      </filter>
      <filter id={`${id}-near`} x="-0.5" y="-0.5" width="2" height="2">
        <feGaussianBlur stdDeviation="2.4" />
      </filter>
      <filter id={`${id}-fleece`} x="-0.2" y="-0.4" width="1.4" height="1.8">
        <feTurbulence type="fractalNoise" baseFrequency="0.16" numOctaves="3" seed="2" />
        <feDisplacementMap in="SourceGraphic" scale="9" />
      </filter>
      <linearGradient id={`${id}-body`} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor={lighter(plan.colour, 0.1)} />
        <stop offset="0.5" stopColor={plan.colour} />
        <stop offset="1" stopColor={darker(plan.colour, 0.34)} />
      </linearGradient>
      <linearGradient id={`${id}-heel`} x1="0" y1="0" x2="1" y2="0">
        <stop offset="0" stopColor={darker(plan.sole.heel, 0.3)} />
        <stop offset="0.35" stopColor={lighter(plan.sole.heel, 0.13)} />
        <stop offset="1" stopColor={darker(plan.sole.heel, 0.45)} />
      </linearGradient>
      <linearGradient id={`${id}-edge`} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor={lighter(plan.sole.edge, 0.16)} />
        <stop offset="1" stopColor={darker(plan.sole.edge, 0.3)} />
      </linearGradient>
    </>
  );
}
