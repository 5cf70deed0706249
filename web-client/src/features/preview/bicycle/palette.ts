/** The physical colours behind the codes of VELO. */
export const MAIN_COLOURS: Readonly<Record<string, string>> = {
  FOREST: '#1f4a35',
  OXBLOOD: '#5e1620',
  COBALT: '#1c49a8',
  SAND: '#c9b38c',
  GRAPHITE: '#3b3f44',
  SIGNAL_YELLOW: '#f0b400',
  LILAC: '#a99ac9',
  PEARL: '#ece7dc',
  TERRACOTTA: '#b5573a',
  NONE: '',
};

export const SECOND_COLOURS: Readonly<Record<string, string>> = {
  NONE: '',
  CREAM: '#efe3c4',
  GOLD_LEAF: '#c79a3b',
  SKY: '#8fc3e0',
  CORAL: '#ee7f66',
  BLACK: '#17181a',
};

/** What a frame looks like where nothing covers it. */
export const BARE_FRAMES: Readonly<Record<string, string>> = {
  STEEL: '#8b8c8d',
  STAINLESS: '#c3c6c8',
  TITANIUM: '#97938b',
  ALU: '#b9bdc1',
  ALU_LOWC: '#b4bbb4',
  CARBON_LUG: '#232528',
};
