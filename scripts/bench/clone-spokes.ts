import { StackDocument } from '../../policies/graph/stack-document';
import { Declaration } from '../../policies/declaration/declaration';

/** What is judged: stacks, and what was meant. */
export interface Judgeable {
  readonly documents: readonly StackDocument[];
  readonly declaration: Declaration;
}

/**
 * Multiplies the stacks of the one spoke `website` of the minimal estate, with names and ranges of their own, until there
 * are at least `resources`. The copies are text: they cost no synthesis, and the judgement can't tell.
 */
export function cloneSpokes({ documents, declaration }: Judgeable, resources: number): Judgeable {
  const spoke = documents.filter(({ name }) => name.startsWith('workload-website-'));
  const each = count(spoke);
  const copies = Math.max(0, Math.ceil((resources - count(documents)) / each));
  const clones = Array.from({ length: copies }, (_, index) => index + 1);
  const networks = declaration.networks.filter(({ role }) => role === 'spoke');
  return {
    documents: [...documents, ...clones.flatMap((index) => renamed(spoke, index))],
    declaration: {
      ...declaration,
      networks: [...declaration.networks, ...clones.flatMap((index) => renamed(networks, index))],
    },
  };
}

/** How many resources some stacks have. */
export function count(documents: readonly StackDocument[]): number {
  return documents
    .flatMap(({ json }) => Object.values((json['resource'] ?? {}) as Record<string, object>))
    .reduce((sum, byName) => sum + Object.keys(byName).length, 0);
}

/** Spokes have a /24 in each half of 10.64.0.0/12; copies take the /24s from 10.128.0.0 on. */
function renamed<T>(value: readonly T[], index: number): T[] {
  const text = JSON.stringify(value)
    .replaceAll('website', `spoke-${String(index).padStart(5, '0')}`)
    .replaceAll('10.64.4.', `10.${128 + Math.floor(index / 256)}.${index % 256}.`)
    .replaceAll('10.72.4.', `10.${192 + Math.floor(index / 256)}.${index % 256}.`);
  return JSON.parse(text) as T[];
}
