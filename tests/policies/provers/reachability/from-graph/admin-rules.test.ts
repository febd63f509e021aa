import { AdminRules } from '../../../../../policies/provers/reachability/model';
import {
  Attributes,
  merge,
  network,
  networkId,
  one,
  Resources,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { brokenIds, doubt, modelOf, termInText } from './model-of';

const MANAGER = merge(
  network('south', '10.0.0.0/24'),
  network('west', '10.1.0.0/24', { location: 'ukwest' }),
  one('azurerm_network_manager', 'avnm', {}),
  one('azurerm_network_manager_network_group', 'all', {
    network_manager_id: '${azurerm_network_manager.avnm.id}',
  }),
  one('azurerm_network_manager_security_admin_configuration', 'wall', {
    network_manager_id: '${azurerm_network_manager.avnm.id}',
  }),
  one('azurerm_network_manager_admin_rule_collection', 'ports', {
    security_admin_configuration_id: '${azurerm_network_manager_security_admin_configuration.wall.id}',
    network_group_ids: ['${azurerm_network_manager_network_group.all.id}'],
  }),
);

function member(name: string, target: unknown = `\${azurerm_virtual_network.${name}.id}`): Resources {
  return one('azurerm_network_manager_static_member', name, {
    network_group_id: '${azurerm_network_manager_network_group.all.id}',
    target_virtual_network_id: target,
  });
}

function deployment(location: string, attributes: Attributes = {}): Resources {
  return one('azurerm_network_manager_deployment', location, {
    location,
    scope_access: 'SecurityAdmin',
    configuration_ids: ['${azurerm_network_manager_security_admin_configuration.wall.id}'],
    ...attributes,
  });
}

function rule(attributes: Attributes = {}): Resources {
  return one('azurerm_network_manager_admin_rule', 'no-rdp', {
    admin_rule_collection_id: '${azurerm_network_manager_admin_rule_collection.ports.id}',
    action: 'Deny',
    direction: 'Inbound',
    priority: 10,
    protocol: 'Tcp',
    source: [{ address_prefix_type: 'ServiceTag', address_prefix: 'Internet' }],
    destination_port_ranges: ['22', '3389'],
    ...attributes,
  });
}

function wallOf(...parts: readonly Resources[]): AdminRules {
  const model = modelOf(merge(MANAGER, ...parts));
  expect(brokenIds(model)).toEqual([]);
  expect(model.adminRules).toHaveLength(1);
  return model.adminRules[0]!;
}

const SOUTH = networkId('south').toLowerCase();

describe('rules of virtual network manager', () => {
  it('count for nothing until a deployment names their configuration', () => {
    expect(modelOf(merge(MANAGER, member('south'), rule())).adminRules).toEqual([]);
    const other = deployment('uksouth', { scope_access: 'Connectivity' });
    expect(modelOf(merge(MANAGER, member('south'), rule(), other)).adminRules).toEqual([]);
  });

  it('act on the members that are in a region of a deployment', () => {
    const { networks, rules } = wallOf(member('south'), member('west'), deployment('uksouth'), rule());
    expect(networks).toEqual([SOUTH]);
    expect(rules).toMatchObject([{ name: 'no-rdp', action: 'Deny', direction: 'Inbound', priority: 10 }]);
    const { match } = rules[0]!;
    expect(match.sources.map(termInText)).toEqual(['Internet']);
    expect(match.destinations.map(termInText)).toEqual(['any']);
    expect(match.sourcePorts).toEqual([{ first: 0, last: 65535 }]);
    expect(match.destinationPorts).toEqual([22, 3389].map((port) => ({ first: port, last: port })));
  });

  it.each([
    ['nobody is listed', [deployment('uksouth')], /nothing says which networks are in all/],
    ['a member is not known', [member('south', UNKNOWN), deployment('uksouth')], /the network of south/],
    [
      'a deployment is not known',
      [member('south'), deployment('uksouth', { configuration_ids: UNKNOWN })],
      /where ports/,
    ],
    [
      'a policy fills the group',
      [
        member('south'),
        deployment('uksouth'),
        one('azurerm_policy_definition', 'fill', {
          mode: 'Microsoft.Network.Data',
          policy_rule:
            '{"then":{"effect":"addToNetworkGroup","details":{"networkGroupId":"x/networkGroups/all"}}}',
        }),
      ],
      /a policy puts networks into all/,
    ],
  ])('may act on any network if %s', (_, parts, why) => {
    expect(doubt(wallOf(...parts, rule()).networks)).toMatch(why);
  });

  it.each(['action', 'direction', 'priority'])('leave a gap if the %s of one is not known', (path) => {
    const model = modelOf(merge(MANAGER, member('south'), deployment('uksouth'), rule({ [path]: UNKNOWN })));
    expect(model.gaps.map(({ why }) => why)).toEqual([
      `the ${path} of admin rule "no-rdp" isn't known before deployment`,
    ]);
  });
});
