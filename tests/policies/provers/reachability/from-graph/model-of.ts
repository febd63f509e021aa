import { formatAddress } from '../../../../../constructs/model/cidr';
import { Declaration } from '../../../../../policies/declaration/declaration';
import { buildGraph } from '../../../../../policies/graph/build-graph';
import { networkModel } from '../../../../../policies/provers/reachability/from-graph/network-model';
import {
  AddressTerm,
  FIRST_ATOM,
  Interval,
  Maybe,
  NetworkModel,
  Unknown,
} from '../../../../../policies/provers/reachability/model';
import { plan, Planned } from '../../../graph/graph-fixtures';
import { declare, Resources } from '../../../rules/support/fragments';
import { stackOf } from '../../../rules/support/rule-case';

/** The model of one synthesized stack named `test`. */
export function modelOf(resources: Resources, declaration?: Declaration): NetworkModel {
  const document = {
    name: 'test',
    file: 'test/cdk.tf.json',
    kind: 'synthesized',
    json: stackOf(resources),
  } as const;
  return networkModel(buildGraph([document]), declaration);
}

/** The model of one plan named `stack`; its provider may have its subscription from elsewhere. */
export function modelOfPlan(
  resources: readonly Planned[],
  subscription: 'written' | 'no subscription' = 'written',
): NetworkModel {
  const document = plan(resources);
  if (subscription === 'written') return networkModel(buildGraph([document]));
  const configuration = { ...(document.json['configuration'] as object), provider_config: {} };
  return networkModel(buildGraph([{ ...document, json: { ...document.json, configuration } }]));
}

/** A declaration with nothing in it but the parts given. */
export function meant(parts: Partial<Declaration>): Declaration {
  return declare({ flows: [], published: [], ...parts });
}

/** A value that has to be known. */
export function known<T>(value: Maybe<T> | undefined): T {
  if (value === undefined || (typeof value === 'object' && value !== null && 'unknown' in value)) {
    throw new Error(`a known value was expected, not ${JSON.stringify(value)}`);
  }
  return value;
}

/** Why a value is unknown. */
export function doubt(value: unknown): string {
  const why = typeof value === 'object' && value !== null ? (value as Partial<Unknown>).unknown : undefined;
  if (why === undefined) throw new Error(`something unknown was expected, not ${JSON.stringify(value)}`);
  return why;
}

/** The one item whose label or name is this. */
export function named<T extends { readonly label: string } | { readonly name: string }>(
  items: readonly T[],
  name: string,
): T {
  const found = items.filter((item) => ('label' in item ? item.label : item.name) === name);
  if (found.length !== 1) throw new Error(`${found.length} of ${items.length} items are named ${name}`);
  return found[0]!;
}

/** Each thing of a model that is not known, with where it stands and why. */
export function openIn(part: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const isOpen = key === 'unknown' || key === 'incomplete' || key === 'why';
    return isOpen ? [`${path.join('.')}: ${String(value)}`] : openIn(value, [...path, key]);
  });
}

/** A range in text: `10.0.0.0-10.0.0.255`. */
export function inText({ first, last }: Interval): string {
  return `${formatAddress(first)}-${formatAddress(last)}`;
}

/** A term in a few words. */
export function termInText(term: AddressTerm): string {
  switch (term.kind) {
    case 'any':
      return 'any';
    case 'range':
      return inText(term.range);
    case 'service-tag':
    case 'fqdn-tag':
      return term.tag;
    case 'fqdn':
      return term.fqdn;
    case 'application-security-group':
      return term.id.split('/').at(-1)!;
    case 'unknown':
      return `unknown: ${term.why}`;
  }
}

/** The name of the atom that an address is. */
export function atomNamed(model: NetworkModel, address: number): string {
  const atom = model.atoms[address - FIRST_ATOM];
  return atom === undefined || atom.kind === 'other-public'
    ? String(atom?.kind)
    : atom.name.split('/').at(-1)!;
}

/** Ids that parts of a model name and no part has, and ids that two parts of a kind have: none in a sound model. */
export function brokenIds(model: NetworkModel): readonly string[] {
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const lists = {
    networks: idsOf(model.networks),
    subnets: idsOf(model.subnets),
    interfaces: idsOf(model.interfaces),
    firewalls: idsOf(model.firewalls),
    loadBalancers: idsOf(model.loadBalancers),
    terminatingNodes: idsOf(model.terminatingNodes),
    publicAddresses: idsOf(model.publicAddresses),
    sites: idsOf(model.sites),
    peerings: idsOf(model.peerings),
  };
  const isKnown = <T>(value: Maybe<T>): value is T =>
    !(typeof value === 'object' && value !== null && 'unknown' in value);
  const holders = model.publicAddresses.map(({ on }) => on).filter(isKnown);
  const named: Readonly<Partial<Record<keyof typeof lists, readonly (string | undefined)[]>>> = {
    networks: [
      ...model.subnets.map(({ network }) => network),
      ...model.peerings.flatMap(({ from, to }) => [from, to]),
      ...model.sites.flatMap(({ via }) => via.map(({ network }) => network)),
      ...model.gaps.flatMap(({ networks }) => networks ?? []),
      ...model.adminRules.flatMap(({ networks }) => (isKnown(networks) ? networks : [])),
    ],
    subnets: [...model.interfaces, ...model.firewalls, ...model.terminatingNodes].map(({ subnet }) => subnet),
    interfaces: [
      ...holders.map((on) => (on.kind === 'interface' ? on.interface : undefined)),
      ...model.loadBalancers
        .flatMap(({ rules }) => rules)
        .flatMap(({ backends }) => (isKnown(backends) ? backends : [])),
    ],
    firewalls: holders.map((on) => (on.kind === 'firewall' ? on.firewall : undefined)),
    loadBalancers: holders.map((on) => (on.kind === 'load-balancer' ? on.loadBalancer : undefined)),
    terminatingNodes: holders.map((on) => (on.kind === 'terminating-node' ? on.node : undefined)),
  };
  return Object.entries(lists).flatMap(([kind, ids]) => {
    const wanted = named[kind as keyof typeof lists] ?? [];
    const missing = wanted.filter((id) => id !== undefined && !ids.includes(id));
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    return [...missing, ...twice].map((id) => `${kind}: ${id}`);
  });
}
