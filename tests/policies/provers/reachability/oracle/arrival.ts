import {
  Interface,
  LoadBalancer,
  LoadBalancerRule,
  PublicAddress,
  Subnet,
} from '../../../../../policies/provers/reachability/model';
import { Packet } from '../../../../../policies/provers/reachability/packet';
import { Answer, and, isUnknown, mayHold } from './answer';
import { cardsAt } from './cards';
import { EITHER, Fate, PASSES, STOPS } from './fate';
import { addressOf } from './firewall-rules';
import { Run, hasGap } from './run';
import { hasGroup, inbound } from './security-filter';
import { found } from './world';

/** What opens a card to a packet: nothing is needed from inside, the sku of a public address decides from outside. */
export type Door = 'inside' | PublicAddress['sku'];

/** A packet comes to a subnet that holds its destination. */
export function arrive(run: Run, subnet: Subnet, packet: Packet): Fate {
  if (hasGap(run, subnet.network)) return EITHER;
  const { world } = run;
  const { destination } = packet;
  for (const { kind, address, subnet: stands } of world.model.interfaces) {
    if (kind === 'private-endpoint' && address === destination && stands === subnet.id) {
      return arriveAtEndpoint(run, subnet, packet);
    }
  }
  for (const balancer of world.model.loadBalancers) {
    if (balancer.frontends.some(({ address }) => address === destination)) {
      return balance(run, balancer, packet, 'inside');
    }
  }
  for (const firewall of world.model.firewalls) {
    if (firewall.subnet === subnet.id && addressOf(world, firewall) === destination) return PASSES;
  }
  return noted(
    run,
    `arrives in ${subnet.id}`,
    inbound(world, subnet, packet, cardsAt(world, subnet, destination)),
  );
}

/** [24] */
function arriveAtEndpoint(run: Run, subnet: Subnet, packet: Packet): Fate {
  const policies = subnet.privateEndpointPolicies;
  if (policies === 'Disabled' || policies === 'RouteTableEnabled') return PASSES;
  const filtered = inbound(run.world, subnet, packet, [undefined]);
  return noted(
    run,
    `arrives at an endpoint in ${subnet.id}`,
    isUnknown(policies) ? filtered | PASSES : filtered,
  );
}

/** A packet comes to a card, whatever its own destination was, and keeps that or not. */
export function arriveAtCard(
  run: Run,
  card: Interface,
  packet: Packet,
  door: Door,
  keepsDestination?: true,
): Fate {
  const subnet = found(run.world.subnets.get(card.subnet), `subnet ${card.subnet}`);
  if (hasGap(run, subnet.network)) return EITHER;
  const own = isUnknown(card.address) ? addressesOf(subnet) : [card.address];
  const addresses = keepsDestination ? [packet.destination] : own;
  const fate = arriveAtOneOf(run, subnet, addresses, packet, card);
  if (door === 'inside' || door === 'Basic' || hasGroup(subnet, card)) return fate;
  return isUnknown(door) ? fate | STOPS : STOPS;
}

/** A packet comes to one of several addresses of a subnet, and nobody knows to which. */
export function arriveAtOneOf(
  run: Run,
  subnet: Subnet,
  addresses: readonly number[],
  packet: Packet,
  card: Interface | undefined,
): Fate {
  if (hasGap(run, subnet.network)) return EITHER;
  const translated = { ...packet, destination: addresses[0]! };
  return noted(run, `arrives in ${subnet.id}`, inbound(run.world, subnet, translated, [card], addresses));
}

const ADDRESSES = new WeakMap<Subnet, readonly number[]>();

export function addressesOf(subnet: Subnet): readonly number[] {
  const known = ADDRESSES.get(subnet);
  if (known) return known;
  const addresses = subnet.ranges.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
  ADDRESSES.set(subnet, addresses);
  return addresses;
}

/** A packet comes to a frontend of a load balancer. */
export function balance(run: Run, balancer: LoadBalancer, packet: Packet, door: Door): Fate {
  const frontends = balancer.frontends
    .filter(({ address }) => address === packet.destination)
    .map(({ name }) => name);
  let fate: Fate = 0;
  for (const rule of balancer.rules) {
    if (!frontends.includes(rule.frontend)) continue;
    const answer: Answer = and(
      mayHold(rule.protocols, packet.protocol),
      mayHold(rule.frontendPorts, packet.destinationPort),
    );
    if (answer !== 'no') fate |= toBackends(run, rule, packet, door);
    if (answer === 'yes') return fate;
  }
  return fate | STOPS;
}

function toBackends(run: Run, rule: LoadBalancerRule, packet: Packet, door: Door): Fate {
  if (isUnknown(rule.backends) || isUnknown(rule.backendPort)) return EITHER;
  if (rule.backends.length === 0) return STOPS;
  const forwarded = { ...packet, destinationPort: rule.backendPort ?? packet.destinationPort };
  let fate: Fate = 0;
  for (const id of rule.backends) {
    const card = run.world.interfaces.get(id);
    fate |= card ? arriveAtCard(run, card, forwarded, door, rule.keepsDestination) : EITHER;
  }
  return fate;
}

function noted(run: Run, what: string, fate: Fate): Fate {
  run.notes.push(`${what}: ${fate === PASSES ? 'let in' : fate === STOPS ? 'not let in' : 'undecided'}`);
  return fate;
}
