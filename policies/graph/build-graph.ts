import { exportSource } from './export/export-source';
import { EstateGraph } from './graph';
import { JudgedGraph, resolverFor } from './judged-graph';
import { JudgedResource } from './judged-resource';
import { planSource } from './plan-source';
import { Provenance } from './provenance';
import { StackIndex } from './resource-index';
import { DocumentKind, StackDocument } from './stack-document';
import { StackSource } from './stack-source';
import { synthesizedSource } from './synthesized-source';

const READERS: Readonly<Record<DocumentKind, (document: StackDocument) => StackSource>> = {
  synthesized: synthesizedSource,
  plan: planSource,
  'graph-export': exportSource,
};

/**
 * One graph over all documents. Costs one visit of each resource; attributes are read when they are asked for. Documents
 * may be synthesized and planned ones and exports at the same time; stack names must differ.
 * @throws Error if two documents have the same name
 */
export function buildGraph(documents: readonly StackDocument[], provenance?: Provenance): EstateGraph {
  const stacks = [];
  const resources: JudgedResource[] = [];
  const indexes = new Map<string, StackIndex>();
  for (const document of documents) {
    const source = READERS[document.kind](document);
    const { name } = source.stack;
    if (indexes.has(name))
      throw new Error(`two documents are named "${name}": ${document.file} is the second`);
    const index = new StackIndex();
    const resolve = resolverFor(index);
    const positions = provenance?.get(name);
    for (const raw of source.resources) {
      const resource = new JudgedResource(raw, source, positions?.get(raw.address), resolve);
      index.add(resource);
      resources.push(resource);
    }
    indexes.set(name, index);
    stacks.push(source.stack);
  }
  return new JudgedGraph(stacks, resources, indexes);
}
