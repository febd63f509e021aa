import fc from 'fast-check';
import { buildGraph } from '../../../policies/graph/build-graph';
import { Resource } from '../../../policies/graph/graph';
import { graphOf, GROUP, plan, SUBSCRIPTION, synthesized } from './graph-fixtures';

const NETWORK = {
  azurerm_resource_group: { net: { name: 'rg-net', location: 'uksouth' } },
  azurerm_virtual_network: {
    hub: {
      name: 'vnet-hub',
      resource_group_name: '${azurerm_resource_group.net.name}',
      location: '${azurerm_resource_group.net.location}',
      address_space: ['10.64.0.0/22'],
      dns_servers: null,
      subnet: [
        { name: 'AzureFirewallSubnet', address_prefixes: ['10.64.0.0/26'], security_group: null },
        {
          name: 'web',
          address_prefixes: ['10.64.1.0/24'],
          security_group: '${azurerm_network_security_group.web.id}',
        },
      ],
    },
  },
  azurerm_network_security_group: {
    web: { name: 'nsg-web', resource_group_name: 'rg-net', location: 'uksouth' },
  },
  azurerm_firewall: {
    hub: {
      name: 'afw-hub',
      resource_group_name: 'RG-Net',
      ip_configuration: {
        name: 'main',
        subnet_id: '${azurerm_virtual_network.hub.id}/subnets/AzureFirewallSubnet',
      },
    },
  },
};

function one(graph: ReturnType<typeof graphOf>, type: string): Resource {
  const [resource] = graph.ofType(type);
  if (resource === undefined) throw new Error(`the fixture has no ${type}`);
  return resource;
}

describe('a synthesized stack', () => {
  const graph = graphOf(NETWORK);
  const network = one(graph, 'azurerm_virtual_network');
  const firewall = one(graph, 'azurerm_firewall');

  test('a name that is an expression is worked out', () => {
    expect(network.get('resource_group_name')).toEqual({ state: 'known', value: 'rg-net' });
    expect(network.get('location')).toEqual({ state: 'known', value: 'uksouth' });
  });

  test('null and what nobody wrote are absent', () => {
    expect(network.get('dns_servers').state).toBe('absent');
    expect(network.get('flow_timeout_in_minutes').state).toBe('absent');
    expect(network.get('subnet.0.security_group').state).toBe('absent');
    expect(network.get('subnet.7.name').state).toBe('absent');
    expect(network.get('constructor').state).toBe('absent');
  });

  test('ids are lower case and made of subscription, group, type and names', () => {
    expect(network.id).toBe(`${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet-hub`.toLowerCase());
    expect(graph.byId(`${GROUP.toUpperCase()}/providers/microsoft.network/VIRTUALNETWORKS/vnet-HUB`)).toBe(
      network,
    );
    expect(network.subscription).toBe(SUBSCRIPTION);
  });

  test('an interpolated id is worked out with the case of the documentation', () => {
    expect(firewall.get('ip_configuration.0.subnet_id')).toEqual({
      state: 'known',
      value: `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/AzureFirewallSubnet`,
    });
  });

  test('an id of a child leads to the closest resource', () => {
    expect(graph.follow(firewall, 'ip_configuration.0.subnet_id')).toEqual({
      kind: 'resource',
      resource: network,
      child: 'subnets/azurefirewallsubnet',
    });
  });

  test('an expression leads to its resource, a name to the parent it names', () => {
    const group = one(graph, 'azurerm_network_security_group');
    expect(graph.follow(network, 'subnet.1.security_group')).toEqual({ kind: 'resource', resource: group });
    expect(graph.follow(firewall, 'resource_group_name')).toEqual({
      kind: 'resource',
      resource: one(graph, 'azurerm_resource_group'),
    });
    expect(graph.follow(network, 'subnet.0.security_group')).toEqual({ kind: 'none' });
  });

  test('a block written as an object counts as a list of one', () => {
    const [configuration, ...others] = firewall.blocks('ip_configuration');
    expect(others).toEqual([]);
    expect(configuration?.path).toBe('ip_configuration.0');
    expect(configuration?.get('name')).toEqual({ state: 'known', value: 'main' });
    expect(configuration?.keys()).toEqual(['name', 'subnet_id']);
  });

  test('blocks keep their indexes', () => {
    expect(network.blocks('subnet').map((block) => block.path)).toEqual(['subnet.0', 'subnet.1']);
  });

  test('what a document asks of Terraform itself is no attribute', () => {
    const { resources } = graphOf({
      azurerm_route_table: {
        rt: {
          name: 'rt',
          lifecycle: { prevent_destroy: true },
          depends_on: [],
          '//': {},
          provider: 'azurerm.x',
        },
      },
    });
    expect(resources[0]?.keys()).toEqual(['name']);
    expect(resources[0]?.get('lifecycle.prevent_destroy')).toEqual({ state: 'known', value: true });
  });
});

