import { graphlib, layout } from '@dagrejs/dagre';

export interface Placed {
  id: string;
  left: number;
  top: number;
}

export interface Split {
  width: number;
  height: number;
  nodes: Placed[];
  /** Each as points of a line from what comes before to what comes after. */
  edges: { from: string; to: string; points: { x: number; y: number }[] }[];
}

/** Places the steps of a work order so that each stands right of what it waits for. */
export function layOut(steps: readonly { id: string; after: readonly { id: string }[] }[], size: { width: number; height: number }): Split {
  const graph = new graphlib.Graph();
  // From the last step to the first, so that each stands as far left as it may: what can start now is seen first.
  graph.setGraph({ rankdir: 'RL', ranker: 'longest-path', nodesep: 18, ranksep: 44, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  const known = new Set(steps.map(({ id }) => id));
  for (const { id } of steps) graph.setNode(id, { ...size });
  for (const { id, after } of steps) for (const before of after) if (known.has(before.id)) graph.setEdge(id, before.id);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    nodes: steps.map(({ id }) => {
      const { x, y } = graph.node(id) as { x: number; y: number };
      return { id, left: x - size.width / 2, top: y - size.height / 2 };
    }),
    edges: graph.edges().map(({ v, w }) => ({ from: w, to: v, points: [...(graph.edge(v, w) as { points: { x: number; y: number }[] }).points].reverse() })),
  };
}
