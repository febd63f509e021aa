import { flips, together as all } from '../identity/flips';
import { Attributes, remove, resource, set } from '../stack-json';
import { falls, fallsWithDomain, lostWithRegion, lostWithTwo, mayFall } from './flips';
import { SurvivalMutation } from './mutation';
import { FIREWALL_ADDRESS, HUB, HUB_WEST, SOCIAL_CARE_WEST } from './places';

const NETWORK = 'azurerm_virtual_network.spoke-network';
const ROUTES = 'azurerm_route_table.spoke-routes';
const GATEWAY = 'azurerm_virtual_network_gateway.hub-vpn-gateway';
const FIREWALL = 'azurerm_firewall.hub-firewall';

/** Services that pass the firewall of uksouth, and are switched to the other region by hand. */
const PASSING = ['fire-and-rescue', 'forms', 'mapping', 'payments', 'social-care'];
/** Those that promise no uptime, or are switched by Front Door, which takes its time. */
const OTHERWISE_PASSING = ['education', 'website'];

/** Hubs, and what leads to them. */
export const PLATFORM: readonly SurvivalMutation[] = [
  {
    name: 'a spoke of the other region without a peering has nothing to switch to',
    stack: { name: SOCIAL_CARE_WEST, change: remove('azurerm_virtual_network_peering.spoke-to-hub') },
    flips: all(
      lostWithRegion('social-care'),
      flips('network/peering-both-halves', `${SOCIAL_CARE_WEST}/spoke-from-hub`),
    ),
  },
  {
    name: 'a spoke of the other region that resolves names in the first one goes with that',
    stack: { name: SOCIAL_CARE_WEST, change: set(NETWORK, { dns_servers: [FIREWALL_ADDRESS] }) },
    flips: all(
      lostWithRegion('social-care'),
      flips('region/no-cross-region-single-point', `${SOCIAL_CARE_WEST}/spoke-network`),
    ),
  },
  {
    name: "a spoke of the other region that sends everything through the first one's firewall goes with that",
    stack: {
      name: SOCIAL_CARE_WEST,
      change: (json) => {
        for (const route of resource(json, ROUTES)['route'] as Attributes[]) {
          route['next_hop_in_ip_address'] = FIREWALL_ADDRESS;
        }
      },
    },
    flips: all(
      lostWithRegion('social-care'),
      flips('network/subnet-has-route-to-firewall', `${SOCIAL_CARE_WEST}/spoke-network`),
    ),
  },
  {
    name: 'a hub whose zone of database names is not linked finds no database',
    stack: {
      name: HUB_WEST,
      change: remove(
        'azurerm_private_dns_zone_virtual_network_link.hub-zone-privatelink-database-windows-net',
      ),
    },
    flips: all(
      lostWithRegion('fire-and-rescue', 'forms', 'mapping', 'payments', 'social-care', 'website'),
      lostWithTwo('forms', 'payments', 'website'),
      flips('dns/zones-linked-everywhere', 'shared-network/zones-privatelink-database-windows-net'),
    ),
  },
  {
    name: 'a firewall in one zone takes what passes it along',
    stack: { name: HUB, change: set(FIREWALL, { zones: ['1'] }) },
    flips: all(
      falls(...PASSING),
      fallsWithDomain(...OTHERWISE_PASSING),
      flips('region/zones-exist', `${HUB}/hub-firewall`),
    ),
  },
  {
    name: 'a firewall without zones stands in one that nobody knows',
    stack: { name: HUB, change: set(FIREWALL, { zones: null }) },
    flips: all(
      mayFall(...PASSING),
      fallsWithDomain(...OTHERWISE_PASSING.map((name) => `?${name}`)),
      flips('region/zones-exist', `${HUB}/hub-firewall`),
    ),
  },
  {
    name: 'a gateway whose second instance waits',
    stack: { name: HUB, change: set(GATEWAY, { active_active: false }) },
    flips: flips('gateway/active-active', `${HUB}/hub-vpn-gateway`),
  },
  {
    name: 'a gateway that stands in no zone',
    stack: { name: HUB, change: set(GATEWAY, { sku: 'VpnGw2' }) },
    flips: all(
      flips('gateway/zone-redundant-sku', `${HUB}/hub-vpn-gateway`),
      flips('obsolete/not-retired', `${HUB}/hub-vpn-gateway`),
    ),
  },
  {
    name: 'a region without a workspace of its own watches nothing after the other one is lost',
    stack: { name: 'management-ukwest', change: remove('azurerm_log_analytics_workspace.workspace') },
    flips: all(
      flips('survival/means-of-recovery', 'recovery.monitoring'),
      flips('region/core-built', 'hubs.ukwest'),
    ),
  },
];
