import { nodeAt, within, type OutlineNode } from './outline.ts';

/** How a part of a piece is written. `codes` is a code or, where several are meant, a list of them; `set` is any of the options, always a list. */
export type FieldKind = 'words' | 'sentence' | 'expression' | 'number' | 'code' | 'codes' | 'list' | 'set' | 'options' | 'flag';

/** A part of a piece that can be written in a field of its own. */
export interface PieceField {
  /** Its name among the fields; what two kinds of a piece call the same stays when one becomes the other. */
  name: string;
  /** Where it stands below the piece. */
  path: string;
  kind: FieldKind;
  required?: boolean;
  /** Of `options`, the codes; the first is that of a new piece where one is required. Of `set`, the codes as far as they are known. */
  options?: readonly string[];
  /** Named by the file itself rather than by the texts of the studio, and so are its options. */
  own?: boolean;
  /** Asked for only where it is wanted: that it stands there says something, even if it is empty. */
  onDemand?: boolean;
}

/** What a piece can be, told by the parts that only this kind has. */
export interface PieceKind {
  key: string;
  fields: readonly PieceField[];
}

/** A section of a product-line file whose entries are written in forms. */
export interface PieceForm {
  /** What the texts of the studio call it. */
  name: string;
  /** Where it stands in the file. */
  section: string;
  kinds: readonly PieceKind[];
  /** Whether a piece that stands there can become one of another kind. */
  changing: boolean;
  /** What a new key looks like. */
  key: RegExp;
  /** Whether it is a list: then the key of a piece is its number, and its name tells it from others. */
  list?: boolean;
  /** A mapping that a piece has even where nothing stands in it. */
  mapping?: string;
}

const CODE = /^[A-Za-z]\w*$/;
const NAME = /^[a-z][a-z0-9_]*$/;

export const field = (kind: FieldKind, name: string, more: Partial<PieceField> = {}): PieceField => ({ name, path: name, kind, ...more });
export const must = { required: true } as const;
const both = (name: string, kind: 'words' | 'sentence', more: Partial<PieceField> = {}) => [field(kind, `${name}.en`, more), field(kind, `${name}.de`, more)];
const below = (path: string, fields: readonly PieceField[]) => fields.map((one) => ({ ...one, path: `${path}.${one.path}` }));

export const SEVERITIES = ['ERROR', 'WARNING', 'NOTICE', 'CONSULT'] as const;
const STEP_KINDS = ['TEMPLATE', 'CRAFT', 'COBOT', 'INSPECTION', 'WAITING'] as const;

const constraint = (condition: 'forbid' | 'require'): PieceKind => ({
  key: condition,
  fields: [
    field('options', 'severity', { ...must, options: SEVERITIES }),
    field('expression', 'condition', { ...must, path: condition }),
    field('expression', 'when'),
    ...both('because', 'sentence', must),
  ],
});

const amount: PieceKind = { key: 'amount', fields: [...both('label', 'words', must), field('expression', 'amount', must), field('expression', 'when')] };
const ofValues: PieceKind = { key: 'ofValues', fields: [field('code', 'ofValues', must)] };
const ofEnergy: PieceKind = { key: 'ofEnergy', fields: [field('flag', 'ofEnergy', must)] };

const common = [...both('label', 'words', must), field('code', 'group'), field('flag', 'required'), field('flag', 'personal'), field('expression', 'appliesWhen'), field('number', 'weight')];

/** The sections that every line has forms for, in the order of their choice. */
const SECTIONS: readonly PieceForm[] = [
  { name: 'constraints', section: 'constraints', kinds: [constraint('forbid'), constraint('require')], changing: true, key: CODE },
  {
    name: 'characteristics',
    section: 'characteristics',
    kinds: [
      { key: 'choice', fields: below('choice', [...common, field('flag', 'multiple'), field('codes', 'default')]) },
      { key: 'number', fields: below('number', [...common, field('number', 'min', must), field('number', 'max', must), field('number', 'step'), field('code', 'unit'), field('number', 'default')]) },
      { key: 'text', fields: below('text', [...common, field('number', 'maxLength', must), field('words', 'default')]) },
    ],
    changing: false,
    key: NAME,
  },
  { name: 'calculations', section: 'calculations', kinds: [{ key: 'is', fields: [...both('label', 'words', must), field('expression', 'is', must), field('code', 'unit')] }], changing: false, key: NAME },
  { name: 'prices', section: 'prices', kinds: [amount, ofValues], changing: true, key: CODE },
  { name: 'footprint', section: 'footprint', kinds: [amount, ofValues, ofEnergy], changing: true, key: CODE },
  {
    name: 'steps',
    section: 'steps',
    kinds: [
      {
        key: 'step',
        fields: [
          field('options', 'kind', { ...must, options: STEP_KINDS }),
          ...both('name', 'words', must),
          field('code', 'capability', must),
          field('code', 'skill.name'),
          field('expression', 'skill.level'),
          field('expression', 'minutes', must),
          field('expression', 'when'),
          field('list', 'after'),
          field('number', 'batch'),
          field('number', 'energy'),
          field('list', 'highlights'),
          field('flag', 'creative'),
          field('number', 'load.band'),
          field('number', 'load.vibration'),
          field('number', 'load.vibrationMinutes'),
          field('number', 'load.noise'),
          field('flag', 'load.dust'),
          field('number', 'load.lift'),
          field('number', 'material.yield'),
          field('code', 'material.offcut'),
          ...both('because', 'sentence', must),
          ...both('instructions', 'sentence'),
        ],
      },
    ],
    changing: false,
    key: CODE,
  },
];

const property: PieceKind = { key: 'property', fields: [field('code', 'type', must), field('code', 'unit'), field('code', 'default')] };

/** The forms of a line: of its sections, and of each of its choices the values with the properties that they may have, and those properties. */
export function formsOf(nodes: OutlineNode[]): PieceForm[] {
  const choices = (nodeAt(nodes, 'characteristics')?.children ?? []).filter(({ path }) => nodeAt(nodes, `${path}.choice`));
  return [
    ...SECTIONS,
    ...choices.flatMap(({ path }): PieceForm[] => {
      const properties = nodeAt(nodes, `${path}.choice.properties`)?.children ?? [];
      const values = [...both('label', 'words', must), ...properties.map(({ key }) => field('code', key, { own: true }))];
      return [
        { name: 'values', section: `${path}.choice.values`, kinds: [{ key: 'value', fields: values }], changing: false, key: CODE },
        { name: 'properties', section: `${path}.choice.properties`, kinds: [property], changing: false, key: NAME },
      ];
    }),
  ];
}

/** The innermost form that a place belongs to, and the key of its piece; undefined where it has none. */
export function formAt(forms: PieceForm[], path: string): { form: PieceForm; key: string } | undefined {
  const form = forms.filter(({ section }) => path.startsWith(`${section}.`)).sort((one, other) => other.section.length - one.section.length)[0];
  const key = /^[^.[]+/.exec(path.slice((form?.section.length ?? 0) + 1))?.[0];
  return form === undefined || key === undefined ? undefined : { form, key };
}

/** The view with the form in which what is wrong at a place can be mended; undefined where it has none. */
export function viewOfForm(path: string): 'rules' | 'examples' | undefined {
  if (within(path, 'examples')) return path === 'examples' ? undefined : 'examples';
  return SECTIONS.some(({ section }) => path !== section && within(path, section)) ? 'rules' : undefined;
}
