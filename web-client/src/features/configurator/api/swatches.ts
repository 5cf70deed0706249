/** How a colour is hinted at beside its name; the preview shows it properly. */
const COLOURS: Record<string, string> = {
  FOREST: '#2f4a35',
  OXBLOOD: '#5b1f22',
  COBALT: '#1f3f8f',
  SAND: '#cdb891',
  GRAPHITE: '#3b3d40',
  SIGNAL_YELLOW: '#f2b705',
  LILAC: '#b79cc9',
  PEARL: 'linear-gradient(135deg, #f6f3ee, #d9d6e2)',
  TERRACOTTA: '#b4572f',
  CREAM: '#f3e6c8',
  GOLD_LEAF: 'linear-gradient(135deg, #f1d98a, #b98a2f)',
  SKY: '#8dbfdf',
  CORAL: '#ee7e6a',
  BLACK: '#1a1a1a',
  SUNBURST_3: 'radial-gradient(circle, #e8a33a 20%, #a93a16 60%, #170d08)',
  CHERRYBURST: 'radial-gradient(circle, #eeb458 20%, #c1272a 60%, #7c1018)',
  SEAFOAM: '#a5cdb8',
  VINTAGE_WHITE: '#efe4c8',
  CANDY_RED: 'linear-gradient(135deg, #b50f1f, #7d0613)',
  TRANS_BLUE: '#2f74b5',
  SPARKLE: 'linear-gradient(135deg, #b8c0c9, #6f7884)',
  NATURAL: '#d8ab78',
  DARK_BROWN: '#4b2c1c',
  TAN: '#a9642f',
  NAVY: '#24314d',
  OLIVE: '#55563a',
  GREY: '#77767a',
};

export function swatchOf(characteristic: string, code: string): string | null {
  return characteristic.startsWith('colour') ? (COLOURS[code] ?? null) : null;
}
