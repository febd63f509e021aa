import { Testing } from 'cdktf';
import { GovernanceStack } from '../../stacks/governance-stack';
import { testEstate } from '../fixtures/estate';
import { stackJson } from '../support/stack-json';

function synthesized() {
  return stackJson(new GovernanceStack(Testing.app(), testEstate()));
}

describe('the governance stack', () => {
  it('holds every subscription to the approved regions and the benchmark', () => {
    expect(synthesized().addresses).toEqual(
      ['platform', 'services'].flatMap((subscription) => [
        `azurerm_subscription_policy_assignment.${subscription}-allowed-locations-groups`,
        `azurerm_subscription_policy_assignment.${subscription}-allowed-locations-resources`,
        `azurerm_subscription_policy_assignment.${subscription}-security-benchmark`,
      ]),
    );
  });

  it('denies what is outside the approved regions', () => {
    expect(
      synthesized().resource('azurerm_subscription_policy_assignment.services-allowed-locations-resources'),
    ).toEqual({
      name: 'pa-allowed-locations-resources-uks',
      display_name: 'Allowed locations',
      description: 'Only uksouth, ukwest',
      subscription_id: '/subscriptions/00000000-0000-4000-8000-000000000002',
      policy_definition_id:
        '/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c',
      parameters: '{"listOfAllowedLocations":{"value":["uksouth","ukwest"]}}',
      enforce: true,
      provider: 'azurerm.services',
    });
  });

  it('denies groups there too, which the first policy leaves out', () => {
    expect(
      synthesized().resource('azurerm_subscription_policy_assignment.platform-allowed-locations-groups'),
    ).toMatchObject({
      policy_definition_id:
        '/providers/Microsoft.Authorization/policyDefinitions/e765b5de-1225-4ba3-bd56-1ac6695af988',
      parameters: '{"listOfAllowedLocations":{"value":["uksouth","ukwest"]}}',
    });
  });

  it('reaches each subscription by a provider of its own', () => {
    expect(synthesized().providers.map(({ alias, subscription_id }) => [alias, subscription_id])).toEqual([
      [undefined, '00000000-0000-4000-8000-000000000001'],
      ['platform', '00000000-0000-4000-8000-000000000001'],
      ['services', '00000000-0000-4000-8000-000000000002'],
    ]);
  });

  it('gives assignments names that Azure takes at a subscription', () => {
    const stack = synthesized();
    for (const address of stack.addresses) {
      expect(String(stack.resource(address).name).length).toBeLessThanOrEqual(64);
    }
  });
});
