import { darker, mix } from '../colour.ts';
import type { Build } from './build.ts';
import type { Stuff } from './solid.ts';

/** How a stuff takes light: colour, share of metal, roughness and a clear coat. */
export type Material = { colour: string; metal: number; rough: number; coat: number; glow?: number };

const plain = (colour: string, metal: number, rough: number, coat = 0): Material => ({ colour, metal, rough, coat });

export function materialOf(build: Build, stuff: Stuff): Material {
  const { finish, saddle, transmission } = build;
  switch (stuff) {
    case 'paint':
    case 'forkPaint':
      if (build.uncovered) return plain('#ffffff', 1, finish.rough, finish.coat);
      return finish.cover === 'anodised' ? plain('#ffffff', 1, finish.rough) : plain('#ffffff', 0.05, finish.rough, finish.coat);
    case 'bare':
      return plain(build.bare, 1, 0.35);
    case 'lug':
      return plain('#8e8a84', 1, 0.42);
    case 'steel':
      return plain('#b9bcbf', 1, 0.28);
    case 'alloy':
      return plain('#d3d6d8', 1, 0.32);
    case 'dark':
      return plain('#43464a', 0.9, 0.38);
    case 'black':
      return plain('#1b1c1e', 0.3, 0.5);
    case 'rubber':
      return plain('#1a1a1b', 0, 0.92);
    case 'sidewall':
      return plain('#b98d5c', 0, 0.85);
    case 'reflex':
      return plain('#c9cdd0', 0.1, 0.5);
    case 'rim':
      return plain('#2b2d30', 0.85, 0.42);
    case 'brakeTrack':
      return plain('#cfd2d4', 1, 0.3);
    case 'spoke':
      return plain(build.wheel.bladed ? '#35373a' : '#c4c7ca', 1, 0.3);
    case 'carbon':
      return plain('#202225', 0.35, 0.4, 0.7);
    case 'chain':
      return plain(transmission.colour, transmission.belt ? 0.05 : 0.9, transmission.rough);
    case 'tape':
      return saddle.detail === 'rivets' ? plain(saddle.colour, 0, 0.6) : plain('#232427', 0, 0.88);
    case 'saddle':
      return plain(saddle.colour, 0, saddle.rough, saddle.detail === 'rivets' ? 0.35 : 0);
    case 'saddleDetail':
      return plain(saddle.detail === 'lattice' ? '#34373b' : saddle.detail === 'seam' ? '#6d7076' : darker(saddle.colour, 0.45), 0, 0.7);
    case 'brass':
      return plain('#c79a4b', 1, 0.28);
    case 'lining':
      return plain(build.colour2, build.colour2 === '#c79a3b' ? 0.8 : 0, 0.35, 0.8);
    case 'lamp':
      return { ...plain('#fff6dd', 0, 0.2, 1), glow: 0.9 };
    case 'tailLamp':
      return { ...plain('#b3161c', 0, 0.25, 1), glow: 0.45 };
    case 'guard':
      return build.uncovered ? plain('#c5c8ca', 1, 0.3) : plain(mix(build.colour, '#202124', 0.12), 0.1, finish.rough, finish.coat);
    case 'shell':
      return plain('#4d5157', 0, 0.6);
    case 'bottle':
      return plain('#e9e6df', 0, 0.5);
    case 'accent':
      return plain('#4f8a5b', 0.6, 0.35);
    case 'badge':
      return plain('#c9a765', 1, 0.32);
  }
}
