import { EstateGraph } from '../graph';

/** A view of a graph that is made once and kept as long as the graph: rules share it instead of reading twice. */
export function perGraph<T>(build: (graph: EstateGraph) => T): (graph: EstateGraph) => T {
  const made = new WeakMap<EstateGraph, { readonly value: T }>();
  return (graph) => {
    const known = made.get(graph);
    if (known) return known.value;
    const value = build(graph);
    made.set(graph, { value });
    return value;
  };
}
