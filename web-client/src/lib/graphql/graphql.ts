import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.d.ts';

/** Writes operations that are typed from the service's own schema; the build generates the types, see scripts/schema.mjs. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; Duration: string; Decimal: string };
  disableMasking: true;
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
