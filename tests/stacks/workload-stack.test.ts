import { Testing } from 'cdktf';
import { Estate } from '../../constructs/model/estate';
import { ServerGroup } from '../../constructs/model/flow';
import { findServiceTier } from '../../constructs/model/service-tiers';
import { WorkloadStack } from '../../stacks/workload-stack';
import { blockEstate } from '../fixtures/block-estate';
import { testEstate } from '../fixtures/estate';
import { testService } from '../fixtures/services';
import { resourcesOf } from '../fixtures/synthesize';
import { FORMS, WEB_SERVERS, WEBSITE, webEstate } from '../fixtures/web-estate';

const stackFor = (index: number) => {
  const estate = testEstate();
  const spoke = estate.spokes[0]!;
  return new WorkloadStack(Testing.app(), estate, spoke, spoke.networks[index]!);
};

describe('a workload stack', () => {
  it.each([
    [0, 'workload-website-uksouth', 'rg-bootstrap-uks'],
    [1, 'workload-website-ukwest', 'rg-bootstrap-ukw'],
  ])('of network %i is %s, with its state in that region', (index, id, stateGroup) => {
    const json = JSON.parse(Testing.synth(stackFor(index)));
    expect(stackFor(index).node.id).toBe(id);
    expect(json.terraform.backend.azurerm).toMatchObject({
      resource_group_name: stateGroup,
      key: `${id}.tfstate`,
    });
  });

  it("works in the spoke's subscription, and in the platform's by an alias", () => {
    const { provider } = JSON.parse(Testing.synth(stackFor(0)));
    expect(
      provider.azurerm.map(({ alias, subscription_id }: Record<string, string>) => [alias, subscription_id]),
    ).toEqual([
      [undefined, '00000000-0000-4000-8000-000000000002'],
      ['platform', '00000000-0000-4000-8000-000000000001'],
    ]);
  });

  it('holds one region of the workload under names that are the same in every workload', () => {
    expect(Object.keys(resourcesOf(stackFor(1)))).toMatchInlineSnapshot(`
      [
        "azurerm_network_security_group.spoke-nsg-app",
        "azurerm_network_security_group.spoke-nsg-private-endpoints",
        "azurerm_network_watcher_flow_log.spoke-flow-log",
        "azurerm_private_dns_zone_virtual_network_link.spoke-zone-privatelink-blob-core-windows-net",
        "azurerm_private_dns_zone_virtual_network_link.spoke-zone-privatelink-vaultcore-azure-net",
        "azurerm_resource_group.group",
        "azurerm_route_table.spoke-routes",
        "azurerm_virtual_network.spoke-network",
        "azurerm_virtual_network_peering.spoke-from-hub",
        "azurerm_virtual_network_peering.spoke-to-hub",
      ]
    `);
  });

  it('looks nothing up, so that it plans before the hub is there', () => {
    expect(JSON.parse(Testing.synth(stackFor(0)))).not.toHaveProperty('data');
  });
});

describe('a workload that is published', () => {
  const build = (estate = webEstate()) =>
    resourcesOf(new WorkloadStack(Testing.app(), estate, estate.spokes[0]!, estate.spokes[0]!.networks[0]!));

  it('has its machines in their tier', () => {
    expect(build()['azurerm_network_interface.servers-servers-2-interface']).toMatchObject({
      ip_configuration: [
        {
          private_ip_address: '10.64.4.37',
          subnet_id: '${azurerm_virtual_network.spoke-network.id}/subnets/snet-web',
        },
      ],
    });
  });

  it('has for Front Door a load balancer before them, and a private link from the edge tier to it', () => {
    const resources = build();
    expect(resources['azurerm_private_link_service.origin-website']).toMatchObject({
      load_balancer_frontend_ip_configuration_ids: [
        '${azurerm_lb.balancer-web-balancer.id}/frontendIPConfigurations/primary',
      ],
      nat_ip_configuration: [{ subnet_id: '${azurerm_virtual_network.spoke-network.id}/subnets/snet-edge' }],
    });
  });

  it('has one load balancer for all services that lead to a tier, with all their ports', () => {
    const shop = {
      ...WEBSITE,
      name: 'shop',
      edge: { spoke: 'website', tier: 'gateway' },
      ports: FORMS.ports,
    };
    const resources = build(webEstate({ published: [WEBSITE, shop] }));
    const names = Object.keys(resources);
    expect(names.filter((name) => name.startsWith('azurerm_lb.'))).toEqual([
      'azurerm_lb.balancer-web-balancer',
    ]);
    expect(names.filter((name) => name.startsWith('azurerm_lb_rule.'))).toEqual([
      'azurerm_lb_rule.balancer-web-port-443',
      'azurerm_lb_rule.balancer-web-port-8443',
    ]);
    expect(names.filter((name) => name.startsWith('azurerm_private_link_service.'))).toHaveLength(2);
  });

  it('has for an application gateway a vault for its certificate, and no load balancer', () => {
    const names = Object.keys(build(webEstate({ published: [FORMS] })));
    expect(names).toContain('azurerm_key_vault.certificates-vault');
    expect(names.filter((name) => name.startsWith('azurerm_lb.'))).toEqual([]);
  });

  it('has none of these in a spoke that publishes nothing', () => {
    const names = Object.keys(build(webEstate({ published: [] })));
    expect(names.filter((name) => /azurerm_(lb|key_vault|private_)/.test(name))).toEqual([
      'azurerm_private_dns_zone_virtual_network_link.spoke-zone-privatelink-blob-core-windows-net',
      'azurerm_private_dns_zone_virtual_network_link.spoke-zone-privatelink-vaultcore-azure-net',
    ]);
  });

  it('is refused where Front Door leads to a tier without machines', () => {
    expect(() => build(webEstate({ servers: [] }))).toThrow('machines: 0');
  });
});