describe('expressions', () => {
  test.each([
    ['a function', '${upper(azurerm_resource_group.net.name)}'],
    ['a variable', '${var.name}'],
    ['a data source', '${data.azurerm_resource_group.net.name}'],
    ['a directive', '%{if true}a%{endif}'],
    ['an unclosed expression', '${azurerm_resource_group.net.name'],
    ['what only Azure knows', '${azurerm_resource_group.net.guid}'],
    ['a resource that is not there', '${azurerm_resource_group.other.name}'],
  ])('%s is unknown', (_, name) => {
    const graph = graphOf({
      ...NETWORK,
      azurerm_route_table: { rt: { name, resource_group_name: 'rg-net' } },
    });
    const table = one(graph, 'azurerm_route_table');
    expect(table.get('name')).toEqual({ state: 'unknown', expression: name });
    expect(table.id).toBeUndefined();
    expect(table.get('id').state).toBe('unknown');
  });

  test('escapes are text', () => {
    const graph = graphOf({ azurerm_route_table: { rt: { name: 'a$${b}%%{c}' } } });
    expect(graph.resources[0]?.get('name')).toEqual({ state: 'known', value: 'a${b}%{c}' });
  });

  test('a circle is unknown and ends', () => {
    const graph = graphOf({
      azurerm_route_table: {
        a: { name: '${azurerm_route_table.b.name}', tags: { x: '${azurerm_route_table.a.tags}' } },
        b: { name: '${azurerm_route_table.a.name}' },
      },
    });
    expect(graph.resources.map((resource) => resource.get('name').state)).toEqual(['unknown', 'unknown']);
    expect(graph.resources[0]?.get('tags').state).toBe('known');
  });

  test('a long chain ends, and so does a text that doubles at each step', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [
        `t${i}`,
        { name: `\${azurerm_route_table.t${i + 1}.name}\${azurerm_route_table.t${i + 1}.name}` },
      ]),
    );
    const graph = graphOf({ azurerm_route_table: { ...chain, t5000: { name: 'xx' } } });
    expect(graph.find('stack', 'azurerm_route_table.t0')?.get('name').state).toBe('unknown');
    expect(graph.find('stack', 'azurerm_route_table.t4998')?.get('name')).toEqual({
      state: 'known',
      value: 'xxxxxxxx',
    });
  });

  test('a dynamic block makes all blocks of its name unknown', () => {
    const graph = graphOf({
      azurerm_route_table: { rt: { name: 'rt', dynamic: { route: { for_each: [], content: {} } } } },
    });
    expect(graph.resources[0]?.get('route').state).toBe('unknown');
    expect(graph.resources[0]?.get('route.0.name').state).toBe('unknown');
    expect(graph.resources[0]?.blocks('route')).toEqual([]);
    expect(graph.resources[0]?.keys()).toEqual(['name', 'route']);
  });

  test('a function over one resource links to it; over two it links to neither', () => {
    const graph = graphOf({
      ...NETWORK,
      azurerm_route_table: {
        a: { name: 'a', x_id: '${lower(azurerm_virtual_network.hub.id)}' },
        b: { name: 'b', x_id: '${var.x ? azurerm_virtual_network.hub.id : azurerm_firewall.hub.id}' },
        c: { name: 'c', x_id: '${upper("azurerm_virtual_network.hub.id")}' },
        d: { name: 'd', x_id: '${azurerm_route_table.a.x_id}' },
      },
    });
    const kinds = graph.ofType('azurerm_route_table').map((table) => graph.follow(table, 'x_id').kind);
    expect(kinds).toEqual(['resource', 'unknown', 'unknown', 'resource']);
  });
});

