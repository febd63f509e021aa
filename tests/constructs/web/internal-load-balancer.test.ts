import { ServerGroup } from '../../../constructs/compute/server-group';
import { ServerGroup as DeclaredGroup } from '../../../constructs/model/flow';
import {
  InternalLoadBalancer,
  InternalLoadBalancerProps,
} from '../../../constructs/web/internal-load-balancer';
import { testEstate, testSpokeNetwork, UKSOUTH, UKWEST } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const GROUP: DeclaredGroup = {
  name: 'web',
  spoke: 'website',
  tier: 'app',
  role: 'web',
  image: 'windows-server-2022',
  count: 2,
  size: 'Standard_D2s_v5',
  regions: ['uksouth', 'ukwest'],
  load: 1,
  position: { file: 'estate.yaml', line: 1, column: 1 },
};

type Changes = Partial<Pick<InternalLoadBalancerProps, 'ports' | 'healthPath' | 'servers'>>;

function build(changes: Changes = {}, region = UKSOUTH) {
  const network = testSpokeNetwork(region);
  return synthesize((stack) => {
    const place = { resourceGroupName: 'rg-website', subnetId: 'snet-app' };
    const group = new ServerGroup(stack, 'web', { estate: testEstate(), group: GROUP, network, ...place });
    new InternalLoadBalancer(stack, 'balancer', {
      region,
      ...place,
      names: ['website', 'web'],
      subnet: network.subnets[0]!,
      servers: group.servers,
      ports: [443],
      ...changes,
    });
  });
}

describe('an internal load balancer', () => {
  it('has one address in all zones, the last usable of the subnet', () => {
    expect(build()['azurerm_lb.balancer-balancer']).toMatchObject({
      name: 'lbi-website-web-uks',
      sku: 'Standard',
      frontend_ip_configuration: [
        {
          private_ip_address: '10.64.4.126',
          private_ip_address_allocation: 'Static',
          zones: ['1', '2', '3'],
        },
      ],
    });
  });

  it('names no zone where the region has none', () => {
    expect(JSON.stringify(build({}, UKWEST)['azurerm_lb.balancer-balancer'])).not.toContain('zones');
  });

  it('leads each port to every machine of the group, resets what it gives up, and asks whether they are well', () => {
    const resources = build({ ports: [443, 8443], healthPath: '/health' });
    for (const port of [443, 8443]) {
      expect(resources[`azurerm_lb_rule.balancer-port-${port}`]).toMatchObject({
        protocol: 'Tcp',
        frontend_port: port,
        backend_port: port,
        tcp_reset_enabled: true,
        probe_id: '${azurerm_lb_probe.balancer-probe.id}',
      });
    }
    expect(resources['azurerm_lb_probe.balancer-probe']).toMatchObject({
      protocol: 'Https',
      port: 443,
      request_path: '/health',
    });
    const type = 'azurerm_network_interface_backend_address_pool_association';
    expect([1, 2].map((n) => resources[`${type}.balancer-machine-${n}`]?.network_interface_id)).toEqual([
      '${azurerm_network_interface.web-1-interface.id}',
      '${azurerm_network_interface.web-2-interface.id}',
    ]);
  });

  it('asks for a connection where there is no path', () => {
    const probe = build()['azurerm_lb_probe.balancer-probe'];
    expect(probe).toMatchObject({ protocol: 'Tcp', port: 443 });
    expect(probe).not.toHaveProperty('request_path');
  });

  it('refuses to stand before nothing', () => {
    expect(() => build({ ports: [] })).toThrow('ports: none, machines: 2');
    expect(() => build({ servers: [] })).toThrow('ports: 443, machines: 0');
  });
});
