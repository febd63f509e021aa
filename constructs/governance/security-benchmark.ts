import { Construct } from 'constructs';
import { TerraformProvider } from 'cdktf';
import { SubscriptionPolicyAssignment } from '@cdktf/provider-azurerm/lib/subscription-policy-assignment';
import { Subscription } from '../model/organisation';
import { azureName } from '../model/names';
import { BUILT_IN_POLICIES, policyDefinitionId } from '../model/tables/built-in-policies';
import { RegionFacts } from '../model/tables/regions';

/** What is measured against the benchmark. */
export interface SecurityBenchmarkProps {
  readonly subscription: Subscription;
  readonly provider: TerraformProvider;
  /** Region that the assignment is named after. */
  readonly namedAfter: RegionFacts;
}

/** Measures a subscription against the Microsoft cloud security benchmark. It audits and changes nothing, so it has no identity. */
export class SecurityBenchmark extends SubscriptionPolicyAssignment {
  constructor(scope: Construct, id: string, props: SecurityBenchmarkProps) {
    super(scope, id, {
      name: azureName('policyAssignment', props.namedAfter, 'security-benchmark'),
      displayName: BUILT_IN_POLICIES.cloudSecurityBenchmark.name,
      subscriptionId: `/subscriptions/${props.subscription.id}`,
      policyDefinitionId: policyDefinitionId(BUILT_IN_POLICIES.cloudSecurityBenchmark),
      enforce: true,
      provider: props.provider,
    });
  }
}