describe('several stacks', () => {
  const other = synthesized(
    {
      azurerm_virtual_network_peering: {
        p: {
          name: 'p',
          resource_group_name: 'rg-net',
          virtual_network_name: 'vnet-hub',
          remote_virtual_network_id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/VNET-HUB/subnets/Web`,
        },
      },
      azurerm_subnet_route_table_association: {
        a: { subnet_id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/elsewhere/subnets/web` },
      },
    },
    'other',
  );
  const graph = buildGraph([synthesized(NETWORK), other]);

  test('an id leads across stacks without regard to case', () => {
    const reference = graph.follow(
      one(graph, 'azurerm_virtual_network_peering'),
      'remote_virtual_network_id',
    );
    expect(reference).toMatchObject({ kind: 'resource', child: 'subnets/web' });
  });

  test('a name leads across stacks to the parent', () => {
    const reference = graph.follow(one(graph, 'azurerm_virtual_network_peering'), 'virtual_network_name');
    expect(reference).toEqual({ kind: 'resource', resource: one(graph, 'azurerm_virtual_network') });
  });

  test('an id that nothing judged carries is external, though its group is judged', () => {
    const reference = graph.follow(one(graph, 'azurerm_subnet_route_table_association'), 'subnet_id');
    expect(reference.kind).toBe('external');
  });

  test('two stacks of one name are refused', () => {
    expect(() => buildGraph([other, other])).toThrow(/two documents are named "other"/);
  });
});

describe('providers', () => {
  test('an alias has its own subscription', () => {
    const second = '00000000-0000-4000-8000-00000000000A';
    const document = {
      ...synthesized({
        azurerm_resource_group: {
          a: { name: 'a', location: 'uksouth' },
          b: { name: 'b', location: 'uksouth', provider: 'azurerm.far' },
          c: { name: 'c', location: 'uksouth', provider: 'azurerm.nowhere' },
        },
      }),
    };
    const json = {
      ...document.json,
      terraform: {
        backend: { azurerm: { key: 'x', storage_account_name: 'StState' } },
        required_providers: { azurerm: { source: 'azurerm', version: '4.55.0' } },
      },
      provider: { azurerm: [{ subscription_id: SUBSCRIPTION }, { alias: 'far', subscription_id: second }] },
    };
    const graph = buildGraph([{ ...document, json }]);
    expect(graph.resources.map((resource) => resource.subscription)).toEqual([
      SUBSCRIPTION,
      second.toLowerCase(),
      undefined,
    ]);
    expect(graph.stacks[0]).toMatchObject({
      backend: 'azurerm',
      stateAccount: 'ststate',
      requiredProviders: { azurerm: { source: 'azurerm', version: '4.55.0' } },
      providers: [{ type: 'azurerm' }, { type: 'azurerm', alias: 'far', subscription: second.toLowerCase() }],
    });
  });
});

describe("a plan with Terraform's own provider", () => {
  it('has it in no list of providers, since it comes with Terraform', () => {
    const document = plan([{ type: 'azurerm_resource_group', name: 'net', values: {} }]);
    const configuration = document.json['configuration'] as { provider_config: Record<string, unknown> };
    configuration.provider_config['terraform'] = {
      name: 'terraform',
      full_name: 'terraform.io/builtin/terraform',
    };
    const [stack] = buildGraph([document]).stacks;
    expect(stack?.providers.map(({ type }) => type)).toEqual(['azurerm']);
    expect(Object.keys(stack?.requiredProviders ?? {})).toEqual(['azurerm']);
  });
});

