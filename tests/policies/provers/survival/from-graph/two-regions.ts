import { Declaration, DeclaredPart, DeclaredService } from '../../../../../policies/declaration/declaration';
import { buildGraph } from '../../../../../policies/graph/build-graph';
import { Survival } from '../../../../../policies/provers/survival/survival';
import { survivalOf } from '../../../../../policies/provers/survival/survivals';
import { GROUP, Planned, plan } from '../../../graph/graph-fixtures';
import { declare } from '../../../rules/support/fragments';
import { MachineProps, balancer, machine, planned } from './plain-terraform';

/** A shop in two regions behind the firewalls of two hubs, as a plan that names things by their ARM ids. */

type Region = 'uksouth' | 'ukwest';

const BASE: Readonly<Record<Region, string>> = { uksouth: '10.64', ukwest: '10.80' };
const ZONES: Readonly<Record<Region, readonly string[]>> = { uksouth: ['1', '2', '3'], ukwest: [] };

/** ARM id of something in the fixture's group. */
export function idOf(type: string, name: string): string {
  return `${GROUP}/providers/${type}/${name}`;
}

export function networkId(name: string): string {
  return idOf('Microsoft.Network/virtualNetworks', name);
}

/** A hub with its firewall at the fifth address. */
export function hub(region: Region, zones = ZONES[region]): readonly Planned[] {
  const name = `hub-${region}`;
  return [
    planned('azurerm_virtual_network', name, { location: region, address_space: [`${BASE[region]}.0.0/22`] }),
    planned('azurerm_subnet', `firewall-${region}`, {
      name: 'AzureFirewallSubnet',
      virtual_network_name: name,
      address_prefixes: [`${BASE[region]}.0.0/26`],
    }),
    planned('azurerm_firewall', name, {
      location: region,
      sku_name: 'AZFW_VNet',
      sku_tier: 'Premium',
      zones: [...zones],
      ip_configuration: [
        {
          name: 'primary',
          subnet_id: `${networkId(name)}/subnets/AzureFirewallSubnet`,
          private_ip_address: firewallOf(region),
        },
      ],
    }),
  ];
}

export function firewallOf(region: Region): string {
  return `${BASE[region]}.0.4`;
}

export interface SpokeProps {
  /** Where its routes lead to. @default the firewall of its own hub */
  readonly hop?: string;
  /** @default the same */
  readonly dns?: string;
}

/** A spoke whose subnet sends everything to a firewall. */
export function spoke(region: Region, props: SpokeProps = {}): readonly Planned[] {
  const { hop = firewallOf(region), dns = firewallOf(region) } = props;
  const name = `net-${region}`;
  return [
    planned('azurerm_virtual_network', name, {
      location: region,
      address_space: [`${BASE[region]}.4.0/24`],
      dns_servers: [dns],
    }),
    planned('azurerm_subnet', `apps-${region}`, {
      virtual_network_name: name,
      address_prefixes: [`${BASE[region]}.4.0/26`],
    }),
    planned('azurerm_route_table', `routes-${region}`, {
      location: region,
      route: [
        {
          name: 'everything',
          address_prefix: '0.0.0.0/0',
          next_hop_type: 'VirtualAppliance',
          next_hop_in_ip_address: hop,
        },
      ],
    }),
    planned('azurerm_subnet_route_table_association', `routes-${region}`, {
      subnet_id: `${networkId(name)}/subnets/apps-${region}`,
      route_table_id: idOf('Microsoft.Network/routeTables', `routes-${region}`),
    }),
  ];
}

/** One half of a peering. */
export function peering(from: string, to: string): Planned {
  return planned('azurerm_virtual_network_peering', `${from}-to-${to}`, {
    virtual_network_name: from,
    remote_virtual_network_id: networkId(to),
    allow_virtual_network_access: true,
    allow_forwarded_traffic: true,
  });
}

export function peered(one: string, other: string): readonly Planned[] {
  return [peering(one, other), peering(other, one)];
}

/** Two machines of a region behind a load balancer. */
export function pair(
  region: Region,
  places: readonly [MachineProps, MachineProps],
  probe: 'with' | 'without' = 'with',
): readonly Planned[] {
  const names = places.map((_, index) => `web-${index + 1}-${region}`);
  return [
    ...places.flatMap((place, index) => machine(names[index]!, { ...place, region })),
    ...balancer(`web-${region}`, { members: names, region, probe }),
  ];
}

/** Ids of the machines of both pairs. */
export const MACHINES: readonly string[] = (['uksouth', 'ukwest'] as const).flatMap((region) =>
  [1, 2].map((n) => idOf('Microsoft.Compute/virtualMachines', `web-${n}-${region}`).toLowerCase()),
);

/** What the survival prover says of a service of the first tier that is made of these resources. */
export function proven(
  resources: readonly string[],
  parts: readonly (readonly Planned[])[],
  more: Partial<DeclaredPart & { readonly kind: 'built' }> = {},
): Survival {
  const declaration: Declaration = declare({
    services: [service({ kind: 'built', name: 'web', resources, chosenBy: 'address', ...more })],
  });
  return survivalOf(buildGraph([plan(parts.flat())]), declaration);
}

function service(part: DeclaredPart): DeclaredService {
  return {
    name: 'shop',
    title: 'Shop',
    organisation: 'council',
    owner: 'shop@example.org',
    approver: 'head of shops',
    tier: {
      id: 'tier-1',
      title: 'First',
      rank: 1,
      uptime: 99.9,
      rto: 240,
      rpo: 15,
      tolerates: { node: 0, domain: 60 },
      pairs: true,
    },
    hours: 'always',
    signsIn: 'nobody',
    provides: [],
    parts: [part],
    dependsOn: [],
    degradedWithout: [],
    outside: [],
  };
}

/** Verdicts of the claims on nodes, domains and regions. */
export function verdicts({ nodes, domains, regions }: Survival): readonly (string | undefined)[] {
  return [nodes, domains, regions].map((claim) => claim[0]?.verdict);
}
