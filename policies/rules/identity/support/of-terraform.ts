import { EstateGraph, Resource } from '../../../graph/graph';

/** Resources that are still to be made: what an export has Entra ID has taken already, and no provider keeps it. */
export function ofTerraform(graph: EstateGraph, ...types: readonly string[]): readonly Resource[] {
  const exports = new Set(graph.stacks.filter(({ kind }) => kind === 'graph-export').map(({ name }) => name));
  return graph.ofType(...types).filter(({ stack }) => !exports.has(stack));
}
