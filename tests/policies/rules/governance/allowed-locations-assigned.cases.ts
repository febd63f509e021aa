import { allowedLocationsAssigned } from '../../../../policies/rules/governance/allowed-locations-assigned';
import { BUILT_IN_POLICIES, policyDefinitionId } from '../../../../constructs/model/tables/built-in-policies';
import { declare, OTHER_SUBSCRIPTION, SUBSCRIPTION, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const assigned = (attributes: Readonly<Record<string, unknown>> = {}) => ({
  azurerm_subscription_policy_assignment: {
    locations: {
      name: 'allowed-locations',
      subscription_id: `/subscriptions/${SUBSCRIPTION}`,
      policy_definition_id: policyDefinitionId(BUILT_IN_POLICIES.allowedLocations),
      parameters: allowing('uksouth', 'ukwest'),
      ...attributes,
    },
  },
});
const allowing = (...value: readonly string[]) => JSON.stringify({ listOfAllowedLocations: { value } });
const declaration = declare();

export const cases = casesOf(allowedLocationsAssigned, [
  {
    name: 'a subscription that is held to the approved regions passes',
    expect: 'pass',
    resources: assigned(),
    declaration,
  },
  {
    name: 'a subscription may be held to fewer regions',
    expect: 'pass',
    resources: assigned({ parameters: allowing('uksouth') }),
    declaration,
  },
  {
    name: 'a subscription without the policy fails',
    expect: 'fail',
    resources: {},
    declaration,
    on: 'subscriptions.platform',
  },
  {
    name: 'the policy on another subscription does not hold for this one',
    expect: 'fail',
    resources: assigned({ subscription_id: `/subscriptions/${OTHER_SUBSCRIPTION}` }),
    declaration,
  },
  {
    name: 'a region that is not approved fails',
    expect: 'fail',
    resources: assigned({ parameters: allowing('uksouth', 'westeurope') }),
    declaration,
    on: 'azurerm_subscription_policy_assignment.locations',
    says: 'westeurope',
  },
  {
    name: 'an assignment without regions fails',
    expect: 'fail',
    resources: assigned({ parameters: null }),
    declaration,
    says: 'which regions',
  },
  {
    name: 'parameters that are not known are undecided',
    expect: 'unknown',
    resources: assigned({ parameters: UNKNOWN }),
    declaration,
  },
  {
    name: 'an assignment to a management group may cover the subscription',
    expect: 'unknown',
    resources: {
      azurerm_management_group_policy_assignment: {
        all: {
          name: 'locations',
          management_group_id: '/providers/Microsoft.Management/managementGroups/all',
          policy_definition_id: policyDefinitionId(BUILT_IN_POLICIES.allowedLocations),
        },
      },
    },
    declaration,
  },
  {
    name: 'without a declaration no subscription is meant',
    expect: 'not-applicable',
    resources: assigned(),
  },
]);
