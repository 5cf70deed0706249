import { nodeAt, type OutlineNode } from './outline.ts';

const WORDS = ['and', 'or', 'not', 'in', 'includes', 'if', 'then', 'else', 'true', 'false', 'min', 'max', 'round'];

/** What an expression of a line may name: characteristics, their properties and values, calculations, and the words of the language. */
export function namesOf(nodes: OutlineNode[]): string[] {
  const characteristics = nodeAt(nodes, 'characteristics')?.children ?? [];
  const calculations = nodeAt(nodes, 'calculations')?.children ?? [];
  const names = characteristics.flatMap((characteristic) => {
    const inside = characteristic.children.flatMap(({ children }) => children);
    const of = (section: string) => inside.find(({ key }) => key === section)?.children.map(({ key }) => key) ?? [];
    return [characteristic.key, ...of('properties').map((property) => `${characteristic.key}.${property}`), ...of('values')];
  });
  return [...new Set([...names, ...calculations.map(({ key }) => key), ...WORDS])];
}

/** The name that is being written before the cursor. */
export function wordBefore(text: string, cursor: number): string {
  return /[A-Za-z_][\w.]*$/.exec(text.slice(0, cursor))?.[0] ?? '';
}

/** What a name that was begun may become: first what begins so, then what has it inside. */
export function completions(names: string[], word: string, most = 8): string[] {
  if (word === '') return [];
  const wanted = word.toLowerCase();
  const found = names.filter((name) => name !== word && name.toLowerCase().includes(wanted));
  return [...found.filter((name) => name.toLowerCase().startsWith(wanted)), ...found.filter((name) => !name.toLowerCase().startsWith(wanted))].slice(0, most);
}

export interface Token {
  text: string;
  kind: 'word' | 'number' | 'code' | 'name' | 'sign';
}

/** An expression in pieces, to be coloured; together they are the expression. */
export function tokens(expression: string): Token[] {
  return (expression.match(/\d+(?:\.\d+)?|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|\s+|[^\sA-Za-z_\d]+/g) ?? []).map((text) => {
    if (/^\d/.test(text)) return { text, kind: 'number' };
    if (WORDS.includes(text)) return { text, kind: 'word' };
    if (/^[A-Z][A-Z0-9_]*$/.test(text)) return { text, kind: 'code' };
    return { text, kind: /^[A-Za-z_]/.test(text) ? 'name' : 'sign' };
  });
}
