import { Route, RouteTable } from '../../../../../policies/provers/reachability/model';
import {
  Attributes,
  hub,
  merge,
  network,
  one,
  Resources,
  route,
  routeTable,
  subnet,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { doubt, known, modelOf, named } from './model-of';

const NET = network('net', '10.0.0.0/24', {
  subnet: [subnet('web', '10.0.0.0/26', { route_table_id: '${azurerm_route_table.rt.id}' })],
});

function tableOf(
  routes: readonly Attributes[],
  attributes: Attributes = {},
  ...further: readonly Resources[]
): RouteTable {
  const model = modelOf(merge(NET, routeTable('rt', routes, attributes), ...further));
  return known(named(model.subnets, '"web" of net').routeTable);
}

function only(table: RouteTable): Route {
  expect(table.routes).toHaveLength(1);
  return table.routes[0]!;
}

describe('a route table', () => {
  it.each([
    ['10.1.0.0/16', { range: { first: 0x0a010000, last: 0x0a01ffff } }],
    ['0.0.0.0/0', { range: { first: 0, last: 2 ** 32 - 1 } }],
    ['AzureCloud', { tag: 'AzureCloud' }],
    [
      '10.1.0.1/16',
      { unknown: 'the address prefix of route "to-10.1.0.1/16" of rt is "10.1.0.1/16", no IPv4 range' },
    ],
  ])('reads the destination %s', (prefix, expected) => {
    expect(only(tableOf([route(prefix, '10.0.0.4')])).destination).toEqual(expected);
  });

  it.each([
    ['VirtualNetworkGateway', { kind: 'gateway' }],
    ['VnetLocal', { kind: 'network' }],
    ['Internet', { kind: 'internet' }],
    ['None', { kind: 'none' }],
    ['VirtualAppliance', { unknown: 'the next hop address of route "r" of rt isn\'t written' }],
    [UNKNOWN, { unknown: 'the next hop type of route "r" of rt isn\'t known before deployment' }],
  ])('reads the next hop %s', (type, expected) => {
    const written = route('10.1.0.0/16', null, { name: 'r', next_hop_type: type });
    expect(only(tableOf([written])).nextHop).toEqual(expected);
  });

  it('leaves out routes of IPv6', () => {
    expect(tableOf([route('::/0', '10.0.0.4')]).routes).toEqual([]);
  });

  it("takes the firewall's address where a route refers to it", () => {
    const reference = '${azurerm_firewall.hub-uksouth.ip_configuration[0].private_ip_address}';
    const table = tableOf([route('0.0.0.0/0', reference)], {}, hub('uksouth'));
    expect(only(table).nextHop).toEqual({ kind: 'appliance', address: 0x0a400004 });
  });

  it('does not know an address that nothing tells', () => {
    expect(doubt(only(tableOf([route('0.0.0.0/0', UNKNOWN)])).nextHop)).toMatch(
      /the next hop address of route/,
    );
  });

  it('takes routes from gateways unless that is turned off', () => {
    expect(tableOf([]).gatewayRoutes).toBe(false);
    expect(tableOf([], { bgp_route_propagation_enabled: null }).gatewayRoutes).toBe(true);
    expect(doubt(tableOf([], { bgp_route_propagation_enabled: UNKNOWN }).gatewayRoutes)).toMatch(/bgp_route/);
  });

  it('has routes that are resources of their own, and may have one whose table is not known', () => {
    const apart = (table: string) =>
      one('azurerm_route', 'apart', { ...route('10.1.0.0/16', '10.0.0.4'), route_table_name: table });
    const placed = tableOf([], { route: null }, apart('rt'));
    expect(placed.routes.map(({ place }) => place.at)).toEqual(['azurerm_route.apart']);
    expect(placed.incomplete).toBeUndefined();
    expect(tableOf([], { route: null }, apart(UNKNOWN)).incomplete).toMatch(/not all routes of rt/);
  });
});
