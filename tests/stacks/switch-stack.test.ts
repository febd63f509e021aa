import { Testing } from 'cdktf';
import { SwitchStack } from '../../stacks/switch-stack';
import { resourcesOf } from '../fixtures/synthesize';
import { edgesOf, FORMS, webEstate } from '../fixtures/web-estate';

describe('the stack that switches between gateways', () => {
  const estate = webEstate();
  const stack = new SwitchStack(Testing.app(), estate, FORMS, edgesOf(estate, FORMS));

  it("is named for its service, with its state in the primary region, in the spoke's subscription", () => {
    const json = JSON.parse(Testing.synth(stack));
    expect(stack.node.id).toBe('global-forms');
    expect(json.provider.azurerm[0].subscription_id).toBe('00000000-0000-4000-8000-000000000002');
    expect(json.terraform.backend.azurerm.resource_group_name).toBe('rg-bootstrap-uks');
  });

  it('holds one profile with an endpoint for each region', () => {
    expect(Object.keys(resourcesOf(stack))).toEqual([
      'azurerm_resource_group.group',
      'azurerm_traffic_manager_azure_endpoint.traffic-manager-uksouth',
      'azurerm_traffic_manager_azure_endpoint.traffic-manager-ukwest',
      'azurerm_traffic_manager_profile.traffic-manager-profile',
    ]);
  });
});
