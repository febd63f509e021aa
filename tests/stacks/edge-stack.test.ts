import { Testing } from 'cdktf';
import { EdgeStack } from '../../stacks/edge-stack';
import { WorkloadStack } from '../../stacks/workload-stack';
import { resourcesOf } from '../fixtures/synthesize';
import { edgesOf, FORMS, webEstate } from '../fixtures/web-estate';

const estate = webEstate();
const stackIn = (index: number) =>
  new EdgeStack(Testing.app(), estate, FORMS, edgesOf(estate, FORMS)[index]!);

describe('the stack of an application gateway', () => {
  it.each([
    [0, 'edge-forms-uksouth', 'rg-bootstrap-uks'],
    [1, 'edge-forms-ukwest', 'rg-bootstrap-ukw'],
  ])('of network %i is %s, with its state in that region', (index, id, stateGroup) => {
    expect(stackIn(index).node.id).toBe(id);
    expect(JSON.parse(Testing.synth(stackIn(index))).terraform.backend.azurerm).toMatchObject({
      resource_group_name: stateGroup,
      key: `${id}.tfstate`,
    });
  });

  it('holds the gateway, its address and its firewall', () => {
    expect(Object.keys(resourcesOf(stackIn(1)))).toEqual([
      'azurerm_application_gateway.gateway',
      'azurerm_public_ip.address',
      'azurerm_resource_group.group',
      'azurerm_web_application_firewall_policy.waf',
    ]);
  });

  it('names subnet, vault, identity and servers as the stack of its workload makes them', () => {
    const workload = resourcesOf(
      new WorkloadStack(Testing.app(), estate, estate.spokes[0]!, estate.spokes[0]!.networks[1]!),
    );
    const gateway = JSON.stringify(resourcesOf(stackIn(1))['azurerm_application_gateway.gateway']);
    const vault = workload['azurerm_key_vault.certificates-vault']!['name'];
    const reader = workload['azurerm_user_assigned_identity.certificates-reader-forms']!['name'];
    const network = workload['azurerm_virtual_network.spoke-network']!['name'];
    expect(gateway).toContain(`"https://${String(vault)}.vault.azure.net/secrets/`);
    expect(gateway).toContain(`/userAssignedIdentities/${String(reader)}"`);
    expect(gateway).toContain(`/virtualNetworks/${String(network)}/subnets/snet-gateway"`);
    for (const machine of ['1', '2']) {
      const nic = JSON.stringify(workload[`azurerm_network_interface.servers-servers-${machine}-interface`]);
      const [, address] = /"private_ip_address":"([^"]+)"/.exec(nic)!;
      expect(gateway).toContain(`"${address}"`);
    }
  });
});
