import type { LookTable } from '../selections.ts';

export type FrameLook = {
  top: number;
  down: number;
  seat: number;
  head: number;
  chainStay: number;
  seatStay: number;
  joint: 'fillet' | 'weld' | 'smooth' | 'lug';
  curvedStays: boolean;
  shapedTop: boolean;
  carbon: boolean;
  ring: boolean;
  tint: number;
};
const slim = {
  top: 14.3,
  down: 15.9,
  seat: 14.3,
  head: 18,
  chainStay: 10.5,
  seatStay: 7,
  curvedStays: false,
  shapedTop: false,
  carbon: false,
  ring: false,
  tint: 1,
};
const fat = { top: 17.5, down: 25, seat: 17, head: 24, chainStay: 12.5, seatStay: 9, curvedStays: false, shapedTop: true, carbon: false, ring: false, tint: 0 };
/** Tube radii in millimetres and how the tubes are joined. */
export const FRAMES: LookTable<FrameLook> = {
  fallback: 'STEEL',
  looks: {
    STEEL: { ...slim, joint: 'fillet' },
    STAINLESS: { ...slim, top: 15, down: 17.5, seat: 15, head: 19.5, joint: 'fillet', tint: 0.6 },
    TITANIUM: { ...slim, top: 16.5, down: 20.5, seat: 16, head: 21.5, chainStay: 11.5, seatStay: 8, joint: 'weld', curvedStays: true },
    ALU: { ...fat, joint: 'smooth' },
    ALU_LOWC: { ...fat, down: 23.5, joint: 'smooth', ring: true },
    CARBON_LUG: { ...slim, top: 17.5, down: 21.5, seat: 17, head: 21, chainStay: 11.5, seatStay: 8, joint: 'lug', carbon: true, tint: 0 },
  },
};

/** Seat tube in millimetres. */
export const SIZES: LookTable<number> = {
  fallback: 'C56',
  looks: { C48: 480, C50: 500, C52: 520, C54: 540, C56: 560, C58: 580, C60: 600, C62: 620 },
};

export type RideLook = { headAngle: number; seatAngle: number; chainStay: number; drop: number; rise: number; stretch: number };
/** Angles in degrees; lengths, and what is added to stack and reach, in millimetres. */
export const RIDES: LookTable<RideLook> = {
  fallback: 'ALLROAD',
  looks: {
    ROAD: { headAngle: 73, seatAngle: 73.5, chainStay: 412, drop: 70, rise: -12, stretch: 6 },
    ALLROAD: { headAngle: 72, seatAngle: 73.3, chainStay: 425, drop: 73, rise: 0, stretch: 0 },
    GRAVEL: { headAngle: 71, seatAngle: 73.5, chainStay: 432, drop: 75, rise: 8, stretch: 8 },
    TOURING: { headAngle: 71.5, seatAngle: 72.5, chainStay: 455, drop: 76, rise: 16, stretch: -4 },
    CITY: { headAngle: 70.5, seatAngle: 72, chainStay: 460, drop: 66, rise: 30, stretch: -14 },
    TRAIL: { headAngle: 68.5, seatAngle: 74.5, chainStay: 438, drop: 60, rise: 12, stretch: 26 },
  },
};

export type WheelLook = {
  beadSeat: number;
  width: number;
  depth: number;
  carbon: boolean;
  brakeTrack: boolean;
  dynamo: boolean;
  spokes: number;
  bladed: boolean;
  mark: number;
};
const alloy = { depth: 20, carbon: false, brakeTrack: false, dynamo: false, spokes: 28, bladed: false, mark: 1 };
/** Rims: bead seat and outer width in millimetres; `mark` is the length of the printed mark. */
export const WHEELS: LookTable<WheelLook> = {
  fallback: 'A622_21',
  looks: {
    A622_19R: { ...alloy, beadSeat: 622, width: 23, depth: 24, brakeTrack: true, spokes: 32, mark: 0 },
    A622_21: { ...alloy, beadSeat: 622, width: 26 },
    A622_25: { ...alloy, beadSeat: 622, width: 30, depth: 22, mark: 2 },
    A622_21_DYN: { ...alloy, beadSeat: 622, width: 26, dynamo: true, spokes: 32 },
    A584_25: { ...alloy, beadSeat: 584, width: 30, depth: 22, mark: 2 },
    A584_30: { ...alloy, beadSeat: 584, width: 35, depth: 23, spokes: 32, mark: 3 },
    C622_21: { ...alloy, beadSeat: 622, width: 28, depth: 40, carbon: true, spokes: 24, bladed: true, mark: 2 },
    C622_25H: { ...alloy, beadSeat: 622, width: 32, depth: 50, carbon: true, spokes: 20, bladed: true, mark: 3 },
  },
};

