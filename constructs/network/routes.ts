import { Estate, Hub, Spoke, SpokeNetwork } from '../model/estate';
import { firewallAddress } from '../model/platform-ids';
import { builtHubSubnets } from './hub-facts';

/** A user-defined route: to a firewall by its private address, or straight to the Internet. */
export interface Route {
  readonly name: string;
  /** CIDR text. */
  readonly prefix: string;
  readonly to: 'Internet' | { readonly firewall: string };
}

/**
 * Routes of a spoke: everything to its region's firewall, and the hub's subnets too, since the peering's own route to
 * the hub is longer than 0.0.0.0/0. Bastion's subnet keeps the direct way: it can't have routes of its own, so an answer
 * by way of the firewall would come from a side that never saw the question.
 */
export function spokeRoutes(hub: Hub): readonly Route[] {
  const to = { firewall: firewallAddress(hub) };
  return [{ name: 'default', prefix: '0.0.0.0/0', to }, ...hubSubnetRoutes(hub)];
}

/**
 * Routes of a subnet that holds an application gateway: every other network of the estate by the firewall, and no 0.0.0.0/0,
 * since Azure wants the gateway's way to the Internet direct. What lies inside its own network stays there.
 */
export function gatewayEdgeRoutes(estate: Estate, hub: Hub, own: SpokeNetwork): readonly Route[] {
  const to = { firewall: firewallAddress(hub) };
  const other = otherHub(estate, hub);
  return [
    ...hubSubnetRoutes(hub),
    { name: `hub-${other.region.name}`, prefix: other.range.toString(), to },
    ...[...spokesIn(estate, hub), ...spokesIn(estate, other)]
      .filter(({ network }) => network !== own)
      .map(({ spoke, network }) => ({
        name: `spoke-${spoke.name}-${network.region.name}`,
        prefix: network.range.toString(),
        to,
      })),
  ];
}

function hubSubnetRoutes(hub: Hub): readonly Route[] {
  const to = { firewall: firewallAddress(hub) };
  return builtHubSubnets(hub)
    .filter(({ name }) => name !== 'AzureFirewallSubnet' && name !== 'AzureBastionSubnet')
    .map(({ name, range }) => ({ name: `hub-${name}`.toLowerCase(), prefix: range.toString(), to }));
}

/**
 * Routes of the hub's resolver subnets: like a spoke's, so that they and the spokes meet in the firewall both ways, and
 * the other hub, which the peering would otherwise reach directly.
 */
export function resolverRoutes(estate: Estate, hub: Hub): readonly Route[] {
  const to = { firewall: firewallAddress(hub) };
  return [
    { name: 'default', prefix: '0.0.0.0/0', to },
    { name: `hub-${otherHub(estate, hub).region.name}`, prefix: otherHub(estate, hub).range.toString(), to },
    ...spokesIn(estate, hub).map(({ spoke, network }) => ({
      name: `spoke-${spoke.name}`,
      prefix: network.range.toString(),
      to,
    })),
  ];
}

/**
 * Routes of AzureFirewallSubnet: the other region's networks by its firewall. The Internet route keeps a default route
 * that a gateway learns from cutting the firewall off its own way out.
 */
export function firewallRoutes(estate: Estate, hub: Hub): readonly Route[] {
  const other = otherHub(estate, hub);
  const to = { firewall: firewallAddress(other) };
  return [
    { name: 'internet', prefix: '0.0.0.0/0', to: 'Internet' },
    { name: `hub-${other.region.name}`, prefix: other.range.toString(), to },
    ...spokesIn(estate, other).map(({ spoke, network }) => ({
      name: `spoke-${spoke.name}-${network.region.name}`,
      prefix: network.range.toString(),
      to,
    })),
  ];
}

/**
 * Routes of GatewaySubnet, so that what comes in by a tunnel passes the firewall before it reaches anything: each spoke
 * of the region, the hub's own resolver subnets, and the other hub, which the peering would otherwise reach directly. No
 * 0.0.0.0/0: Azure refuses one here beside a VPN gateway.
 */
export function gatewayRoutes(estate: Estate, hub: Hub): readonly Route[] {
  const to = { firewall: firewallAddress(hub) };
  return [
    ...spokesIn(estate, hub).map(({ spoke, network }) => ({
      name: `spoke-${spoke.name}`,
      prefix: network.range.toString(),
      to,
    })),
    ...builtHubSubnets(hub)
      .filter(({ name }) => name.startsWith('snet-'))
      .map(({ name, range }) => ({ name: `hub-${name}`, prefix: range.toString(), to })),
    { name: `hub-${otherHub(estate, hub).region.name}`, prefix: otherHub(estate, hub).range.toString(), to },
  ];
}

function otherHub(estate: Estate, hub: Hub): Hub {
  const [first, second] = estate.hubs;
  return first.region.name === hub.region.name ? second : first;
}

function spokesIn(estate: Estate, hub: Hub): { spoke: Spoke; network: SpokeNetwork }[] {
  return estate.spokes.flatMap((spoke) =>
    spoke.networks
      .filter((network) => network.region.name === hub.region.name)
      .map((network) => ({ spoke, network })),
  );
}
