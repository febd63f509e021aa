import { RouteTable } from '../../../constructs/network/route-table';
import { Route } from '../../../constructs/network/routes';
import { UKSOUTH } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

function routeTable(routes: readonly Route[], gatewayRoutes: 'learned' | 'ignored' = 'ignored') {
  return synthesize(
    (stack) =>
      new RouteTable(stack, 'routes', {
        name: 'rt-website-uks',
        region: UKSOUTH,
        resourceGroupName: 'rg-website-uks',
        routes,
        gatewayRoutes,
      }),
  );
}

describe('a route table', () => {
  it('leads to a firewall by its address, or to the Internet without one', () => {
    expect(
      routeTable([
        { name: 'default', prefix: '0.0.0.0/0', to: 'Internet' },
        { name: 'hub-ukwest', prefix: '10.72.0.0/22', to: { firewall: '10.72.0.4' } },
      ]),
    ).toMatchInlineSnapshot(`
      {
        "azurerm_route_table.routes": {
          "bgp_route_propagation_enabled": false,
          "lifecycle": {
            "create_before_destroy": true,
          },
          "location": "uksouth",
          "name": "rt-website-uks",
          "resource_group_name": "rg-website-uks",
          "route": [
            {
              "address_prefix": "0.0.0.0/0",
              "name": "default",
              "next_hop_in_ip_address": null,
              "next_hop_type": "Internet",
            },
            {
              "address_prefix": "10.72.0.0/22",
              "name": "hub-ukwest",
              "next_hop_in_ip_address": "10.72.0.4",
              "next_hop_type": "VirtualAppliance",
            },
          ],
        },
      }
    `);
  });

  it('ignores what gateways learn unless it is told to', () => {
    expect(routeTable([])['azurerm_route_table.routes']).toMatchObject({
      bgp_route_propagation_enabled: false,
    });
    expect(routeTable([], 'learned')['azurerm_route_table.routes']).toMatchObject({
      bgp_route_propagation_enabled: true,
    });
  });

  it('refuses more routes than Azure takes', () => {
    const routes = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        name: `spoke-${index}`,
        prefix: `10.${64 + Math.floor(index / 256)}.${index % 256}.0/24`,
        to: 'Internet' as const,
      }));
    expect(() => routeTable(routes(400))).not.toThrow();
    expect(() => routeTable(routes(401))).toThrow(
      'route table rt-website-uks has 401 routes and may have 400: join workloads into larger spokes',
    );
  });
});