export type TyreLook = { beadSeat: number; width: number; wall: 'black' | 'tan'; tread: 'slick' | 'file' | 'knobs'; stripe: boolean };
export const TYRES: LookTable<TyreLook> = {
  fallback: 'T622_32',
  looks: {
    T622_25: { beadSeat: 622, width: 25, wall: 'black', tread: 'slick', stripe: false },
    T622_28: { beadSeat: 622, width: 28, wall: 'black', tread: 'slick', stripe: false },
    T622_32: { beadSeat: 622, width: 32, wall: 'tan', tread: 'slick', stripe: false },
    T622_38: { beadSeat: 622, width: 38, wall: 'tan', tread: 'file', stripe: false },
    T622_38_CITY: { beadSeat: 622, width: 38, wall: 'black', tread: 'file', stripe: true },
    T622_45: { beadSeat: 622, width: 45, wall: 'tan', tread: 'knobs', stripe: false },
    T584_47: { beadSeat: 584, width: 47, wall: 'tan', tread: 'file', stripe: false },
    T584_57: { beadSeat: 584, width: 57, wall: 'black', tread: 'knobs', stripe: false },
  },
};

export type ForkLook = {
  length: number;
  rake: number;
  blade: readonly number[];
  curved: boolean;
  crown: 'lug' | 'smooth' | 'arch';
  bosses: number;
  rimBrake: boolean;
};
/** Axle to crown and rake in millimetres, radii of a blade from crown to dropout. */
export const FORKS: LookTable<ForkLook> = {
  fallback: 'CARB_GRAVEL',
  looks: {
    STEEL_RIM: { length: 376, rake: 45, blade: [12, 12, 11, 8, 6.5], curved: true, crown: 'lug', bosses: 0, rimBrake: true },
    STEEL_TOUR: { length: 398, rake: 50, blade: [14, 14, 13, 11, 9.5], curved: true, crown: 'lug', bosses: 2, rimBrake: false },
    CARB_ROAD: { length: 376, rake: 47, blade: [18, 15, 12.5, 10.5, 9.5], curved: false, crown: 'smooth', bosses: 0, rimBrake: false },
    CARB_GRAVEL: { length: 396, rake: 50, blade: [21, 18, 15.5, 13.5, 12], curved: false, crown: 'smooth', bosses: 0, rimBrake: false },
    CARB_CARGO: { length: 402, rake: 52, blade: [22, 20, 18, 16, 14], curved: false, crown: 'smooth', bosses: 3, rimBrake: false },
    SUSP_40: { length: 432, rake: 46, blade: [16, 16, 21, 20, 16], curved: false, crown: 'arch', bosses: 0, rimBrake: false },
  },
};

export type DriveLook = {
  rings: 1 | 2;
  hub: 'derailleur' | 'hubGear' | 'gearbox';
  electronic: boolean;
  hubRadius: number;
  ribs: number;
  cage: number;
  levers: 'drop' | 'flat' | 'twist';
};
const shifting = { rings: 1, hub: 'derailleur', electronic: false, hubRadius: 21, ribs: 0, cage: 78 } as const;
export const DRIVES: LookTable<DriveLook> = {
  fallback: 'M2X12_DROP',
  looks: {
    M1X12: { ...shifting, cage: 93, levers: 'flat' },
    M1X12_DROP: { ...shifting, cage: 90, levers: 'drop' },
    M2X12_DROP: { ...shifting, rings: 2, levers: 'drop' },
    E2X12_ROAD: { ...shifting, rings: 2, electronic: true, cage: 66, levers: 'drop' },
    E1X12_DROP: { ...shifting, electronic: true, cage: 86, levers: 'drop' },
    IGH8: { ...shifting, hub: 'hubGear', hubRadius: 42, ribs: 1, levers: 'twist' },
    IGH14: { ...shifting, hub: 'hubGear', hubRadius: 53, ribs: 4, levers: 'twist' },
    GEARBOX12: { ...shifting, hub: 'gearbox', levers: 'twist' },
  },
};

/** Teeth of the large and the small chainring. */
export const RINGS: LookTable<readonly [big: number, small: number]> = {
  fallback: 'R46_30',
  looks: { R38: [38, 38], R40: [40, 40], R42: [42, 42], R46_30: [46, 30], R48_31: [48, 31], R50_34: [50, 34], R52_36: [52, 36] },
};

/** Teeth of the smallest and the largest cog. */
export const CASSETTES: LookTable<readonly [smallest: number, largest: number]> = {
  fallback: 'K11_36',
  looks: { K11_30: [11, 30], K11_34: [11, 34], K11_36: [11, 36], K10_45: [10, 45], K10_51: [10, 51], COG19: [19, 19], COG22: [22, 22] },
};

export type TransmissionLook = { belt: boolean; colour: string; rough: number };
export const TRANSMISSIONS: LookTable<TransmissionLook> = {
  fallback: 'CHAIN',
  looks: {
    CHAIN: { belt: false, colour: '#77797c', rough: 0.32 },
    CHAIN_WAXED: { belt: false, colour: '#b9b4a4', rough: 0.55 },
    BELT: { belt: true, colour: '#1b1c1e', rough: 0.75 },
  },
};

