import { buildGraph } from '../../../../policies/graph/build-graph';
import { hidesSomething } from '../../../../policies/graph/attribute';
import { networksOf } from '../../../../policies/graph/views/networks';
import { routeTablesOf } from '../../../../policies/graph/views/routes';
import { securityGroupsOf } from '../../../../policies/graph/views/security-groups';
import { plan, Planned } from '../graph-fixtures';

const inGroup = (values: Planned['values']) => ({ resource_group_name: 'rg', ...values });

/** A plan for what is deployed: the parents report what separate resources made. */
const DEPLOYED = buildGraph([
  plan([
    {
      type: 'azurerm_virtual_network',
      name: 'net',
      values: inGroup({
        name: 'net',
        address_space: ['10.0.0.0/24'],
        subnet: [
          { name: 'Web', address_prefixes: ['10.0.0.0/26'] },
          { name: 'inside', address_prefixes: ['10.0.0.64/26'] },
        ],
      }),
    },
    {
      type: 'azurerm_subnet',
      name: 'web',
      values: inGroup({ name: 'web', virtual_network_name: 'net', address_prefixes: ['10.0.0.0/26'] }),
    },
    {
      type: 'azurerm_network_security_group',
      name: 'nsg',
      values: inGroup({
        name: 'nsg',
        security_rule: [
          { name: 'r', priority: 200 },
          { name: 's', priority: 210 },
        ],
      }),
    },
    {
      type: 'azurerm_network_security_rule',
      name: 'r',
      values: inGroup({ name: 'r', network_security_group_name: 'nsg', priority: 200 }),
    },
    {
      type: 'azurerm_route_table',
      name: 'rt',
      values: inGroup({ name: 'rt', route: [{ name: 'r', address_prefix: '0.0.0.0/0' }] }),
    },
    {
      type: 'azurerm_route',
      name: 'r',
      values: inGroup({ name: 'r', route_table_name: 'rt', address_prefix: '0.0.0.0/0' }),
    },
  ]),
]);

describe('what a parent reports of separate resources', () => {
  it('counts once: subnets', () => {
    const [network] = networksOf(DEPLOYED);
    expect(network?.subnets.map(({ holder, name }) => [holder.address, name])).toEqual([
      ['azurerm_virtual_network.net', 'inside'],
      ['azurerm_subnet.web', 'web'],
    ]);
  });

  it('counts once: rules', () => {
    const [group] = securityGroupsOf(DEPLOYED);
    expect(group?.rules.map(({ holder, name }) => [holder.address, name])).toEqual([
      ['azurerm_network_security_group.nsg', 's'],
      ['azurerm_network_security_rule.r', 'r'],
    ]);
  });

  it('counts once: routes', () => {
    const [table] = routeTablesOf(DEPLOYED);
    expect(table?.routes.map(({ holder }) => holder.address)).toEqual(['azurerm_route.r']);
  });
});

describe('blocks that a plan does not know', () => {
  const group = (expressions: Planned['expressions']) => {
    const [read] = securityGroupsOf(
      buildGraph([
        plan([
          {
            type: 'azurerm_network_security_group',
            name: 'nsg',
            values: inGroup({ name: 'nsg' }),
            unknown: { security_rule: true },
            expressions,
          },
        ]),
      ]),
    );
    return read!;
  };

  it('hide nothing if the configuration does not write them', () => {
    const { resource, complete } = group({ name: { constant_value: 'nsg' } });
    expect(complete).toBe(true);
    expect(resource.get('security_rule')).toEqual({ state: 'unknown', by: 'provider' });
    expect(hidesSomething(resource.get('security_rule'))).toBe(false);
  });

  it('hide something if it does', () => {
    const { resource, complete } = group({ security_rule: {} });
    expect(complete).toBe(false);
    expect(hidesSomething(resource.get('security_rule'))).toBe(true);
  });
});
