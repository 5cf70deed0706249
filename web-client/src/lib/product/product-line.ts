import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** A line's texts: all that is needed to tell selections in words. */
export const LineFields = graphql(`
  fragment LineFields on ProductLine {
    id
    code
    name
    version
    characteristics {
      __typename
      code
      label
      group
      groupLabel
      required
      personal
      ... on ChoiceCharacteristic {
        multiple
        values {
          code
          label
        }
      }
      ... on NumberCharacteristic {
        min
        max
        step
        unit
      }
      ... on TextCharacteristic {
        maxLength
      }
    }
  }
`);

export const ReadProductLine = graphql(
  `
    query ReadProductLine($code: String!, $version: Int) {
      productLine(code: $code, version: $version) {
        ...LineFields
      }
    }
  `,
  [LineFields],
);

export type ProductLine = ResultOf<typeof LineFields>;
export type Characteristic = ProductLine['characteristics'][number];
export type Choice = Extract<Characteristic, { __typename: 'ChoiceCharacteristic' }>;
export type NumberField = Extract<Characteristic, { __typename: 'NumberCharacteristic' }>;
export type TextField = Extract<Characteristic, { __typename: 'TextCharacteristic' }>;

type Grouped = Pick<Characteristic, 'group' | 'groupLabel' | 'personal'>;

export interface Group<C extends Grouped = Characteristic> {
  code: string;
  label: string | null;
  characteristics: C[];
}

/** The line's groups; those that ask about the customer come first, the rest in the line's own order. */
export function groupsOf<C extends Grouped>(line: { characteristics: readonly C[] }): Group<C>[] {
  const groups = new Map<string, Group<C>>();
  for (const characteristic of line.characteristics) {
    const code = characteristic.group ?? '';
    const group: Group<C> = groups.get(code) ?? { code, label: characteristic.groupLabel, characteristics: [] };
    group.characteristics.push(characteristic);
    groups.set(code, group);
  }
  const all = [...groups.values()];
  const asks = (group: Group<C>) => group.characteristics.some((characteristic) => characteristic.personal);
  return [...all.filter(asks), ...all.filter((group) => !asks(group))].map((group) => ({
    ...group,
    characteristics: [...group.characteristics.filter((one) => one.personal), ...group.characteristics.filter((one) => !one.personal)],
  }));
}
