import { Testing } from 'cdktf';
import { WorkloadStack } from '../../stacks/workload-stack';
import { testEstate } from '../fixtures/estate';
import { resourcesOf } from '../fixtures/synthesize';

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
