import { IntervalSet } from '../sets/interval-set';
import { LoadBalancer, NetworkModel } from '../model';
import { PacketSet } from '../sets/packet-set';
import { Target } from '../prover';
import { ALL_IPV4 } from '../decide/public-space';
import { ANY_PORT, EVERY_SERVICE, packetsBetween } from './service';

/**
 * Packets to private frontends of load balancers in a subnet that no rule of theirs takes: a flow to a tier is not meant
 * to be answered there at ports that its load balancer doesn't have.
 */
export function unserved(model: NetworkModel, target: Target): PacketSet {
  if (target.kind !== 'subnet') return PacketSet.none;
  const ranges = model.subnets.find(({ id }) => id === target.id)?.ranges ?? [];
  const frontends = model.loadBalancers.flatMap((balancer) =>
    balancer.frontends.flatMap(({ name, address }) =>
      typeof address === 'number' && ranges.some(({ first, last }) => first <= address && address <= last)
        ? [{ balancer, name, address }]
        : [],
    ),
  );
  return frontends.reduce(
    (rest, { balancer, name, address }) => rest.union(unservedAt(balancer, name, address)),
    PacketSet.none,
  );
}

function unservedAt(balancer: LoadBalancer, frontend: string, address: number): PacketSet {
  const everything = packetsBetween(ALL_IPV4, IntervalSet.between(address, address), EVERY_SERVICE);
  return balancer.rules
    .filter((rule) => rule.frontend === frontend)
    .reduce((rest, { protocols, frontendPorts }) => {
      if ('unknown' in protocols || 'unknown' in frontendPorts) return PacketSet.none;
      const served = packetsBetween(ALL_IPV4, IntervalSet.between(address, address), [
        {
          protocols: IntervalSet.of(protocols),
          sourcePorts: ANY_PORT,
          ports: IntervalSet.of(frontendPorts),
        },
      ]);
      return rest.subtract(served);
    }, everything);
}