export type BrakeLook = { rotor: number; rear: 'disc' | 'coaster' | 'rim'; hydraulic: boolean };
export const BRAKES: LookTable<BrakeLook> = {
  fallback: 'DISC_HYD_160',
  looks: {
    RIM: { rotor: 0, rear: 'rim', hydraulic: false },
    DISC_MECH_160: { rotor: 160, rear: 'disc', hydraulic: false },
    DISC_HYD_140: { rotor: 140, rear: 'disc', hydraulic: true },
    DISC_HYD_160: { rotor: 160, rear: 'disc', hydraulic: true },
    DISC_HYD_180: { rotor: 180, rear: 'disc', hydraulic: true },
    COASTER_DISC: { rotor: 160, rear: 'coaster', hydraulic: true },
  },
};

export type BarLook = { shape: 'drop' | 'flat' | 'bullhorn'; flare: number; rise: number; sweep: number; reach: number; drop: number };
const straight = { shape: 'flat', flare: 0, rise: 0, sweep: 14, reach: 0, drop: 0 } as const;
export const BARS: LookTable<BarLook> = {
  fallback: 'DROP_FLARE',
  looks: {
    DROP_COMPACT: { ...straight, shape: 'drop', flare: 4, sweep: 0, reach: 74, drop: 126 },
    DROP_FLARE: { ...straight, shape: 'drop', flare: 38, sweep: 0, reach: 70, drop: 112 },
    FLAT: straight,
    RISER: { ...straight, rise: 36, sweep: 26 },
    SWEPT: { ...straight, rise: 14, sweep: 120 },
    BULLHORN: { ...straight, shape: 'bullhorn', sweep: 0, reach: 110, drop: -26 },
  },
};

export type FinishLook = {
  cover: 'bare' | 'brushed' | 'paint' | 'anodised';
  pattern: 'plain' | 'fade2' | 'fade3' | 'lines' | 'strokes';
  rough: number;
  coat: number;
};
export const FINISHES: LookTable<FinishLook> = {
  fallback: 'POWDER',
  looks: {
    RAW_CLEAR: { cover: 'bare', pattern: 'plain', rough: 0.3, coat: 0.9 },
    POWDER: { cover: 'paint', pattern: 'plain', rough: 0.58, coat: 0 },
    WET_SOLID: { cover: 'paint', pattern: 'plain', rough: 0.3, coat: 1 },
    FADE_2: { cover: 'paint', pattern: 'fade2', rough: 0.3, coat: 1 },
    FADE_3: { cover: 'paint', pattern: 'fade3', rough: 0.3, coat: 1 },
    HAND_LINED: { cover: 'paint', pattern: 'lines', rough: 0.3, coat: 1 },
    ANODISE: { cover: 'anodised', pattern: 'plain', rough: 0.36, coat: 0 },
    BRUSHED: { cover: 'brushed', pattern: 'plain', rough: 0.46, coat: 0 },
    ARTIST: { cover: 'paint', pattern: 'strokes', rough: 0.34, coat: 1 },
  },
};

export type SaddleLook = {
  length: number;
  width: number;
  pad: number;
  nose: number;
  colour: string;
  rough: number;
  detail: 'rivets' | 'channel' | 'none' | 'lattice' | 'springs' | 'seam';
};
export const SADDLES: LookTable<SaddleLook> = {
  fallback: 'SHORT_CUTOUT',
  looks: {
    LEATHER_TENSION: { length: 278, width: 84, pad: 26, nose: 20, colour: '#8a4b22', rough: 0.42, detail: 'rivets' },
    RACE: { length: 274, width: 66, pad: 22, nose: 17, colour: '#202124', rough: 0.6, detail: 'none' },
    GEL: { length: 262, width: 86, pad: 44, nose: 27, colour: '#2a2b2f', rough: 0.7, detail: 'seam' },
    SHORT_CUTOUT: { length: 246, width: 73, pad: 26, nose: 22, colour: '#1d1e20', rough: 0.62, detail: 'channel' },
    PRINTED_LATTICE: { length: 246, width: 74, pad: 30, nose: 22, colour: '#141517', rough: 0.5, detail: 'lattice' },
    VEGAN_CITY: { length: 258, width: 104, pad: 40, nose: 27, colour: '#6a5f52', rough: 0.75, detail: 'springs' },
  },
};

/** Accessories that are drawn, by code; a product line's further accessories would be unseen. */
export const ACCESSORIES = ['MUDGUARDS', 'RACK_REAR', 'RACK_LOWRIDER', 'DYNAMO_LIGHT', 'KICKSTAND', 'CHILD_SEAT', 'BELL', 'THIRD_BOTTLE'] as const;
export type Accessory = (typeof ACCESSORIES)[number];
