/** A part of a product-line file that has a line of its own. */
export interface OutlineNode {
  key: string;
  /** As mistakes name it, e.g. `constraints.V01.forbid` or `examples[3].price`. */
  path: string;
  /** From 1. */
  line: number;
  /** What stands behind it on its line; empty where nothing does. */
  said: string;
  children: OutlineNode[];
}

interface Level extends OutlineNode {
  /** How far it is moved in; what stands further in belongs to it. */
  indent: number;
  items: number;
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s#"'[\]{},][^:]*?))\s*:(?:\s+(.*))?$/;
const BLOCK_TEXT = /^[|>][-+\d]*\s*(#.*)?$/;

/** How many brackets a line opens more than it closes; those within quotes and comments do not count. */
function opened(text: string): number {
  const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').replace(/(^|\s)#.*$/, '');
  return [...bare].reduce((depth, sign) => depth + (sign === '{' || sign === '[' ? 1 : sign === '}' || sign === ']' ? -1 : 0), 0);
}

/**
 * What stands where in a product-line file, by how far its lines are moved in. It reads mistaken files as well: it is for finding one's way, and what the
 * file means is for the service to say.
 */
export function outline(text: string): OutlineNode[] {
  const root: Level = { key: '', path: '', line: 0, said: '', children: [], indent: -1, items: 0 };
  let stack: Level[] = [root];
  let textWithin: number | null = null;
  let brackets = 0;
  text.split('\n').forEach((raw, at) => {
    const content = raw.trim();
    const indent = raw.length - raw.trimStart().length;
    if (content === '' || content.startsWith('#')) return;
    if (textWithin !== null && indent > textWithin) return;
    textWithin = null;
    if (brackets > 0) {
      brackets = Math.max(0, brackets + opened(content));
      return;
    }
    let rest = content;
    let column = indent;
    while (rest === '-' || rest.startsWith('- ')) {
      const of = column;
      stack = stack.filter((level) => level === root || level.indent < of);
      const list = stack.at(-1) ?? root;
      const item: Level = { key: String(list.items), path: `${list.path}[${list.items}]`, line: at + 1, said: '', children: [], indent: column, items: 0 };
      list.items += 1;
      list.children.push(item);
      stack.push(item);
      const below = rest.slice(1);
      column += 1 + below.length - below.trimStart().length;
      rest = below.trimStart();
    }
    const [, double, single, plain, value = ''] = KEY.exec(rest) ?? [];
    const key = double ?? single ?? plain;
    if (key === undefined) {
      brackets = Math.max(0, opened(rest));
      return;
    }
    const of = column;
    stack = stack.filter((level) => level === root || level.indent < of);
    const parent = stack.at(-1) ?? root;
    const node: Level = { key, path: parent.path === '' ? key : `${parent.path}.${key}`, line: at + 1, said: value, children: [], indent: column, items: 0 };
    parent.children.push(node);
    stack.push(node);
    if (BLOCK_TEXT.test(value)) textWithin = column;
    else brackets = Math.max(0, opened(value));
  });
  return root.children;
}

/** Whether a place is this one or within it. */
export function within(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

/** The node that a place is in, as near as the outline goes; undefined where none is. */
export function nearest(nodes: OutlineNode[], path: string): OutlineNode | undefined {
  const outer = nodes.find((node) => within(path, node.path));
  return outer && (nearest(outer.children, path) ?? outer);
}

/** What stands at a place; undefined where nothing does. */
export function nodeAt(nodes: OutlineNode[], path: string): OutlineNode | undefined {
  const found = nearest(nodes, path);
  return found?.path === path ? found : undefined;
}
