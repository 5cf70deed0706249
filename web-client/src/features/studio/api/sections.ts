import { nodeAt, type OutlineNode } from './outline.ts';

/** Where a table may stand in place of an expression. */
const TABULAR = { constraints: ['forbid', 'require'], prices: ['amount'], footprint: ['amount'], calculations: ['is'] };

/** The tables that stand in place of an expression: lists, whose items the outline knows. */
function tablesOf(nodes: OutlineNode[]): string[] {
  return Object.entries(TABULAR).flatMap(([section, keys]) =>
    (nodeAt(nodes, section)?.children ?? []).flatMap((rule) => rule.children.filter(({ key, path, children }) => keys.includes(key) && children[0]?.path === `${path}[0]`).map(({ path }) => path)),
  );
}

/** The sections of a file that are tables: those of the line, the values of each characteristic, and those in place of an expression. */
export function sectionsOf(nodes: OutlineNode[]): string[] {
  const whole = ['prices', 'constraints', 'calculations', 'footprint', 'steps', 'examples'].filter((path) => nodeAt(nodes, path));
  const characteristics = nodeAt(nodes, 'characteristics')?.children ?? [];
  const values = characteristics.flatMap(({ children }) => children.flatMap((kind) => kind.children.filter(({ key }) => key === 'values').map(({ path }) => path)));
  return [...whole, ...values, ...tablesOf(nodes)];
}

/** A calculation that a library has: the line only names it. */
export interface LibraryCalculation {
  key: string;
  /** E.g. `COLOURS.surface`. */
  part: string;
}

/** The calculations that the line takes from libraries, which are changed there. */
export function libraryCalculations(nodes: OutlineNode[]): LibraryCalculation[] {
  return (nodeAt(nodes, 'calculations')?.children ?? []).flatMap(({ key, said }) => {
    const part = /^["']?([A-Z]\w*\.\w+)/.exec(said)?.[1];
    return part === undefined ? [] : [{ key, part }];
  });
}