describe('a plan', () => {
  const graph = buildGraph([
    plan([
      {
        type: 'azurerm_resource_group',
        name: 'net',
        values: { name: 'rg-net', location: 'uksouth' },
        unknown: { id: true },
      },
      {
        type: 'azurerm_virtual_network',
        name: 'hub',
        values: {
          name: 'vnet-hub',
          resource_group_name: 'rg-net',
          address_space: ['10.64.0.0/22'],
          dns_servers: null,
          edge_zone: '${not an expression}',
          subnet: [{ name: 'web', address_prefixes: ['10.64.1.0/24'] }],
        },
        unknown: {
          id: true,
          guid: true,
          address_space: [false],
          subnet: [{ security_group: true, address_prefixes: [false] }],
        },
        expressions: {
          resource_group_name: {
            references: ['azurerm_resource_group.net.name', 'azurerm_resource_group.net'],
          },
        },
      },
      {
        type: 'azurerm_firewall',
        name: 'hub',
        values: { name: 'afw', resource_group_name: 'rg-net', ip_configuration: [{ name: 'main' }] },
        unknown: { ip_configuration: [{ subnet_id: true }] },
        expressions: {
          ip_configuration: [
            { subnet_id: { references: ['azurerm_virtual_network.hub.id', 'azurerm_virtual_network.hub'] } },
          ],
        },
      },
    ]),
  ]);
  const network = one(graph, 'azurerm_virtual_network');

  test('what comes after apply is unknown at any depth, and null is absent', () => {
    expect(network.get('guid').state).toBe('unknown');
    expect(network.get('subnet.0.security_group').state).toBe('unknown');
    expect(network.get('subnet.0.name')).toEqual({ state: 'known', value: 'web' });
    expect(network.get('dns_servers').state).toBe('absent');
    expect(network.keys()).toEqual([
      'name',
      'resource_group_name',
      'address_space',
      'edge_zone',
      'subnet',
      'id',
      'guid',
    ]);
  });

  test('a plan holds values, not expressions', () => {
    expect(network.get('edge_zone')).toEqual({ state: 'known', value: '${not an expression}' });
  });

  test('an id that is not known yet is computed', () => {
    expect(network.id).toBe(`${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet-hub`.toLowerCase());
  });

  test('a reference in the configuration proves the link to an unknown id', () => {
    expect(graph.follow(one(graph, 'azurerm_firewall'), 'ip_configuration.0.subnet_id')).toEqual({
      kind: 'resource',
      resource: network,
    });
  });

  test('data sources, deletions and deposed objects are no resources', () => {
    const document = plan([]);
    const json = {
      ...document.json,
      planned_values: {
        root_module: {
          resources: [
            {
              address: 'data.azurerm_client_config.me',
              mode: 'data',
              type: 'azurerm_client_config',
              values: {},
            },
          ],
        },
      },
      resource_changes: [
        { address: 'azurerm_subnet.gone', change: { actions: ['delete'], before: { name: 'x' } } },
      ],
    };
    expect(buildGraph([{ ...document, json }]).resources).toEqual([]);
  });

  test('links go through modules, their inputs and outputs, and instances', () => {
    const resource = (address: string, type: string, values: object) => ({
      address,
      mode: 'managed',
      type,
      name: 'x',
      values,
    });
    const reference = (...references: string[]) => ({ references });
    const graph = buildGraph([
      {
        name: 's',
        file: 's.json',
        kind: 'plan',
        json: {
          format_version: '1.0',
          planned_values: {
            root_module: {
              resources: [
                resource('azurerm_lb.root', 'azurerm_lb', {}),
                resource('azurerm_subnet.many["a.b"]', 'azurerm_subnet', {}),
                resource('azurerm_subnet.many["c"]', 'azurerm_subnet', {}),
              ],
              child_modules: [
                {
                  address: 'module.net["k"]',
                  resources: [
                    resource('module.net["k"].azurerm_virtual_network.v[0]', 'azurerm_virtual_network', {}),
                  ],
                },
                {
                  address: 'module.app',
                  resources: [resource('module.app.azurerm_firewall.f', 'azurerm_firewall', {})],
                },
              ],
            },
          },
          resource_changes: [
            {
              address: 'azurerm_lb.root',
              change: { after_unknown: { v_id: true, many_id: true, one_id: true } },
            },
            {
              address: 'module.app.azurerm_firewall.f',
              change: { after_unknown: { virtual_network_id: true } },
            },
          ],
          configuration: {
            root_module: {
              resources: [
                {
                  address: 'azurerm_lb.root',
                  expressions: {
                    v_id: reference('module.net["k"].v_id', 'module.net["k"]', 'module.net'),
                    many_id: reference('azurerm_subnet.many'),
                    one_id: reference(
                      'azurerm_subnet.many["a.b"].id',
                      'azurerm_subnet.many["a.b"]',
                      'azurerm_subnet.many',
                    ),
                  },
                },
              ],
              module_calls: {
                net: {
                  module: {
                    outputs: {
                      v_id: {
                        expression: reference(
                          'azurerm_virtual_network.v[0].id',
                          'azurerm_virtual_network.v[0]',
                          'azurerm_virtual_network.v',
                        ),
                      },
                    },
                  },
                },
                app: {
                  expressions: {
                    network: reference('module.net["k"].v_id', 'module.net["k"]', 'module.net'),
                  },
                  module: {
                    resources: [
                      {
                        address: 'azurerm_firewall.f',
                        expressions: { virtual_network_id: reference('var.network') },
                      },
                    ],
                  },
                },
              },
            },
          },
        },
      },
    ]);
    const balancer = one(graph, 'azurerm_lb');
    const virtualNetwork = one(graph, 'azurerm_virtual_network');
    expect(graph.follow(balancer, 'v_id')).toEqual({ kind: 'resource', resource: virtualNetwork });
    expect(graph.follow(one(graph, 'azurerm_firewall'), 'virtual_network_id')).toEqual({
      kind: 'resource',
      resource: virtualNetwork,
    });
    expect(graph.follow(balancer, 'many_id')).toEqual({ kind: 'unknown' });
    expect(graph.follow(balancer, 'one_id')).toEqual({
      kind: 'resource',
      resource: graph.find('s', 'azurerm_subnet.many["a.b"]'),
    });
  });
});

