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
};

export function swatchOf(characteristic: string, code: string): string | null {
  return characteristic.startsWith('colour') ? (COLOURS[code] ?? null) : null;
}
