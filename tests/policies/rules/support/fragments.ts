import { Declaration } from '../../../../policies/declaration/declaration';

/** Subscription of every fragment that names no other. */
export const SUBSCRIPTION = '00000000-0000-4000-8000-00000000000a';
export const OTHER_SUBSCRIPTION = '00000000-0000-4000-8000-00000000000b';
export const GROUP = 'rg-test';
/** An expression that nothing judged can work out. */
export const UNKNOWN = '${var.not_known}';

export type Attributes = Readonly<Record<string, unknown>>;
/** Type to name to attributes, as in synthesized JSON. */
export type Resources = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

export const FIREWALL_ADDRESS = { uksouth: '10.64.0.4', ukwest: '10.80.0.4' } as const;
type PairRegion = keyof typeof FIREWALL_ADDRESS;

/** One resource. */
export function one(type: string, name: string, attributes: Attributes): Resources {
  return { [type]: { [name]: { name, resource_group_name: GROUP, ...attributes } } };
}

/** All resources of some fragments. */
export function merge(...parts: readonly Resources[]): Resources {
  const merged: Record<string, Record<string, Attributes>> = {};
  for (const part of parts) {
    for (const [type, byName] of Object.entries(part)) merged[type] = { ...merged[type], ...byName };
  }
  return merged;
}

/** ARM id of something in the fragments' group. */
export function idOf(type: string, name: string, subscription = SUBSCRIPTION): string {
  return `/subscriptions/${subscription}/resourceGroups/${GROUP}/providers/${type}/${name}`;
}

export function networkId(name: string): string {
  return idOf('Microsoft.Network/virtualNetworks', name);
}

/** A VNet; in uksouth unless it says otherwise. */
export function network(name: string, space: string, attributes: Attributes = {}): Resources {
  return one('azurerm_virtual_network', name, {
    location: 'uksouth',
    address_space: [space],
    subnet: [],
    ...attributes,
  });
}

/** An inline subnet with every member that Terraform demands. */
export function subnet(name: string, range: string, attributes: Attributes = {}): Attributes {
  return {
    name,
    address_prefixes: [range],
    default_outbound_access_enabled: false,
    delegation: [],
    private_endpoint_network_policies: 'Enabled',
    private_link_service_network_policies_enabled: true,
    route_table_id: null,
    security_group: null,
    service_endpoint_policy_ids: [],
    service_endpoints: [],
    ...attributes,
  };
}

/** A hub: 10.64.0.0/22 in uksouth or 10.80.0.0/22 in ukwest, with a firewall at the fifth address. */
export function hub(region: PairRegion, subnets: readonly Attributes[] = []): Resources {
  const base = region === 'uksouth' ? '10.64' : '10.80';
  const name = `hub-${region}`;
  return merge(
    network(name, `${base}.0.0/22`, {
      location: region,
      subnet: [subnet('AzureFirewallSubnet', `${base}.0.0/26`), ...subnets],
    }),
    one('azurerm_firewall', name, {
      location: region,
      sku_name: 'AZFW_VNet',
      sku_tier: 'Premium',
      ...(region === 'uksouth' ? { zones: ['1', '2', '3'] } : {}),
      ip_configuration: [
        {
          name: 'primary',
          subnet_id: `\${azurerm_virtual_network.${name}.id}/subnets/AzureFirewallSubnet`,
          public_ip_address_id: `\${azurerm_public_ip.${name}.id}`,
        },
      ],
    }),
    one('azurerm_public_ip', name, {
      location: region,
      sku: 'Standard',
      allocation_method: 'Static',
      ...(region === 'uksouth' ? { zones: ['1', '2', '3'] } : {}),
    }),
  );
}

/** A network security group with inline rules. */
export function securityGroup(name: string, rules: readonly Attributes[]): Resources {
  return one('azurerm_network_security_group', name, { location: 'uksouth', security_rule: rules });
}

/** An inbound allow of HTTPS from one subnet to another, unless it says otherwise. */
export function securityRule(name: string, attributes: Attributes = {}): Attributes {
  return {
    name,
    description: null,
    priority: 200,
    direction: 'Inbound',
    access: 'Allow',
    protocol: 'Tcp',
    source_address_prefix: '10.64.4.0/26',
    source_address_prefixes: null,
    source_application_security_group_ids: null,
    source_port_range: '*',
    source_port_ranges: null,
    destination_address_prefix: '10.64.4.64/26',
    destination_address_prefixes: null,
    destination_application_security_group_ids: null,
    destination_port_range: '443',
    destination_port_ranges: null,
    ...attributes,
  };
}

/** The last rule of a direction. */
export function denyAll(direction: 'Inbound' | 'Outbound', attributes: Attributes = {}): Attributes {
  return securityRule(`deny-all-${direction.toLowerCase()}`, {
    priority: 4096,
    direction,
    access: 'Deny',
    protocol: '*',
    source_address_prefix: '*',
    destination_address_prefix: '*',
    destination_port_range: '*',
    ...attributes,
  });
}

/** A route table without routes learned from gateways. */
export function routeTable(
  name: string,
  routes: readonly Attributes[],
  attributes: Attributes = {},
): Resources {
  return one('azurerm_route_table', name, {
    location: 'uksouth',
    bgp_route_propagation_enabled: false,
    route: routes,
    ...attributes,
  });
}

/** A route to an appliance. */
export function route(prefix: string, address: unknown, attributes: Attributes = {}): Attributes {
  return {
    name: `to-${prefix}`,
    address_prefix: prefix,
    next_hop_type: 'VirtualAppliance',
    next_hop_in_ip_address: address,
    ...attributes,
  };
}

/** One half of a peering, between networks of the fragments. */
export function peering(from: string, to: string, attributes: Attributes = {}): Resources {
  return one('azurerm_virtual_network_peering', `${from}-to-${to}`, {
    virtual_network_name: from,
    remote_virtual_network_id: networkId(to),
    allow_forwarded_traffic: true,
    ...attributes,
  });
}

/** What an estate of one council means, unless parts of it are given. */
export function declare(parts: Partial<Declaration> = {}): Declaration {
  return {
    version: 1,
    estate: { name: 'test', title: 'A test', stage: 'design' },
    regions: { primary: 'uksouth', secondary: 'ukwest', approved: ['uksouth', 'ukwest'] },
    strategies: [{ id: 'county', title: 'County strategy', reviewed: '2026-11-23' }],
    organisations: [
      {
        id: 'council',
        title: 'A council',
        kind: 'council',
        strategies: ['county'],
        belongsTo: [],
        agreedFlows: [],
        contact: 'platform@example.org',
      },
    ],
    subscriptions: [{ name: 'platform', id: SUBSCRIPTION, organisation: 'council' }],
    sites: [],
    networks: [],
    flows: [],
    published: [],
    tenants: [],
    services: [],
    accepted: [],
    exemptions: [],
    policiesReviewed: '2026-11-23',
    outstanding: [],
    positions: {},
    ...parts,
  };
}
