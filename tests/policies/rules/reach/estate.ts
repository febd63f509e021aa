import { Declaration, DeclaredFlow, DeclaredNetwork } from '../../../../policies/declaration/declaration';
import {
  Attributes,
  declare,
  denyAll,
  merge,
  network,
  networkId,
  one,
  peering,
  Resources,
  route,
  routeTable,
  securityGroup,
  securityRule,
  subnet,
  SUBSCRIPTION,
} from '../support/fragments';

const APP = '10.64.4.0/26';
const DB = '10.64.5.0/26';

/** What of the small estate is other than usual. */
export interface Changes {
  /** Rules of the application's security group; the denials at the end stay. */
  readonly app?: readonly Attributes[];
  /** Rules of the database's. */
  readonly db?: readonly Attributes[];
  /** Network rules of the firewall. */
  readonly firewall?: readonly Attributes[];
  /** Attributes of the application's subnet. */
  readonly appSubnet?: Attributes;
  /** Attributes of the database's subnet. */
  readonly dbSubnet?: Attributes;
  /** Routes of both spokes. */
  readonly routes?: readonly Attributes[];
  /** Subnets of the hub besides the firewall's. */
  readonly hubSubnets?: readonly Attributes[];
}

/**
 * A hub with a firewall at 10.64.0.4 and two spokes: "app" of network "web" may ask "db" of network "data" at TCP 1433
 * through the firewall, and nothing else gets anywhere.
 */
export function smallEstate(changes: Changes = {}): Resources {
  return merge(
    network('hub', '10.64.0.0/22', {
      subnet: [subnet('AzureFirewallSubnet', '10.64.0.0/26'), ...(changes.hubSubnets ?? [])],
    }),
    spoke('web', '10.64.4.0/24', 'app', APP, changes.appSubnet),
    spoke('data', '10.64.5.0/24', 'db', DB, changes.dbSubnet),
    routeTable('spoke', changes.routes ?? [route('0.0.0.0/0', '10.64.0.4')]),
    securityGroup('app', guarded(changes.app ?? [appOut()])),
    securityGroup('db', guarded(changes.db ?? [dbIn()])),
    firewall(changes.firewall ?? [through()]),
  );
}

/** The application's way out to the database. */
export function appOut(more: Attributes = {}): Attributes {
  return rule('app-out', 'Outbound', more);
}

/** The database's way in from the application. */
export function dbIn(more: Attributes = {}): Attributes {
  return rule('db-in', 'Inbound', more);
}

/** The firewall's rule for it. */
export function through(more: Attributes = {}): Attributes {
  return {
    name: 'app-to-db',
    description: 'app-to-db: orders',
    protocols: ['TCP'],
    source_addresses: [APP],
    destination_addresses: [DB],
    destination_ports: ['1433'],
    ...more,
  };
}

/** A public address on a machine of a subnet. */
export function publicMachine(network: string, name: string, address: string): Resources {
  return merge(
    one('azurerm_public_ip', 'machine', {
      location: 'uksouth',
      sku: 'Standard',
      allocation_method: 'Static',
    }),
    one('azurerm_network_interface', 'machine', {
      location: 'uksouth',
      ip_configuration: [
        {
          name: 'primary',
          subnet_id: `${networkId(network)}/subnets/${name}`,
          private_ip_address_allocation: 'Static',
          private_ip_address: address,
          public_ip_address_id: '${azurerm_public_ip.machine.id}',
        },
      ],
    }),
  );
}

/** What the small estate is meant to be, with flows instead of the usual one. */
export function meant(
  flows: readonly DeclaredFlow[] = [appToDb()],
  more: Partial<Declaration> = {},
): Declaration {
  return declare({
    networks: [
      declaredNetwork('hub', '10.64.0.0/22', 'hub', ['AzureFirewallSubnet']),
      declaredNetwork('web', '10.64.4.0/24', 'spoke', ['app']),
      declaredNetwork('data', '10.64.5.0/24', 'spoke', ['db']),
    ],
    flows,
    ...more,
  });
}

/** The usual flow. */
export function appToDb(more: Partial<DeclaredFlow> = {}): DeclaredFlow {
  return {
    id: 'app-to-db',
    kind: 'service',
    pairs: [{ from: end('web', 'app'), to: end('data', 'db') }],
    ports: [{ protocol: 'tcp', first: 1433, last: 1433 }],
    why: 'orders',
    owner: 'orders@example.org',
    ...more,
  };
}

/** A subnet as an end of a flow. */
export function end(network: string, name: string) {
  return { kind: 'subnet', network, subnet: name } as const;
}

/** A place on the Internet as an end of a flow. */
export function outside(name: string, known: { fqdns?: readonly string[]; ranges?: readonly string[] }) {
  return { kind: 'outside', name, fqdns: [], fqdnTags: [], serviceTags: [], ranges: [], ...known } as const;
}

function spoke(name: string, space: string, tier: string, range: string, more: Attributes = {}): Resources {
  return merge(
    network(name, space, {
      subnet: [
        subnet(tier, range, {
          security_group: `\${azurerm_network_security_group.${tier}.id}`,
          route_table_id: '${azurerm_route_table.spoke.id}',
          ...more,
        }),
      ],
    }),
    peering(name, 'hub'),
    peering('hub', name),
  );
}

function rule(name: string, direction: 'Inbound' | 'Outbound', more: Attributes): Attributes {
  return securityRule(name, {
    description: 'app-to-db: orders',
    direction,
    source_address_prefix: APP,
    destination_address_prefix: DB,
    destination_port_range: '1433',
    ...more,
  });
}

function guarded(rules: readonly Attributes[]): readonly Attributes[] {
  return [...rules, denyAll('Inbound'), denyAll('Outbound')];
}

function firewall(rules: readonly Attributes[]): Resources {
  return merge(
    one('azurerm_public_ip', 'firewall', {
      location: 'uksouth',
      sku: 'Standard',
      allocation_method: 'Static',
    }),
    one('azurerm_firewall_policy', 'hub', { location: 'uksouth' }),
    one('azurerm_firewall_policy_rule_collection_group', 'hub', {
      firewall_policy_id: '${azurerm_firewall_policy.hub.id}',
      priority: 200,
      network_rule_collection: [{ name: 'flows', priority: 200, action: 'Allow', rule: rules }],
    }),
    one('azurerm_firewall', 'hub', {
      location: 'uksouth',
      sku_name: 'AZFW_VNet',
      sku_tier: 'Standard',
      firewall_policy_id: '${azurerm_firewall_policy.hub.id}',
      ip_configuration: [
        {
          name: 'primary',
          subnet_id: '${azurerm_virtual_network.hub.id}/subnets/AzureFirewallSubnet',
          public_ip_address_id: '${azurerm_public_ip.firewall.id}',
        },
      ],
    }),
  );
}

function declaredNetwork(
  name: string,
  range: string,
  role: DeclaredNetwork['role'],
  subnets: readonly string[],
): DeclaredNetwork {
  return {
    name,
    role,
    region: 'uksouth',
    organisation: 'council',
    subscription: SUBSCRIPTION,
    owner: 'platform@example.org',
    ranges: [range],
    subnets: subnets.map((subnetName) => ({ name: subnetName, range })),
  };
}
