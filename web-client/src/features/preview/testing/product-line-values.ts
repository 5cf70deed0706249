import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The codes of each choice of a product line, and the names of all its characteristics, read from the file that the service reads. */
export function valuesOf(productLine: 'velo' | 'luth' | 'cord'): { choices: ReadonlyMap<string, readonly string[]>; all: readonly string[] } {
  const text = readFileSync(resolve(`../rules/src/main/resources/product-lines/${productLine}.yaml`), 'utf8');
  const part = /^characteristics:\n([\s\S]*?)^\S/m.exec(text)?.[1] ?? '';
  const choices = new Map<string, string[]>();
  const all: string[] = [];
  for (const line of part.split('\n')) {
    const characteristic = /^ {2}(\w+):/.exec(line)?.[1];
    if (characteristic !== undefined) all.push(characteristic);
    const value = /^ {8}([A-Z][A-Z0-9_]*): \{label:/.exec(line)?.[1];
    const owner = all.at(-1);
    if (value !== undefined && owner !== undefined) choices.set(owner, [...(choices.get(owner) ?? []), value]);
  }
  return { choices, all };
}
