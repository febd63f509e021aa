import { compareText } from '../../../../constructs/model/compare-text';
import { Declaration } from '../../../declaration/declaration';
import { AddressTerm, Atom, Match, NetworkModel } from '../model';
import { isUnknown } from './maybe';
import { hasOwnMeaning, Spelling } from './spelling';

type Parts = Pick<NetworkModel, 'subnets' | 'interfaces' | 'firewalls' | 'adminRules'>;

/**
 * The atoms of a model: the public IPs, which have their numbers already, then every host and tag that rules, routes or
 * declared flows name, and last what none of them names.
 */
export function atomsOf(
  parts: Parts,
  publicAddresses: readonly Atom[],
  spelling: Spelling,
  declaration: Declaration | undefined,
): readonly Atom[] {
  const named = new Map<string, Atom>();
  const add = (atom: Extract<Atom, { name: string }>) => named.set(`${atom.kind} ${atom.name}`, atom);
  const addTerm = (term: AddressTerm) => {
    if (term.kind === 'fqdn' && term.fqdn !== '*') add({ kind: 'fqdn', name: term.fqdn });
    if (term.kind === 'fqdn-tag') add({ kind: 'fqdn-tag', name: term.tag });
    if (term.kind === 'service-tag' && !hasOwnMeaning(term.tag)) add({ kind: 'service-tag', name: term.tag });
  };
  for (const { sources, destinations } of matchesOf(parts)) {
    sources.forEach(addTerm);
    destinations.forEach(addTerm);
  }
  for (const tag of routeTags(parts)) if (!hasOwnMeaning(tag)) add({ kind: 'service-tag', name: tag });
  for (const end of declaredEnds(declaration)) {
    for (const fqdn of end.fqdns) add({ kind: 'fqdn', name: fqdn.toLowerCase() });
    for (const tag of end.fqdnTags) add({ kind: 'fqdn-tag', name: spelling.ofFqdnTag(tag) });
    for (const tag of end.serviceTags) {
      if (!hasOwnMeaning(tag)) add({ kind: 'service-tag', name: spelling.ofServiceTag(tag) });
    }
  }
  const sorted = [...named.entries()].sort(([a], [b]) => compareText(a, b)).map(([, atom]) => atom);
  return [...publicAddresses, ...sorted, { kind: 'other-public' }];
}

function matchesOf({ subnets, interfaces, firewalls, adminRules }: Parts): readonly Match[] {
  const groups = new Set([...subnets, ...interfaces].map(({ securityGroup }) => securityGroup));
  return [
    ...[...groups].flatMap((group) => (group && !isUnknown(group) ? group.rules : [])),
    ...adminRules.flatMap(({ rules }) => rules),
    ...firewalls
      .flatMap(({ policies }) => (isUnknown(policies) ? [] : policies))
      .flatMap(({ groups: all }) => all.flatMap(({ collections }) => collections))
      .flatMap(({ rules }): readonly { readonly match: Match }[] => rules),
  ].map(({ match }) => match);
}

function* routeTags({ subnets }: Parts): Iterable<string> {
  for (const { routeTable } of subnets) {
    if (routeTable === undefined || isUnknown(routeTable)) continue;
    for (const { destination } of routeTable.routes) {
      if (!isUnknown(destination) && 'tag' in destination) yield destination.tag;
    }
  }
}

function declaredEnds(declaration: Declaration | undefined) {
  return (declaration?.flows ?? [])
    .flatMap(({ pairs }) => pairs)
    .flatMap(({ from, to }) => [from, to])
    .filter((end) => end.kind === 'outside');
}
