import { IntervalSet } from '../sets/interval-set';
import { Interval, LoadBalancer, Maybe, NetworkModel, NatRule, PublicAddress } from '../model';

/** Private addresses that somebody on the Internet wants to reach, and which interface has them if one is meant. */
export interface Inside {
  readonly addresses: IntervalSet;
  readonly interface?: string;
}

/** A public address and port that lead inside, or may: nobody on the Internet can name a private address. */
export interface PublicWay {
  readonly label: string;
  readonly address: number;
  readonly port: number;
  /** False if it isn't known whether what it leads to has the address that is asked about. */
  readonly isSure: boolean;
}

/** How surely something is led to; undefined if it isn't. */
type Lead = 'surely' | 'perhaps' | undefined;

/** Every public way to private addresses, for one protocol and port inside. */
export function publicWaysTo(
  model: NetworkModel,
  inside: Inside,
  protocol: number,
  port: number,
): readonly PublicWay[] {
  return model.publicAddresses.flatMap((way) =>
    leadsOf(model, way, inside, protocol, port).map(({ outer, lead }) => ({
      label: way.label,
      address: way.address,
      port: outer,
      isSure: lead === 'surely',
    })),
  );
}

interface OuterPort {
  readonly outer: number;
  readonly lead: Exclude<Lead, undefined>;
}

function leadsOf(
  model: NetworkModel,
  { on, address }: PublicAddress,
  inside: Inside,
  protocol: number,
  port: number,
): readonly OuterPort[] {
  if ('unknown' in on) return [{ outer: port, lead: 'perhaps' }];
  switch (on.kind) {
    case 'interface':
      return atPort(port, leadToInterface(model, on.interface, inside));
    case 'load-balancer': {
      const balancer = model.loadBalancers.find(({ id }) => id === on.loadBalancer);
      return balancer ? throughBalancer(model, balancer, address, inside, protocol, port) : [];
    }
    case 'firewall':
      return translated(model, on.firewall, address, inside, protocol, port);
    case 'terminating-node': {
      const node = model.terminatingNodes.find(({ id }) => id === on.node);
      const ranges = model.subnets.find(({ id }) => id === node?.subnet)?.ranges ?? [];
      return atPort(
        port,
        ranges.length > 0 && inside.addresses.covers(IntervalSet.of(ranges)) ? 'surely' : undefined,
      );
    }
    case 'nat-gateway':
    case 'nothing':
      return [];
  }
}

function throughBalancer(
  model: NetworkModel,
  { frontends, rules }: LoadBalancer,
  outer: number,
  inside: Inside,
  protocol: number,
  port: number,
): readonly OuterPort[] {
  const own = new Set(frontends.filter(({ address }) => address === outer).map(({ name }) => name));
  return rules
    .filter((rule) => own.has(rule.frontend) && holds(rule.protocols, protocol))
    .flatMap((rule) =>
      outerPorts(rule.frontendPorts, rule.backendPort, port, leadToBackends(model, rule.backends, inside)),
    );
}

function translated(
  model: NetworkModel,
  id: string,
  outer: number,
  inside: Inside,
  protocol: number,
  port: number,
): readonly OuterPort[] {
  const policies = model.firewalls.find((candidate) => candidate.id === id)?.policies ?? [];
  if ('unknown' in policies) return [{ outer: port, lead: 'perhaps' }];
  const rules = (policies.at(-1)?.groups ?? [])
    .flatMap(({ collections }) => collections)
    .flatMap((collection) => (collection.kind === 'nat' ? collection.rules : []));
  return rules
    .filter((rule) => mayTake(rule, outer, protocol))
    .flatMap(({ match, translatedAddress, translatedPort }) =>
      outerPorts(
        match.destinationPorts,
        translatedPort,
        port,
        leadToAddress(model, translatedAddress, inside),
      ),
    );
}

function mayTake({ match }: NatRule, outer: number, protocol: number): boolean {
  const names = match.destinations.some(
    (term) => term.kind !== 'range' || (term.range.first <= outer && outer <= term.range.last),
  );
  return names && holds(match.protocols, protocol);
}

/** Outer ports that lead to an inner one; a port that isn't translated leads to itself. */
function outerPorts(
  outer: Maybe<readonly Interval[]>,
  inner: Maybe<number> | undefined,
  port: number,
  lead: Lead,
): readonly OuterPort[] {
  if (inner === undefined) return holds(outer, port) ? atPort(port, lead) : [];
  if (typeof inner === 'object') return atPort(port, lead && 'perhaps');
  if (inner !== port) return [];
  return 'unknown' in outer ? atPort(port, lead) : outer.flatMap(({ first }) => atPort(first, lead));
}

function atPort(outer: number, lead: Lead): readonly OuterPort[] {
  return lead === undefined ? [] : [{ outer, lead }];
}

function leadToBackends(model: NetworkModel, backends: Maybe<readonly string[]>, inside: Inside): Lead {
  if ('unknown' in backends) return 'perhaps';
  const leads = backends.map((id) => leadToInterface(model, id, inside));
  return leads.includes('surely') ? 'surely' : leads.find((lead) => lead !== undefined);
}

function leadToInterface({ interfaces, subnets }: NetworkModel, id: string, inside: Inside): Lead {
  if (inside.interface === id) return 'surely';
  const found = interfaces.find((candidate) => candidate.id === id);
  if (!found) return undefined;
  if (typeof found.address === 'number')
    return inside.addresses.contains(found.address) ? 'surely' : undefined;
  const ranges = IntervalSet.of(subnets.find((subnet) => subnet.id === found.subnet)?.ranges ?? []);
  if (!ranges.isEmpty && inside.addresses.covers(ranges)) return 'surely';
  // Two interfaces never share an address: what is asked of one is not led to by another.
  return inside.interface === undefined && inside.addresses.overlaps(ranges) ? 'perhaps' : undefined;
}

function leadToAddress({ interfaces }: NetworkModel, address: Maybe<number>, inside: Inside): Lead {
  if (typeof address === 'object') return 'perhaps';
  if (!inside.addresses.contains(address)) return undefined;
  const asked = interfaces.find(({ id }) => id === inside.interface);
  return asked && typeof asked.address !== 'number' ? 'perhaps' : 'surely';
}

function holds(intervals: Maybe<readonly Interval[]>, value: number): boolean {
  return 'unknown' in intervals || intervals.some(({ first, last }) => first <= value && value <= last);
}
