import { Testing } from 'cdktf';
import { GovernanceStack } from '../../../stacks/governance-stack';
import { testEstate } from '../../fixtures/estate';
import { testTenant } from '../../fixtures/tenant';
import { stackJson } from '../../support/stack-json';

function synthesized() {
  return stackJson(new GovernanceStack(Testing.app(), testEstate({ identity: { tenants: [testTenant()] } })));
}

describe('the policy against standing owners', () => {
  it('denies new assignments of the roles that can hand out any other', () => {
    const definition = synthesized().resource(
      'azurerm_policy_definition.services-no-standing-owner-definition',
    );
    expect(definition).toMatchObject({
      mode: 'All',
      policy_type: 'Custom',
      name: 'pd-no-standing-owner-uks',
    });
    expect(JSON.parse(String(definition.policy_rule))).toEqual({
      if: {
        allOf: [
          { field: 'type', equals: 'Microsoft.Authorization/roleAssignments' },
          {
            anyOf: ['8e3af657-a8ff-443c-a75c-2fe8c4bcb635', '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9'].map(
              (id) => ({
                field: 'Microsoft.Authorization/roleAssignments/roleDefinitionId',
                contains: id,
              }),
            ),
          },
        ],
      },
      then: { effect: 'deny' },
    });
  });

  it('holds for every subscription', () => {
    const stack = synthesized();
    for (const subscription of ['platform', 'services']) {
      const address = `azurerm_subscription_policy_assignment.${subscription}-no-standing-owner-assignment`;
      expect(stack.resource(address)).toMatchObject({
        enforce: true,
        policy_definition_id: `\${azurerm_policy_definition.${subscription}-no-standing-owner-definition.id}`,
        provider: `azurerm.${subscription}`,
      });
    }
  });
});
