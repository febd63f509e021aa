import { blockFlows } from './block-flows';
import { Estate, SpokeNetwork, Spoke, Subnet } from './estate';
import { Carrier, Flow, FlowEnd, PublishedService, Tier } from './flow';
import { PRIVATE_ENDPOINT_TIER } from './private-endpoint-places';
import { recoveryFlows } from './recovery-flows';
import { RegionFacts } from './tables/regions';

/** A tier's subnet in one region. */
export interface PlacedTier {
  readonly kind: 'tier';
  readonly spoke: Spoke;
  readonly network: SpokeNetwork;
  readonly subnet: Subnet;
  readonly region: RegionFacts;
}

/** One end of a pair: a subnet of one region, or something outside the regions. */
export type PlacedEnd = PlacedTier | Exclude<FlowEnd, { kind: 'tier' }>;

/** The tier that a place is one of. */
export function tierOf({ spoke, subnet }: PlacedTier): Tier {
  return { spoke: spoke.name, tier: subnet.name };
}

/** The end that a place is one of, as flows name it. */
export function declaredEnd(place: PlacedEnd): FlowEnd {
  return place.kind === 'tier' ? { kind: 'tier', ...tierOf(place) } : place;
}

/** A flow between two places. */
export interface FlowPair {
  readonly flow: Flow;
  readonly from: PlacedEnd;
  readonly to: PlacedEnd;
}

/** The flows written, then those that published services and blocks imply. */
export function allFlows(estate: Estate): readonly Flow[] {
  return [...placedFlows(estate).keys()];
}

/**
 * Each flow with its places. An estate never changes, and every tier of it asks: so they are worked out once an estate,
 * and kept as long as it.
 */
function placedFlows(estate: Estate): ReadonlyMap<Flow, readonly FlowPair[]> {
  const known = PLACED.get(estate);
  if (known) return known;
  const flows = [
    ...estate.flows,
    ...estate.published.map(publishedFlow),
    ...estate.published.filter(({ by }) => by === 'application-gateway').map(certificateFlow),
    ...blockFlows(estate),
    ...recoveryFlows(estate),
  ];
  const placed = new Map(flows.map((flow) => [flow, place(estate, flow)]));
  PLACED.set(estate, placed);
  return placed;
}

const PLACED = new WeakMap<Estate, ReadonlyMap<Flow, readonly FlowPair[]>>();

/** The flow from a published service's edge to where it leads. */
export function publishedFlow(service: PublishedService): Flow {
  return {
    id: `published/${service.name}`,
    kind: 'service',
    from: [{ kind: 'tier', ...service.edge }],
    to: service.to.map((tier) => ({ kind: 'tier', ...tier })),
    ports: service.ports,
    why: `${service.title} is reached by ${WAYS[service.by]}`,
    owner: service.owner,
    reach: 'region',
    position: service.position,
  };
}

/** The flow by which an application gateway reads its certificate from the vault's private endpoint, in the same spoke. */
export function certificateFlow(service: PublishedService): Flow {
  return {
    ...publishedFlow(service),
    id: `published/${service.name}-certificate`,
    to: [{ kind: 'tier', spoke: service.edge.spoke, tier: PRIVATE_ENDPOINT_TIER }],
    ports: [{ protocol: 'tcp', first: 443, last: 443 }],
    why: `the application gateway of ${service.title} reads its certificate from the vault`,
  };
}

/** The flow from a carrier's ranges to its session border controllers; the firewall's address translation stands between. */
export function carrierFlow(carrier: Carrier): Flow {
  return {
    id: `carrier/${carrier.name}`,
    kind: 'service',
    from: [{ kind: 'outside', name: carrier.from }],
    to: [{ kind: 'tier', ...carrier.to }],
    ports: [
      { protocol: 'tcp', first: carrier.signalling, last: carrier.signalling },
      { protocol: 'udp', ...carrier.media },
    ],
    why: `${carrier.title}: signalling and media of telephony`,
    owner: carrier.owner,
    reach: 'everywhere',
    position: carrier.position,
  };
}

const WAYS = {
  'front-door': 'Front Door',
  'application-gateway': 'its application gateway',
  'app-proxy': 'Entra application proxy',
  'private-access': 'private access connectors',
} as const satisfies Record<PublishedService['by'], string>;

/** The places of a flow: which subnet speaks to which. */
export function pairsOf(estate: Estate, flow: Flow): readonly FlowPair[] {
  return placedFlows(estate).get(flow) ?? place(estate, flow);
}

function place(estate: Estate, flow: Flow): readonly FlowPair[] {
  const places = (ends: readonly FlowEnd[]) => ends.map((end) => placesOf(estate, end));
  const targets = places(flow.to);
  return places(flow.from).flatMap((sources) =>
    targets.flatMap((candidates) =>
      sources.flatMap((from) => reached(from, candidates, flow.reach).map((to) => ({ flow, from, to }))),
    ),
  );
}

/** A tier's subnets, one in each region of its spoke. @throws RangeError if there is no such tier */
export function placesOfTier(estate: Estate, { spoke: name, tier }: Tier): readonly PlacedTier[] {
  const spoke = estate.spokes.find((candidate) => candidate.name === name);
  const places = (spoke?.networks ?? []).flatMap((network) => {
    const subnet = network.subnets.find((candidate) => candidate.name === tier);
    return spoke && subnet ? [{ kind: 'tier' as const, spoke, network, subnet, region: network.region }] : [];
  });
  if (places.length === 0) throw new RangeError(`estate ${estate.name} has no tier ${name}/${tier}`);
  return places;
}

function placesOf(estate: Estate, end: FlowEnd): readonly PlacedEnd[] {
  return end.kind === 'tier' ? placesOfTier(estate, end) : [end];
}

/** A tier's own region first: another region's only where it has none there, or where the flow goes everywhere. */
function reached(
  from: PlacedEnd,
  candidates: readonly PlacedEnd[],
  reach: Flow['reach'],
): readonly PlacedEnd[] {
  if (from.kind !== 'tier' || reach === 'everywhere') return candidates;
  const near = candidates.filter((to) => to.kind !== 'tier' || to.region.name === from.region.name);
  return near.length > 0 ? near : candidates;
}
