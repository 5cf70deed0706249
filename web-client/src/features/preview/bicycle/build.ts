import { lookOf, manyOf, numberOf, textOf, type PreviewSelections } from '../selections.ts';
import * as looks from './looks.ts';
import { BARE_FRAMES, MAIN_COLOURS, SECOND_COLOURS } from './palette.ts';

/** Everything about a bicycle that can be seen, read from the selections once. */
export type Build = ReturnType<typeof buildOf>;

export function buildOf(selected: PreviewSelections) {
  const frame = lookOf(looks.FRAMES, selected.frame);
  const finish = lookOf(looks.FINISHES, selected.finish);
  const bare = lookOf({ fallback: 'STEEL', looks: BARE_FRAMES }, selected.frame);
  const colour = lookOf({ fallback: 'FOREST', looks: MAIN_COLOURS }, selected.colour);
  const colour2 = lookOf({ fallback: 'NONE', looks: SECOND_COLOURS }, selected.colour2);
  const brake = lookOf(looks.BRAKES, selected.brake);
  const uncovered = finish.cover === 'bare' || finish.cover === 'brushed' || colour === '';
  return {
    frame,
    finish,
    bare,
    brake,
    uncovered,
    colour: uncovered ? bare : colour,
    colour2: colour2 === '' ? (uncovered ? bare : colour) : colour2,
    seatTube: lookOf(looks.SIZES, selected.size),
    ride: lookOf(looks.RIDES, selected.ride),
    wheel: lookOf(looks.WHEELS, selected.wheelset),
    tyre: lookOf(looks.TYRES, selected.tyre),
    fork: lookOf(looks.FORKS, selected.fork),
    drive: lookOf(looks.DRIVES, selected.drive),
    rings: lookOf(looks.RINGS, selected.rings),
    cassette: lookOf(looks.CASSETTES, selected.cassette),
    transmission: lookOf(looks.TRANSMISSIONS, selected.transmission),
    bar: lookOf(looks.BARS, selected.bar),
    saddle: lookOf(looks.SADDLES, selected.saddle),
    accessories: manyOf(selected.accessories),
    inseam: selected.inseam_cm === undefined ? undefined : numberOf(selected.inseam_cm, 84, 65, 100),
    crank: numberOf(selected.crank_mm, 172.5, 150, 185),
    barWidth: numberOf(selected.bar_width_mm, 440, 340, 820),
    badge: textOf(selected.headtube_text).slice(0, 18),
  };
}
