import { readTable } from '../tables/read-table';
import { UNMARKED_SECRETS } from './unmarked-secrets';

/** `true` where all below is sensitive: the shape that plans use for their masks, without indexes. */
export type SensitiveMask = true | { readonly [name: string]: SensitiveMask };
type MutableMask = { [name: string]: MutableMask | true };

let masks: Map<string, MutableMask> | undefined;

/** Which attributes of a type are sensitive whatever a plan says; undefined if none is. */
export function sensitiveMask(type: string): SensitiveMask | undefined {
  masks ??= readMasks();
  return masks.get(type);
}

function readMasks(): Map<string, MutableMask> {
  const read = new Map<string, MutableMask>();
  const marked = readTable('sensitive-attributes')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [string, string]);
  const unmarked = Object.entries(UNMARKED_SECRETS).flatMap(([type, paths]) =>
    paths.map((path): [string, string] => [type, path]),
  );
  for (const [type, path] of [...marked, ...unmarked]) {
    const mask = read.get(type) ?? {};
    read.set(type, mask);
    mark(mask, path.split('.'));
  }
  return read;
}

function mark(mask: MutableMask, path: readonly string[]): void {
  const [name = '', ...rest] = path;
  const below = mask[name];
  if (below === true) return;
  if (rest.length === 0) mask[name] = true;
  else mark((mask[name] = below ?? {}), rest);
}
