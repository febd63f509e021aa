import {
  Interval,
  GatewayKind,
  Peering,
  Site,
  VirtualNetwork,
} from '../../../../../policies/provers/reachability/model';
import { prefix } from './address-space';
import { Draft, NOWHERE } from './draft';

/** One to three hubs and up to four spokes. */
export function randomNetworks(draft: Draft): readonly VirtualNetwork[] {
  const { dice } = draft;
  const hubs = dice.times(dice.pick([1, 1, 2, 3]), (index) => `hub-${index}`);
  const spokes = dice.times(dice.between(0, 4), (index) => `spoke-${index}`);
  const odd = dice.chance(0.06) ? dice.pick(['100.64.0.0/10', '20.0.1.0/28']) : undefined;
  return [...hubs, ...spokes].map((id, index) => ({
    id,
    label: id,
    place: NOWHERE,
    ranges: [
      prefix(`10.0.${index}.0/26`),
      ...(dice.chance(0.2) ? [prefix(`10.1.${index}.0/28`)] : []),
      ...(odd && index === 0 ? [prefix(odd)] : []),
    ],
    gateways: isHub(id) && dice.chance(0.7) ? dice.pick<readonly GatewayKind[]>(GATEWAYS) : [],
  }));
}

const GATEWAYS: readonly (readonly GatewayKind[])[] = [['vpn'], ['express-route'], ['vpn', 'express-route']];

function isHub(network: string): boolean {
  return network.startsWith('hub');
}

/** A subnet to be: its network, name and ranges. */
export interface Plot {
  readonly id: string;
  readonly network: VirtualNetwork;
  readonly name: string;
  readonly range: Interval;
  readonly more: readonly Interval[];
}

/** Where the subnets of a network will be. */
export function plotsOf(draft: Draft, network: VirtualNetwork): readonly Plot[] {
  const { dice } = draft;
  const first = network.ranges[0]!.first;
  const names = [
    ...(isHub(network.id) && dice.chance(0.85) ? ['AzureFirewallSubnet'] : []),
    ...(network.gateways.length > 0 && dice.chance(0.85) ? ['GatewaySubnet'] : []),
    ...dice.times(dice.between(isHub(network.id) ? 0 : 1, 2), (index) => `tier-${index}`),
  ];
  const last = names.length - 1;
  return names.map((name, index) => ({
    id: `${network.id}/${name}`,
    network,
    name,
    range: { first: first + index * 16, last: first + index * 16 + (dice.chance(0.5) ? 15 : 7) },
    more: index === last ? network.ranges.slice(1).map(startOf) : [],
  }));
}

function startOf({ first }: Interval): Interval {
  return { first, last: first + 7 };
}

/** Peerings of hubs and spokes, some without one of their halves. */
export function randomPeerings(draft: Draft, networks: readonly VirtualNetwork[]): readonly Peering[] {
  const { dice } = draft;
  const using = new Set(networks.filter(({ gateways }) => gateways.length > 0).map(({ id }) => id));
  const half = (from: string, to: string): Peering => {
    const remote = !using.has(from) && isHub(to) && dice.chance(0.6);
    if (remote) using.add(from);
    return {
      id: `${from}-to-${to}`,
      place: NOWHERE,
      from,
      to,
      allowVirtualNetworkAccess: draft.maybe(dice.chance(0.93)),
      allowForwardedTraffic: draft.maybe(dice.chance(0.85)),
      allowGatewayTransit: draft.maybe(isHub(from) && dice.chance(0.75)),
      useRemoteGateways: remote ? draft.maybe(true) : false,
    };
  };
  const share = (a: string, b: string) => (isHub(a) !== isHub(b) ? 0.85 : isHub(a) ? 0.6 : 0.15);
  return networks.flatMap(({ id: a }, index) =>
    networks.slice(index + 1).flatMap(({ id: b }) => {
      if (!dice.chance(share(a, b))) return [];
      return dice.some([half(a, b), half(b, a)], 0.95);
    }),
  );
}

/** Sites behind some of the gateways. */
export function randomSites(draft: Draft, networks: readonly VirtualNetwork[]): readonly Site[] {
  const { dice } = draft;
  const ways = networks.flatMap(({ id, gateways }) => gateways.map((gateway) => ({ network: id, gateway })));
  if (ways.length === 0) return [];
  return dice.times(dice.between(0, 2), (index) => ({
    id: `site-${index}`,
    label: `site-${index}`,
    place: NOWHERE,
    ranges: draft.maybe([
      prefix(`192.168.${index}.0/28`),
      ...(dice.chance(0.15) ? [prefix(`51.0.${index}.0/28`)] : []),
    ]),
    routing: dice.pick(['configured', 'learned'] as const),
    via: dice.chance(0.3) ? ways : dice.some(ways, 0.7),
  }));
}
