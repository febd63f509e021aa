import { Estate, Hub } from '../model/estate';
import { PlacedTier, tierOf } from '../model/flow-pairs';
import { firewallAddress, subnetOf } from '../model/platform-ids';
import { tierUse } from '../model/tier-use';
import { carrierAllows } from './carrier-allows';
import { flowAllows } from './flow-allows';
import { hubIn } from './hub-facts';
import { dnsAllows, NsgAllow } from './nsg-allow';
import { requiredAllows } from './required-allows';

/**
 * All that a tier of a spoke may receive and send: what its flows and carriers say, names from the firewall, and, where the
 * hub has a Bastion, sessions by it. An edge or a tier of one of Azure's services holds no machines, so Bastion has nothing to do there; a decoy does nothing at
 * all of its own accord, not even ask for a name.
 */
export function tierAllows(estate: Estate, place: PlacedTier): readonly NsgAllow[] {
  const hub = hubIn(estate, place.region);
  const range = place.subnet.range.toString();
  const use = tierUse(estate, tierOf(place));
  switch (use) {
    case 'decoy':
      return flowAllows(estate, place);
    case 'front-door':
    case 'web-app':
    case 'mysql':
    case 'postgresql':
      return [...names(hub, range), ...flowAllows(estate, place)];
    case 'application-gateway':
      return [
        ...names(hub, range),
        ...requiredAllows('application-gateway'),
        gatewayClients(range),
        ...flowAllows(estate, place),
      ];
    case 'general':
      return [
        ...names(hub, range),
        ...(hub.bastion ? [bastionSessions(hub, range)] : []),
        ...flowAllows(estate, place),
        ...carrierAllows(estate, place),
      ];
  }
}

function names(hub: Hub, range: string): readonly NsgAllow[] {
  return dnsAllows('Outbound', [range], [firewallAddress(hub)], "names come from the firewall's DNS proxy");
}

function bastionSessions(hub: Hub, range: string): NsgAllow {
  return {
    name: 'allow-bastion-in',
    flow: 'bastion',
    direction: 'Inbound',
    protocol: 'Tcp',
    sources: [subnetOf(hub, 'AzureBastionSubnet').range.toString()],
    destinations: [range],
    ports: ['22', '3389'],
    why: 'sessions in an emergency',
  };
}

function gatewayClients(range: string): NsgAllow {
  return {
    name: 'allow-clients-in',
    flow: 'application-gateway',
    direction: 'Inbound',
    protocol: 'Tcp',
    sources: ['Internet'],
    destinations: [range],
    ports: ['443'],
    why: 'people reach the published service, and its web application firewall looks at what they send',
  };
}
