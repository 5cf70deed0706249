import { nodeAt, type OutlineNode } from './outline.ts';

/** The sections of a file that are tables: those of the line, and the values of each characteristic. */
export function sectionsOf(nodes: OutlineNode[]): string[] {
  const whole = ['prices', 'constraints', 'calculations', 'footprint', 'steps', 'examples'].filter((path) => nodeAt(nodes, path));
  const characteristics = nodeAt(nodes, 'characteristics')?.children ?? [];
  const values = characteristics.flatMap(({ children }) => children.flatMap((kind) => kind.children.filter(({ key }) => key === 'values').map(({ path }) => path)));
  return [...whole, ...values];
}