describe('a stack and its plan', () => {
  const scalar = fc.oneof(
    fc.stringMatching(/^[a-z0-9-]{1,8}$/),
    fc.integer({ min: 0, max: 9 }),
    fc.boolean(),
    fc.constant(null),
  );
  const body = fc.record({
    name: fc.stringMatching(/^[a-z]{1,8}$/),
    resource_group_name: fc.constant('rg-net'),
    bgp_community: scalar,
    address_space: fc.array(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 3 }),
    subnet: fc.array(
      fc.record({
        name: scalar,
        service_endpoints: fc.array(fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b') }), {
          maxLength: 2,
        }),
      }),
      { maxLength: 3 },
    ),
  });
  const paths = [
    'name',
    'bgp_community',
    'address_space',
    'address_space.0',
    'subnet',
    'subnet.0',
    'subnet.0.name',
    'subnet.1.service_endpoints',
    'subnet.1.service_endpoints.0',
    'nothing',
    'nothing.0.x',
    'id',
  ];

  test('give the same answers where the plan knows them', () => {
    fc.assert(
      fc.property(body, (values) => {
        const planned = buildGraph([plan([{ type: 'azurerm_virtual_network', name: 'v', values }])])
          .resources[0]!;
        const written = graphOf({ azurerm_virtual_network: { v: values } }).resources[0]!;
        for (const path of paths) expect(planned.get(path)).toEqual(written.get(path));
        expect(planned.id).toBe(written.id);
        expect(planned.keys()).toEqual(written.keys());
        expect(planned.blocks('subnet').map((b) => [b.path, b.keys()])).toEqual(
          written.blocks('subnet').map((b) => [b.path, b.keys()]),
        );
      }),
      { seed: 20261125, numRuns: 60 },
    );
  });

  test('blocks answer as their resource does, and exactly what is marked unknown is unknown', () => {
    fc.assert(
      fc.property(
        body,
        fc.subarray(['name', 'bgp_community', 'subnet', 'address_space']),
        (values, marked) => {
          const rest = Object.fromEntries(Object.entries(values).filter(([key]) => !marked.includes(key)));
          const unknown = Object.fromEntries(marked.map((key) => [key, true]));
          const resource = buildGraph([
            plan([{ type: 'azurerm_virtual_network', name: 'v', values: rest, unknown }]),
          ]).resources[0]!;
          for (const key of Object.keys(values)) {
            const isNull = (values as Record<string, unknown>)[key] === null;
            expect(resource.get(key).state).toBe(
              marked.includes(key) ? 'unknown' : isNull ? 'absent' : 'known',
            );
            expect(resource.keys().includes(key)).toBe(resource.get(key).state !== 'absent');
          }
          for (const block of resource.blocks('subnet')) {
            for (const key of ['name', 'service_endpoints', 'service_endpoints.0', 'other']) {
              expect(block.get(key)).toEqual(resource.get(`${block.path}.${key}`));
            }
          }
        },
      ),
      { seed: 20261125, numRuns: 60 },
    );
  });
});
