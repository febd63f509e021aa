import { buildGraph } from '../../../policies/graph/build-graph';
import { JsonObject } from '../../../policies/graph/json-node';
import { inspect } from '../../../policies/schema/inspect';
import { graphOf, plan } from '../graph/graph-fixtures';

function said(type: string, values: JsonObject): readonly string[] | undefined {
  return inspect(graphOf({ [type]: { x: values } }).resources[0]!, 'synthesized')?.map(
    ({ kind, path }) => `${kind} ${path}`,
  );
}

function saidOfPlan(
  type: string,
  values: JsonObject,
  unknown: JsonObject = {},
): readonly string[] | undefined {
  const graph = buildGraph([plan([{ type, name: 'x', values, unknown }])]);
  return inspect(graph.resources[0]!, 'plan')?.map(({ kind, verdict, path }) => `${verdict} ${kind} ${path}`);
}

const GROUP = { name: 'n', resource_group_name: 'rg', location: 'uksouth' };
const NETWORK = { ...GROUP, address_space: ['10.0.0.0/16'] };

describe('a synthesized resource', () => {
  test('that is in order has no issue', () => {
    expect(said('azurerm_virtual_network', NETWORK)).toEqual([]);
  });

  test('may have meta-arguments, timeouts and nulls', () => {
    const meta = {
      lifecycle: {},
      depends_on: [],
      provider: 'azurerm',
      count: 2,
      '//': {},
      timeouts: { create: '1h' },
    };
    expect(said('azurerm_virtual_network', { ...NETWORK, ...meta, nonsense: null })).toEqual([]);
  });

  test('with a mistyped attribute is told the near one', () => {
    const [issue] = inspect(
      graphOf({ azurerm_virtual_network: { x: { ...NETWORK, dns_server: [] } } }).resources[0]!,
      'synthesized',
    )!;
    expect(issue).toMatchObject({
      path: 'dns_server',
      verdict: 'fail',
      expected: 'did you mean "dns_servers"?',
    });
  });

  test('with an unknown attribute deep in a block is told where', () => {
    const subnet = {
      name: 'a',
      address_prefixes: ['10.0.0.0/24'],
      delegation: [{ name: 'd', service_delegation: { name: 's', action: [] } }],
    };
    expect(said('azurerm_virtual_network', { ...NETWORK, subnet: [subnet] })).toEqual([
      'unknown-attribute subnet.0.delegation.0.service_delegation.0.action',
    ]);
  });

  test('lacks what is required, at any depth, also an empty block', () => {
    expect(
      said('azurerm_network_security_group', {
        name: 'n',
        resource_group_name: 'rg',
        security_rule: [{ name: 'r', priority: 100, direction: 'Inbound', access: 'Allow', protocol: null }],
      }),
    ).toEqual(['missing security_rule.0.protocol', 'missing location']);
    expect(said('azurerm_virtual_network', { ...NETWORK, encryption: [] })).toEqual([]);
    expect(said('azurerm_linux_web_app', { ...GROUP, service_plan_id: 'x', site_config: [] })).toEqual([
      'missing site_config',
    ]);
  });

  test('with an expression where something is required has it', () => {
    expect(said('azurerm_virtual_network', { ...NETWORK, location: '${var.location}' })).toEqual([]);
  });

  test('takes values of a list with their case, numbers in their range, and no more blocks than allowed', () => {
    const rule = { name: 'r', direction: 'Inbound', access: 'Allow' };
    expect(
      said('azurerm_network_security_group', {
        ...GROUP,
        security_rule: [
          { ...rule, priority: 99, protocol: 'Tcp' },
          { ...rule, priority: '4096', protocol: 'TCP' },
          { ...rule, priority: '${var.p}', protocol: '${var.p}' },
        ],
      }),
    ).toEqual(['not-allowed security_rule.0.priority', 'not-allowed security_rule.1.protocol']);
    expect(
      said('azurerm_virtual_network', {
        ...NETWORK,
        encryption: [{ enforcement: 'AllowUnencrypted' }, { enforcement: 'AllowUnencrypted' }],
      }),
    ).toEqual(['not-allowed encryption']);
  });

  test('takes CIDR ranges as private ranges of a firewall', () => {
    const firewall = {
      ...GROUP,
      sku_name: 'AZFW_VNet',
      sku_tier: 'Premium',
      private_ip_ranges: ['10.0.0.0/8'],
    };
    expect(said('azurerm_firewall', firewall)).toEqual([]);
  });

  test('breaks "exactly one of" with none and with two, once', () => {
    expect(said('azurerm_virtual_network', GROUP)).toEqual(['conflict address_space']);
    expect(
      said('azurerm_virtual_network', {
        ...NETWORK,
        ip_address_pool: [{ id: 'x', number_of_ip_addresses: '8' }],
      }),
    ).toEqual(['conflict address_space']);
    expect(said('azurerm_virtual_network', { ...GROUP, address_space: '${var.space}' })).toEqual([]);
  });

  test('breaks "not with" once for a pair', () => {
    const machine = {
      ...GROUP,
      size: 's',
      admin_username: 'a',
      admin_ssh_key: [{ username: 'a', public_key: 'k' }],
      network_interface_ids: ['x'],
      os_disk: [{ caching: 'None', storage_account_type: 'Standard_LRS' }],
      source_image_id: 'x',
    };
    expect(said('azurerm_linux_virtual_machine', machine)).toEqual([]);
    expect(
      said('azurerm_linux_virtual_machine', { ...machine, zone: '1', availability_set_id: 'x' }),
    ).toEqual(['conflict availability_set_id']);
    expect(
      said('azurerm_linux_virtual_machine', { ...machine, zone: '1', availability_set_id: '${var.x}' }),
    ).toEqual([]);
  });

  test('breaks "only with" if the other is missing', () => {
    const app = (config: JsonObject) =>
      said('azurerm_linux_web_app', { ...GROUP, service_plan_id: 'x', site_config: [config] });
    expect(app({ health_check_path: '/' })).toEqual(['conflict site_config.0.health_check_path']);
    expect(app({ health_check_path: '/', health_check_eviction_time_in_min: 5 })).toEqual([]);
  });
});

describe('a planned resource', () => {
  test('shows what the provider filled in, which is no issue', () => {
    expect(
      saidOfPlan(
        'azurerm_virtual_network',
        {
          ...NETWORK,
          ip_address_pool: [],
          encryption: [],
          subnet: [],
          tags: null,
          private_endpoint_vnet_policies: 'Disabled',
          new_in_a_later_version: '',
        },
        { id: true, guid: true, dns_servers: true },
      ),
    ).toEqual([]);
  });

  test('with a value that the table does not know of is undecided', () => {
    expect(saidOfPlan('azurerm_virtual_network', { ...NETWORK, new_in_a_later_version: 'x' })).toEqual([
      'unknown unknown-attribute new_in_a_later_version',
    ]);
  });

  test('edited by hand to a value that is not allowed fails', () => {
    expect(saidOfPlan('azurerm_virtual_network', { ...NETWORK, flow_timeout_in_minutes: 31 })).toEqual([
      'fail not-allowed flow_timeout_in_minutes',
    ]);
    expect(
      saidOfPlan('azurerm_virtual_network', { ...NETWORK, private_endpoint_vnet_policies: 'disabled' }),
    ).toEqual([]);
  });
});

test('a type that the tables do not know is not held against them', () => {
  expect(said('random_id', { byte_length: 4 })).toBeUndefined();
});
