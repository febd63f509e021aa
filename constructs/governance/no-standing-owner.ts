import { PolicyDefinition } from '@cdktf/provider-azurerm/lib/policy-definition';
import { SubscriptionPolicyAssignment } from '@cdktf/provider-azurerm/lib/subscription-policy-assignment';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { Subscription } from '../model/organisation';
import { azureName } from '../model/names';
import { BUILT_IN_ROLES } from '../model/tables/built-in-roles';
import { RegionFacts } from '../model/tables/regions';

/** The subscription that nobody is to own for good. */
export interface NoStandingOwnerProps {
  readonly subscription: Subscription;
  readonly provider: TerraformProvider;
  /** Region that definition and assignment are named after. */
  readonly namedAfter: RegionFacts;
}

/** Whoever has one of them can give himself any other. */
const RULING_ROLES = [BUILT_IN_ROLES.owner, BUILT_IN_ROLES.userAccessAdministrator];

/**
 * Denies every new assignment of the roles that rule a subscription, so that they are only ever held by way of PIM: an
 * activation is a request of another type (`roleAssignmentScheduleRequests`), which this rule doesn't name. Assignments that
 * are there already stay, and show as not compliant. Definitions are looked for by the GUID at the end of their id, since
 * that comes with and without a subscription.
 */
export class NoStandingOwner extends Construct {
  constructor(scope: Construct, id: string, { subscription, provider, namedAfter }: NoStandingOwnerProps) {
    super(scope, id);
    const names = RULING_ROLES.map(({ name }) => name).join(' and ');
    const definition = new PolicyDefinition(this, 'definition', {
      name: azureName('policyDefinition', namedAfter, 'no-standing-owner'),
      displayName: 'No standing owners',
      description: `Denies assignments of ${names}; PIM makes them active for a while`,
      policyType: 'Custom',
      mode: 'All',
      policyRule: JSON.stringify(RULE),
      provider,
    });
    new SubscriptionPolicyAssignment(this, 'assignment', {
      name: azureName('policyAssignment', namedAfter, 'no-standing-owner'),
      displayName: 'No standing owners',
      subscriptionId: `/subscriptions/${subscription.id}`,
      policyDefinitionId: definition.id,
      enforce: true,
      nonComplianceMessage: [
        {
          content: `${names} are never assigned for good. Become eligible for the role in PIM and activate it.`,
        },
      ],
      provider,
    });
  }
}

const ROLE_ASSIGNMENTS = 'Microsoft.Authorization/roleAssignments';

const RULE = {
  if: {
    allOf: [
      { field: 'type', equals: ROLE_ASSIGNMENTS },
      {
        anyOf: RULING_ROLES.map(({ id }) => ({
          field: `${ROLE_ASSIGNMENTS}/roleDefinitionId`,
          contains: id,
        })),
      },
    ],
  },
  then: { effect: 'deny' },
};
