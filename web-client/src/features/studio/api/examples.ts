import type { ExampleReport } from './meaning.ts';
import { nodeAt, type OutlineNode } from './outline.ts';
import { field, must, type PieceField, type PieceForm } from './piece-forms.ts';
import type { Piece } from './pieces.ts';

type Proposal = ExampleReport['proposals'][number];

/** How what an example decides of a characteristic is written. What the outline cannot tell, such as the values of a library, is written in codes. */
function selection(nodes: OutlineNode[], { key, path }: OutlineNode): PieceField {
  const name = `selections.${key}`;
  const more = { own: true, onDemand: true };
  if (nodeAt(nodes, `${path}.number`)) return field('number', name, { ...more, ...must });
  if (nodeAt(nodes, `${path}.text`)) return field('words', name, more);
  if ((nodeAt(nodes, `${path}.choice`)?.children.length ?? 0) === 0) return field('codes', name, more);
  const options = nodeAt(nodes, `${path}.choice.values`)?.children.map((value) => value.key) ?? [];
  if (nodeAt(nodes, `${path}.choice.multiple`)?.said === 'true') return field('set', name, { ...more, options });
  return options.length === 0 ? field('code', name, { ...more, ...must }) : field('options', name, { ...more, ...must, options });
}

/** The form of an example: what it decides of the line's characteristics, and what it expects. */
export function exampleForm(nodes: OutlineNode[]): PieceForm {
  const keys = (section: string) => nodeAt(nodes, section)?.children.map(({ key }) => key) ?? [];
  const expected = (name: string, section: string) => field('set', name, { onDemand: true, options: keys(section) });
  const fields = [
    field('words', 'name', must),
    ...(nodeAt(nodes, 'characteristics')?.children ?? []).map((characteristic) => selection(nodes, characteristic)),
    expected('violates', 'constraints'),
    field('number', 'price'),
    expected('needs', 'steps'),
    expected('lacks', 'steps'),
  ];
  return { name: 'examples', section: 'examples', kinds: [{ key: 'example', fields }], changing: false, key: /./, list: true, mapping: 'selections' };
}

/** An example that is not there yet: it violates nothing. */
export function newExample(): Piece {
  return { key: '', kind: 'example', written: { violates: '' } };
}

/** What analysis proposes, as an example that is not there yet. */
export function proposedExample({ constraint, firing, selections }: Proposal, name: string): Piece {
  const decided = selections.map(({ characteristic, code, codes, number, text }) => [`selections.${characteristic}`, code ?? codes?.join(', ') ?? number ?? text ?? '']);
  return { key: '', kind: 'example', written: { name, ...(Object.fromEntries(decided) as Record<string, string>), violates: firing ? constraint : '' } };
}

/** The number of the example that a place belongs to; undefined where it is in none. */
export function exampleAt(path: string | undefined): string | undefined {
  return /^examples\[(\d+)\]/.exec(path ?? '')?.[1];
}
