import { benchmarkAssigned } from '../../../../policies/rules/governance/benchmark-assigned';
import { BUILT_IN_POLICIES, policyDefinitionId } from '../../../../constructs/model/tables/built-in-policies';
import { declare, SUBSCRIPTION, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const assigned = (definition: unknown) => ({
  azurerm_subscription_policy_assignment: {
    benchmark: {
      name: 'benchmark',
      subscription_id: `/subscriptions/${SUBSCRIPTION}`,
      policy_definition_id: definition,
    },
  },
});
const declaration = declare();

export const cases = casesOf(benchmarkAssigned, [
  {
    name: 'a subscription that the benchmark measures passes',
    expect: 'pass',
    resources: assigned(policyDefinitionId(BUILT_IN_POLICIES.cloudSecurityBenchmark)),
    declaration,
  },
  {
    name: 'a subscription without it fails',
    expect: 'fail',
    resources: {},
    declaration,
    on: 'subscriptions.platform',
  },
  {
    name: 'another policy is not the benchmark',
    expect: 'fail',
    resources: assigned(policyDefinitionId(BUILT_IN_POLICIES.allowedLocations)),
    declaration,
  },
  {
    name: 'a definition that is not known may be the benchmark',
    expect: 'unknown',
    resources: assigned(UNKNOWN),
    declaration,
  },
  { name: 'without a declaration no subscription is meant', expect: 'not-applicable', resources: {} },
]);
