import { IntervalSet } from '../sets/interval-set';
import { Atom, NetworkModel } from '../model';
import { coversHost, coversTag } from '../name-covers';
import { atomsWhere } from '../decide/public-space';
import { remember } from '../decide/world';

/** Names by which a place on the Internet is known. */
export interface PublicNames {
  readonly fqdns: readonly string[];
  readonly fqdnTags: readonly string[];
  readonly serviceTags: readonly string[];
}

/**
 * The atoms that names stand for: their own, hosts below a `*.` of them, and regions of a service tag. A name that nothing
 * judged mentions has no atom; so nothing lets it through either, unless by addresses.
 */
export function namedAddresses({ atoms }: NetworkModel, names: PublicNames): IntervalSet {
  const known = KNOWN.get(atoms) ?? new Map<string, IntervalSet>();
  KNOWN.set(atoms, known);
  const key = JSON.stringify([names.fqdns, names.fqdnTags, names.serviceTags]);
  return remember(known, key, () => atomsWhere(atoms, (atom) => isNamed(atom, names)));
}

/** Flows name the same places again and again. */
const KNOWN = new WeakMap<readonly Atom[], Map<string, IntervalSet>>();

function isNamed(atom: Atom, { fqdns, fqdnTags, serviceTags }: PublicNames): boolean {
  switch (atom.kind) {
    case 'fqdn':
      return fqdns.some((fqdn) => coversHost(fqdn.toLowerCase(), atom.name.toLowerCase()));
    case 'fqdn-tag':
      return fqdnTags.some((tag) => tag.toLowerCase() === atom.name.toLowerCase());
    case 'service-tag':
      return serviceTags.some((tag) => coversTag(tag.toLowerCase(), atom.name.toLowerCase()));
    case 'public-address':
    case 'other-public':
      return false;
  }
}
