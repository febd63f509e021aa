import { Testing } from 'cdktf';
import { Estate } from '../../constructs/model/estate';
import { ddosPlanName } from '../../constructs/model/platform-ids';
import { SharedNetworkStack } from '../../stacks/shared-network-stack';
import { testEstate } from '../fixtures/estate';
import { stackJson } from '../support/stack-json';

function synthesized(estate: Estate = testEstate()) {
  return stackJson(new SharedNetworkStack(Testing.app(), estate));
}

describe('the shared network stack', () => {
  it('makes each private DNS zone once and the DDoS plan', () => {
    expect(synthesized().addresses).toEqual([
      'azurerm_network_ddos_protection_plan.ddos-plan',
      'azurerm_private_dns_zone.zones-privatelink-blob-core-windows-net',
      'azurerm_private_dns_zone.zones-privatelink-vaultcore-azure-net',
      'azurerm_resource_group.group',
    ]);
  });

  it('names zone and plan as the networks do that refer to them by id', () => {
    const stack = synthesized();
    expect(stack.resource('azurerm_private_dns_zone.zones-privatelink-blob-core-windows-net').name).toBe(
      'privatelink.blob.core.windows.net',
    );
    expect(stack.resource('azurerm_network_ddos_protection_plan.ddos-plan')).toMatchObject({
      name: ddosPlanName(testEstate()),
      location: 'uksouth',
    });
  });

  it('makes no plan for an estate that wants none', () => {
    const estate = testEstate();
    const without = { ...estate, platform: { ...estate.platform, ddosProtection: false } };
    expect(synthesized(without).addresses).not.toContain('azurerm_network_ddos_protection_plan.ddos-plan');
  });
});