describe('a workload whose machines are called by one address', () => {
  const build = (changes: Partial<ServerGroup>, services: Estate['services'] = []) => {
    const estate = webEstate({ published: [], servers: [{ ...WEB_SERVERS, ...changes }], services });
    return resourcesOf(
      new WorkloadStack(Testing.app(), estate, estate.spokes[0]!, estate.spokes[0]!.networks[1]!),
    );
  };

  it('has a load balancer before them, which asks at the path that they answer', () => {
    const resources = build({ answers: { port: 8443, healthPath: '/alive' } });
    expect(resources['azurerm_lb_probe.balancer-web-probe']).toMatchObject({
      port: 8443,
      protocol: 'Https',
      request_path: '/alive',
    });
  });

  it('has it in the region that they come up in by Site Recovery, with nothing behind it until then', () => {
    const { spoke, name: group } = WEB_SERVERS;
    const service = testService('website', {
      tier: findServiceTier('tier-1'),
      parts: [{ kind: 'servers', spoke, group }],
    });
    const names = Object.keys(build({ regions: ['uksouth'], answers: { port: 8443 } }, [service]));
    expect(names).toContain('azurerm_lb_rule.balancer-web-port-8443');
    expect(names.filter((name) => /pool_association/.test(name))).toEqual([]);
  });

  it('has none of them in a region that the group is not in', () => {
    const names = Object.keys(build({ regions: ['uksouth'], answers: { port: 8443 } }));
    expect(
      names.filter((name) => /azurerm_(lb|linux_virtual_machine|network_interface)\b/.test(name)),
    ).toEqual([]);
  });
});

describe('a workload of blocks', () => {
  const estate = blockEstate();
  const build = (index: number) =>
    resourcesOf(
      new WorkloadStack(Testing.app(), estate, estate.spokes[0]!, estate.spokes[0]!.networks[index]!),
    );

  it('has in each region what is whole there, and in the first what the other has a copy of', () => {
    const kinds = (index: number) =>
      Object.keys(build(index))
        .map((name) => /^azurerm_(\w+)\.block-/.exec(name)?.[1] ?? '')
        .filter((type) =>
          /^(linux_web_app|managed_redis|mssql_|mysql_flexible_server$|postgresql_flexible_server$|storage_account)/.test(
            type,
          ),
        );
    expect(kinds(0)).toEqual([
      'linux_web_app',
      'linux_web_app_slot',
      'managed_redis',
      'mssql_database',
      'mssql_server',
      'mssql_server_extended_auditing_policy',
      'mysql_flexible_server',
      'postgresql_flexible_server',
      'storage_account',
      'storage_account',
    ]);
    expect(kinds(1)).toEqual([
      'linux_web_app',
      'linux_web_app_slot',
      'managed_redis',
      'mssql_server',
      'mssql_server_extended_auditing_policy',
      'storage_account',
    ]);
  });

  it('gives rights on what is of the same stack by reference, so that they come after it', () => {
    expect(build(0)['azurerm_role_assignment.block-site-web-grants-website-media']).toMatchObject({
      scope: '${azurerm_storage_account.block-media-store-account.id}',
    });
  });
});
