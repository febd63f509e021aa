import { PublicAddress } from '../../../../../policies/provers/reachability/model';
import { Packet } from '../../../../../policies/provers/reachability/packet';
import { isAtom } from './address-space';
import { isUnknown, mayHold } from './answer';
import { addressesOf, arriveAtCard, arriveAtOneOf, balance } from './arrival';
import { EITHER, Fate, PASSES, STOPS, branch, next } from './fate';
import { deniedAfterTranslation, subnetOf, translate } from './firewall-rules';
import { Run, hasGap } from './run';
import { leave } from './walk';

/** A packet of the Internet, to one of the public addresses. [22, 25, 28] */
export function fromInternet(run: Run, packet: Packet): Fate {
  if (!isAtom(packet.destination)) return STOPS;
  const open = run.world.model.publicAddresses.find(({ address }) => address === packet.destination);
  return open ? toPublicAddress(run, open, packet) : STOPS;
}

function toPublicAddress(run: Run, { on, sku }: PublicAddress, packet: Packet): Fate {
  if (isUnknown(on)) return EITHER;
  const { model, interfaces } = run.world;
  switch (on.kind) {
    case 'interface': {
      const card = interfaces.get(on.interface);
      return card ? arriveAtCard(run, card, packet, sku) : EITHER;
    }
    case 'load-balancer': {
      const balancer = model.loadBalancers.find(({ id }) => id === on.loadBalancer);
      return balancer ? balance(run, balancer, packet, sku) : EITHER;
    }
    case 'firewall':
      return toFirewall(run, on.firewall, packet);
    case 'terminating-node':
      return toNode(run, on.node, packet);
    case 'nat-gateway':
    case 'nothing':
      return STOPS;
  }
}

function toFirewall(run: Run, id: string, packet: Packet): Fate {
  const firewall = run.world.model.firewalls.find((candidate) => candidate.id === id);
  if (!firewall) return EITHER;
  const subnet = subnetOf(run.world, firewall);
  if (hasGap(run, subnet.network)) return EITHER;
  const { packets, untranslated } = translate(run, firewall, packet);
  let fate: Fate = untranslated ? STOPS : 0;
  for (const translated of packets) {
    run.notes.push(`${id} translates to ${translated?.destination ?? 'something'}`);
    if (!translated) {
      fate |= EITHER;
      continue;
    }
    run.disputed = true;
    const checked = run.readings.translation === 'network-deny-overrides';
    const filter = checked ? deniedAfterTranslation(run, firewall, translated) : PASSES;
    fate |= next(filter, () => leave(run, subnet, { packet: translated, from: 'internet', firewalls: [id] }));
  }
  return fate;
}

function toNode(run: Run, id: string, packet: Packet): Fate {
  const node = run.world.model.terminatingNodes.find((candidate) => candidate.id === id);
  if (!node) return EITHER;
  const gateway = node.kind === 'vpn-gateway' || node.kind === 'express-route-gateway';
  if (packet.protocol !== 6 && !gateway) return STOPS;
  const inside = node.subnet === undefined ? undefined : run.world.subnets.get(node.subnet);
  const arrived = () =>
    inside ? arriveAtOneOf(run, inside, addressesOf(inside), packet, undefined) : PASSES;
  return branch(mayHold(node.ports, packet.destinationPort), arrived, () => STOPS);
}
