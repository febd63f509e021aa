import { AddressTerms } from './address-terms';
import { FirstMatch, ListedRule } from './first-match';
import { IntervalSet } from '../sets/interval-set';
import { Firewall, FirewallRule, NatRule, PolicyLayer, RuleCollection, Subnet } from '../model';
import { PROTOCOL_NUMBERS } from '../protocol-numbers';
import { Product } from '../sets/packet-set';
import { MatchSet } from './match-set';
import { lastWord, readRules } from './rule-list';

/** What a collection does with what its rules match. */
export type FirewallAction = 'Allow' | 'Deny';
/** The rule that translates, or none: then the packet is denied. */
export type Translation = NatRule | 'none';

const TCP = IntervalSet.between(PROTOCOL_NUMBERS.tcp, PROTOCOL_NUMBERS.tcp);

/** A firewall's rules of one kind in their order; application rules see TCP alone. [25] */
export function rulesOfKind(
  firewall: Firewall,
  layers: readonly PolicyLayer[],
  kind: 'network' | 'application',
  subnet: Subnet,
  terms: AddressTerms,
): readonly ListedRule<FirewallAction>[] {
  const rules = listed(firewall, layers, kind, subnet, terms);
  return kind === 'network' ? rules : rules.flatMap(onlyTcp);
}

/** Rules of a firewall, network rules before application rules, and the last word. [25] */
export function filterRules(
  firewall: Firewall,
  rules: readonly ListedRule<FirewallAction>[],
): FirstMatch<FirewallAction> {
  return new FirstMatch([
    ...rules,
    lastWord<FirewallAction>(
      'Deny',
      `no rule of ${firewall.label} allows it: the firewall's last word is no`,
      firewall.place,
    ),
  ]);
}

/** Network rules alone, for what address translation has let in: where none matches it passes. [25] */
export function translatedRules(
  firewall: Firewall,
  networkRules: readonly ListedRule<FirewallAction>[],
): FirstMatch<FirewallAction> {
  return new FirstMatch([
    ...networkRules,
    lastWord<FirewallAction>(
      'Allow',
      `no network rule of ${firewall.label} denies what was translated`,
      firewall.place,
    ),
  ]);
}

/** Destination NAT of the last layer, the only one whose NAT collections count. [25] */
export function translations(
  firewall: Firewall,
  layers: readonly PolicyLayer[],
  subnet: Subnet,
  terms: AddressTerms,
): FirstMatch<Translation> {
  const rules = collections(layers.slice(-1)).flatMap(({ path, collection }) =>
    collection.kind === 'nat'
      ? collection.rules.map((rule) => ({
          action: rule,
          name: `NAT rule "${rule.name}" of ${path} on ${firewall.label}`,
          place: rule.place,
          match: rule.match,
        }))
      : [],
  );
  return new FirstMatch<Translation>([
    ...readRules<Translation>(rules, terms, subnet, () => 'lets-pass'),
    lastWord<Translation>('none', `no NAT rule of ${firewall.label} takes it`, firewall.place),
  ]);
}

function listed(
  firewall: Firewall,
  layers: readonly PolicyLayer[],
  kind: 'network' | 'application',
  subnet: Subnet,
  terms: AddressTerms,
): readonly ListedRule<FirewallAction>[] {
  const rules = collections(layers).flatMap(({ path, collection }) =>
    collection.kind === kind
      ? collection.rules.map((rule: FirewallRule) => ({
          action: collection.action,
          name: `${kind} rule "${rule.name}" of ${path} on ${firewall.label}`,
          place: rule.place,
          match: rule.match,
        }))
      : [],
  );
  return readRules(rules, terms, subnet, (action) => (action === 'Deny' ? 'stops' : 'lets-pass'));
}

/** Collections of all layers, parents first, then by the priority of group and collection. */
function collections(
  layers: readonly PolicyLayer[],
): readonly { readonly path: string; readonly collection: RuleCollection }[] {
  return layers.flatMap(({ label, groups }) =>
    byPriority(groups).flatMap((group) =>
      byPriority(group.collections).map((collection) => ({
        path: `collection ${collection.priority} "${collection.name}" of ${label}`,
        collection,
      })),
    ),
  );
}

function byPriority<T extends { readonly priority: number }>(things: readonly T[]): readonly T[] {
  return [...things].sort((a, b) => a.priority - b.priority);
}

/** Application rules see TCP only. */
function onlyTcp(rule: ListedRule<FirewallAction>): readonly ListedRule<FirewallAction>[] {
  const possible = tcpOf(rule.match.possible);
  if (!possible) return [];
  const sure = rule.match.sure && tcpOf(rule.match.sure);
  const match: MatchSet = sure ? { sure, possible } : { possible };
  return [{ ...rule, match }];
}

function tcpOf([source, destination, protocol, ...ports]: Product): Product | undefined {
  const tcp = protocol.intersect(TCP);
  return tcp.isEmpty ? undefined : [source, destination, tcp, ...ports];
}
