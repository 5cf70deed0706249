import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@/lib/graphql/graphql.ts';

const ReadLineNames = graphql(`
  query ReadLineNames {
    productLines(first: 100) {
      edges {
        node {
          id
          code
          name
        }
      }
    }
  }
`);

/** The lines' names by their code. */
export function useLineNames(): ReadonlyMap<string, string> {
  const [{ data }] = useQuery({ query: ReadLineNames });
  return useMemo(() => new Map(data?.productLines.edges.map(({ node }) => [node.code, node.name])), [data]);
}
