import { Construct } from 'constructs';
import { TerraformProvider } from 'cdktf';
import { SubscriptionPolicyAssignment } from '@cdktf/provider-azurerm/lib/subscription-policy-assignment';
import { Subscription } from '../model/organisation';
import { azureName } from '../model/names';
import { BUILT_IN_POLICIES, policyDefinitionId } from '../model/tables/built-in-policies';
import { RegionFacts } from '../model/tables/regions';

/** Where a subscription's resources may be. */
export interface AllowedLocationsProps {
  readonly subscription: Subscription;
  readonly provider: TerraformProvider;
  /** Names such as `uksouth`. */
  readonly approvedRegions: readonly string[];
  /** Region that the assignments are named after. */
  readonly namedAfter: RegionFacts;
}

/**
 * Denies resources and resource groups outside the approved regions. Two built-in policies, because the one for resources
 * leaves groups out; it lets through what is in no region (`global`).
 */
export class AllowedLocations extends Construct {
  constructor(scope: Construct, id: string, props: AllowedLocationsProps) {
    super(scope, id);
    const locations = [...props.approvedRegions].sort();
    const parameters = JSON.stringify({ listOfAllowedLocations: { value: locations } });
    for (const [child, policy] of [
      ['resources', BUILT_IN_POLICIES.allowedLocations],
      ['groups', BUILT_IN_POLICIES.allowedLocationsForGroups],
    ] as const) {
      new SubscriptionPolicyAssignment(this, child, {
        name: azureName('policyAssignment', props.namedAfter, 'allowed-locations', child),
        displayName: policy.name,
        description: `Only ${locations.join(', ')}`,
        subscriptionId: `/subscriptions/${props.subscription.id}`,
        policyDefinitionId: policyDefinitionId(policy),
        parameters,
        enforce: true,
        provider: props.provider,
      });
    }
  }
}
