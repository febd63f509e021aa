import { unmodelled } from '../../../../../policies/provers/reachability/from-graph/unmodelled-types';
import {
  Attributes,
  merge,
  network,
  networkId,
  one,
  Resources,
  subnet,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { brokenIds, modelOf } from './model-of';

const NET = network('net', '10.0.0.0/24', { subnet: [subnet('nodes', '10.0.0.0/26')] });
const NODES = '${azurerm_virtual_network.net.id}/subnets/nodes';

function touched(...parts: readonly Resources[]) {
  const model = modelOf(merge(NET, ...parts));
  expect(brokenIds(model)).toEqual([]);
  return model.gaps.map(({ networks }) => networks);
}

const ID = networkId('net').toLowerCase();

describe('what is not modelled', () => {
  const cluster = (pool: Attributes) =>
    one('azurerm_kubernetes_cluster', 'aks', { default_node_pool: [pool] });

  it('touches the network that it stands in', () => {
    expect(touched(cluster({ vnet_subnet_id: NODES }))).toEqual([[ID]]);
    expect(
      touched(
        one('azurerm_virtual_hub_connection', 'c', {
          remote_virtual_network_id: '${azurerm_virtual_network.net.id}',
        }),
      ),
    ).toEqual([[ID]]);
  });

  it('touches none of the judged networks if it stands in none', () => {
    expect(touched(cluster({}))).toEqual([[]]);
    expect(touched(one('azurerm_virtual_hub', 'hub', {}))).toEqual([[]]);
  });

  it('may touch any if nobody knows where it stands', () => {
    expect(touched(cluster({ vnet_subnet_id: UNKNOWN }))).toEqual([undefined]);
    expect(touched(one('azurerm_route_server', 'rs', { subnet_id: NODES }))).toEqual([undefined]);
  });

  it('is any type of networking that is new', () => {
    expect(touched(one('azurerm_network_tunnel_of_tomorrow', 'x', {}))).toEqual([undefined]);
    expect(touched(one('azurerm_palo_alto_next_generation_firewall_vhub_panorama', 'x', {}))).toEqual([
      undefined,
    ]);
  });

  it('is what is written in a language that is not read here', () => {
    const azapi = (type: string) => ({ azapi_resource: { x: { type } } });
    expect(touched(azapi('Microsoft.Network/virtualHubs@2024-01-01'))).toEqual([undefined]);
    expect(touched(azapi('Microsoft.Storage/storageAccounts@2024-01-01'))).toEqual([]);
    const template = (content: string) =>
      one('azurerm_resource_group_template_deployment', 't', { template_content: content });
    expect(touched(template('{"resources":[{"type":"Microsoft.Network/virtualNetworks"}]}'))).toEqual([
      undefined,
    ]);
    expect(touched(template(UNKNOWN))).toEqual([undefined]);
    expect(touched(template('{"resources":[{"type":"Microsoft.Web/connections"}]}'))).toEqual([]);
  });

  it('is what virtual network manager makes by itself, once deployed', () => {
    const configuration = one('azurerm_network_manager_connectivity_configuration', 'mesh', {});
    const deployment = one('azurerm_network_manager_deployment', 'd', {
      location: 'uksouth',
      scope_access: 'Connectivity',
      configuration_ids: ['${azurerm_network_manager_connectivity_configuration.mesh.id}'],
    });
    expect(touched(configuration)).toEqual([]);
    expect(touched(configuration, deployment)).toEqual([undefined]);
  });
});

describe('types of resources', () => {
  it.each([
    'azurerm_network_watcher_flow_log',
    'azurerm_private_dns_zone_virtual_network_link',
    'azurerm_network_ddos_protection_plan',
    'azurerm_storage_account',
    'azurerm_express_route_circuit',
    'azurerm_lb_probe',
    'azurerm_virtual_network_peering',
    'azurerm_linux_virtual_machine',
  ])('%s is no gap', (type) => {
    expect(unmodelled(type)).toBeUndefined();
  });

  it.each([
    'azurerm_virtual_hub_bgp_connection',
    'azurerm_route_server',
    'azurerm_virtual_network_gateway_nat_rule',
    'azurerm_express_route_gateway',
    'azurerm_vpn_gateway',
    'azurerm_kubernetes_cluster',
  ])('%s is one', (type) => {
    expect(unmodelled(type)).toBeDefined();
  });
});
