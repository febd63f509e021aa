import { GROUP, Planned } from '../../../graph/graph-fixtures';

/** Parts of a plan that somebody made without us: a resource group, a network, machines and what stands before them. */

type Values = Readonly<Record<string, unknown>>;

/** Everything is in the fixtures' group. */
const PLACE: Values = { resource_group_name: GROUP.split('/').at(-1) };

/** A resource of a plan. What it refers to is unknown in its values, and named in its configuration. */
export function planned(
  type: string,
  name: string,
  values: Values,
  references: Readonly<Record<string, string>> = {},
): Planned {
  return {
    type,
    name,
    values: { name, ...PLACE, ...values },
    unknown: Object.fromEntries(Object.keys(references).map((key) => [key, true])),
    expressions: Object.fromEntries(
      Object.entries(references).map(([key, address]) => [key, { references: [`${address}.id`, address] }]),
    ),
  };
}

export function network(region: string): readonly Planned[] {
  return [
    planned('azurerm_virtual_network', `net-${region}`, { location: region, address_space: ['10.0.0.0/16'] }),
    planned('azurerm_subnet', `apps-${region}`, {
      virtual_network_name: `net-${region}`,
      address_prefixes: ['10.0.1.0/24'],
    }),
  ];
}

export interface MachineProps {
  readonly zone?: string;
  /** Name of an availability set. */
  readonly set?: string;
  /** @default a network of its own region */
  readonly region?: string;
}

/** A Linux machine with its network interface. */
export function machine(
  name: string,
  { zone, set, region = 'uksouth' }: MachineProps = {},
): readonly Planned[] {
  const card = planned('azurerm_network_interface', name, { location: region });
  return [
    {
      ...card,
      values: {
        ...card.values,
        ip_configuration: [{ name: 'internal', private_ip_address_allocation: 'Dynamic' }],
      },
      unknown: { ip_configuration: [{ subnet_id: true }] },
      expressions: {
        ip_configuration: [
          {
            subnet_id: { references: [`azurerm_subnet.apps-${region}.id`, `azurerm_subnet.apps-${region}`] },
          },
        ],
      },
    },
    planned(
      'azurerm_linux_virtual_machine',
      name,
      {
        location: region,
        size: 'Standard_D2s_v5',
        os_disk: [{ caching: 'ReadWrite', storage_account_type: 'Premium_LRS' }],
        ...(zone === undefined ? {} : { zone }),
      },
      {
        network_interface_ids: `azurerm_network_interface.${name}`,
        ...(set === undefined ? {} : { availability_set_id: `azurerm_availability_set.${set}` }),
      },
    ),
  ];
}

export function availabilitySet(name: string, region: string, faultDomains: number): Planned {
  return planned('azurerm_availability_set', name, {
    location: region,
    managed: true,
    platform_fault_domain_count: faultDomains,
    platform_update_domain_count: 5,
  });
}

export interface BalancerProps {
  /** Names of machines. */
  readonly members: readonly string[];
  readonly region?: string;
  /** @default all three in a region with zones */
  readonly zones?: readonly string[];
  /** @default with */
  readonly probe?: 'with' | 'without';
}

/** An internal load balancer before some machines. */
export function balancer(
  name: string,
  { members, region = 'uksouth', zones = ZONES_OF[region] ?? [], probe = 'with' }: BalancerProps,
): readonly Planned[] {
  const front = planned('azurerm_lb', name, { location: region, sku: 'Standard', sku_tier: 'Regional' });
  return [
    {
      ...front,
      values: {
        ...front.values,
        frontend_ip_configuration: [
          { name: 'front', private_ip_address_allocation: 'Dynamic', zones: [...zones] },
        ],
      },
      unknown: { frontend_ip_configuration: [{ subnet_id: true }] },
      expressions: {
        frontend_ip_configuration: [
          {
            subnet_id: { references: [`azurerm_subnet.apps-${region}.id`, `azurerm_subnet.apps-${region}`] },
          },
        ],
      },
    },
    planned('azurerm_lb_backend_address_pool', name, {}, { loadbalancer_id: `azurerm_lb.${name}` }),
    planned(
      'azurerm_lb_probe',
      name,
      { port: 443, protocol: 'Tcp' },
      { loadbalancer_id: `azurerm_lb.${name}` },
    ),
    planned(
      'azurerm_lb_rule',
      name,
      { protocol: 'Tcp', frontend_port: 443, backend_port: 443, frontend_ip_configuration_name: 'front' },
      {
        loadbalancer_id: `azurerm_lb.${name}`,
        backend_address_pool_ids: `azurerm_lb_backend_address_pool.${name}`,
        ...(probe === 'with' ? { probe_id: `azurerm_lb_probe.${name}` } : {}),
      },
    ),
    ...members.map((member) =>
      planned(
        'azurerm_network_interface_backend_address_pool_association',
        `${name}-${member}`,
        { ip_configuration_name: 'internal' },
        {
          network_interface_id: `azurerm_network_interface.${member}`,
          backend_address_pool_id: `azurerm_lb_backend_address_pool.${name}`,
        },
      ),
    ),
  ];
}

const ZONES_OF: Readonly<Record<string, readonly string[]>> = { uksouth: ['1', '2', '3'] };
