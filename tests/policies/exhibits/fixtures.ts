import { Declaration } from '../../../policies/declaration/declaration';
import { buildGraph } from '../../../policies/graph/build-graph';
import { EstateGraph } from '../../../policies/graph/graph';
import { JsonObject } from '../../../policies/graph/json-node';
import { GROUP, SUBSCRIPTION, synthesized } from '../graph/graph-fixtures';

/** A VNet with its subnets, as constructs synthesize it. */
export function network(name: string, location: string, range: string, subnets: JsonObject = {}): JsonObject {
  return {
    name,
    location,
    resource_group_name: 'rg-net',
    address_space: [range],
    subnet: Object.entries(subnets).map(([subnet, prefix]) => ({ name: subnet, address_prefixes: [prefix] })),
  };
}

/** The ARM id of a fixture's network. */
export function networkId(name: string): string {
  return `${GROUP}/providers/Microsoft.Network/virtualNetworks/${name}`;
}

/** One half of a peering. */
export function peering(from: string, to: string): JsonObject {
  return {
    name: `${from}-to-${to}`,
    resource_group_name: 'rg-net',
    virtual_network_name: from,
    remote_virtual_network_id: networkId(to),
  };
}

const HUB_SUBNETS = { AzureFirewallSubnet: '10.64.0.0/26', GatewaySubnet: '10.64.0.64/27' };

/** A hub and a spoke in uksouth, a hub in ukwest, tunnels from uksouth to a site. */
export const PAIR: Readonly<Record<string, JsonObject>> = {
  azurerm_virtual_network: {
    'hub-a': network('vnet-hub-uks', 'uksouth', '10.64.0.0/22', HUB_SUBNETS),
    'hub-b': network('vnet-hub-ukw', 'ukwest', '10.80.0.0/22'),
    website: network('vnet-website-uks', 'uksouth', '10.64.4.0/24', { web: '10.64.4.0/26' }),
  },
  azurerm_virtual_network_peering: {
    a: peering('vnet-website-uks', 'vnet-hub-uks'),
    b: peering('vnet-hub-uks', 'vnet-website-uks'),
    c: peering('vnet-hub-uks', 'vnet-hub-ukw'),
  },
  azurerm_firewall: {
    a: firewall('vnet-hub-uks', 'uksouth', { sku_tier: 'Premium', zones: ['3', '1', '2'] }),
    b: firewall('vnet-hub-ukw', 'ukwest', { sku_tier: 'Standard' }),
  },
  azurerm_virtual_network_gateway: {
    vpn: {
      name: 'vpng',
      type: 'Vpn',
      resource_group_name: 'rg-net',
      active_active: true,
      ip_configuration: [{ subnet_id: `${networkId('vnet-hub-uks')}/subnets/GatewaySubnet` }],
    },
  },
  azurerm_local_network_gateway: {
    one: { name: 'lgw-hq-one', resource_group_name: 'rg-net', address_space: ['172.16.0.0/16'] },
    two: { name: 'lgw-hq-two', resource_group_name: 'rg-net', address_space: ['172.16.0.0/16'] },
  },
  azurerm_virtual_network_gateway_connection: {
    one: connection('one'),
    two: connection('two'),
  },
};

function firewall(vnet: string, location: string, more: JsonObject): JsonObject {
  return {
    name: `afw-${vnet}`,
    location,
    resource_group_name: 'rg-net',
    ip_configuration: [{ name: 'main', subnet_id: `${networkId(vnet)}/subnets/AzureFirewallSubnet` }],
    ...more,
  };
}

function connection(peer: string): JsonObject {
  return {
    name: `con-${peer}`,
    type: 'IPsec',
    resource_group_name: 'rg-net',
    virtual_network_gateway_id: '${azurerm_virtual_network_gateway.vpn.id}',
    local_network_gateway_id: `\${azurerm_local_network_gateway.${peer}.id}`,
  };
}

/** The pair as a graph of one stack; `more` replaces whole types. */
export function pairGraph(more: Readonly<Record<string, JsonObject>> = {}): EstateGraph {
  return buildGraph([synthesized({ ...PAIR, ...more })]);
}

/** A declaration with what exhibits read of one: the order of regions, and names. */
export function declaration(): Declaration {
  return {
    version: 1,
    estate: { name: 'sample', title: 'Sample', stage: 'design' },
    regions: { primary: 'ukwest', secondary: 'uksouth', approved: ['ukwest', 'uksouth'] },
    strategies: [],
    organisations: [],
    subscriptions: [{ name: 'platform', id: SUBSCRIPTION, organisation: 'sample' }],
    sites: [
      {
        id: 'hq',
        kind: 'datacentre',
        title: 'Old Hall',
        ranges: ['172.16.0.0/16'],
        peers: [],
        expressRoute: false,
      },
      { id: 'town', kind: 'office', title: 'Town Hall', ranges: [], peers: [], expressRoute: false },
    ],
    networks: [],
    flows: [],
    published: [],
    tenants: [],
    services: [],
    accepted: [],
    exemptions: [],
    outstanding: [],
    positions: {},
  };
}
