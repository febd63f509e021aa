import {
  ConditionalAccessPolicyConditions,
  ConditionalAccessPolicyConditionsUsers,
  ConditionalAccessPolicyConfig,
  ConditionalAccessPolicyGrantControls,
  ConditionalAccessPolicySessionControls,
} from '@cdktf/provider-azuread/lib/conditional-access-policy';
import { GUEST_TYPES } from '../../model/identity';
import { Conditions, Grant, People, Policy, Session, Target, UserPolicy } from './policy';

/** A policy's part of the resource. */
export type PolicyConfig = Pick<
  ConditionalAccessPolicyConfig,
  'conditions' | 'grantControls' | 'sessionControls'
>;

/**
 * Writes a policy as azuread 3.7.0 takes it and re-plans empty: what isn't meant is left out, since an empty list counts
 * as given; guests in Graph's order and always with their tenants; the interval of a sign-in frequency always, since a
 * later change could not undo one that is only implied.
 */
export function policyConfig(policy: Policy): PolicyConfig {
  if (policy.kind === 'users') {
    return {
      conditions: {
        clientAppTypes: [...(policy.conditions.clientApps ?? ['all'])],
        users: usersOf(policy),
        applications: targetOf(policy.target),
        ...conditionsOf(policy.conditions),
      },
      ...controlsOf(policy.controls),
    };
  }
  const { when, except } = policy;
  return {
    conditions: {
      clientAppTypes: ['all'],
      // The block is required by the provider, and people are not meant.
      users: { includedUsers: ['None'] },
      applications: { includedApplications: ['All'] },
      clientApplications: {
        includedServicePrincipals: ['ServicePrincipalsInMyTenant'],
        excludedServicePrincipals: filled(except),
      },
      ...(when.kind === 'outside'
        ? { locations: { includedLocations: ['All'], excludedLocations: [...when.places] } }
        : { servicePrincipalRiskLevels: [...when.levels] }),
    },
    ...controlsOf({ kind: 'block' }),
  };
}

function usersOf({ who, except }: UserPolicy): ConditionalAccessPolicyConditionsUsers {
  return {
    includedUsers: who.everybody ? ['All'] : undefined,
    includedGroups: filled(who.groups),
    includedRoles: filled(who.roles),
    includedGuestsOrExternalUsers: guestsOf(who),
    excludedGroups: filled(except.groups),
    excludedRoles: filled(except.roles),
    excludedGuestsOrExternalUsers: guestsOf(except),
  };
}

function guestsOf({ guests }: People) {
  if (!guests) return undefined;
  return [{ guestOrExternalUserTypes: [...GUEST_TYPES], externalTenants: [{ membershipKind: 'all' }] }];
}

function targetOf(target: Target): ConditionalAccessPolicyConditions['applications'] {
  return target.kind === 'applications'
    ? { includedApplications: [...target.include], excludedApplications: filled(target.exclude) }
    : { includedUserActions: target.actions.map((action) => `urn:user:${action}`) };
}

function conditionsOf({ platformsBut, outside, devices, flows, risk }: Conditions) {
  return {
    platforms: platformsBut && { includedPlatforms: ['all'], excludedPlatforms: [...platformsBut] },
    locations: outside && { includedLocations: ['All'], excludedLocations: [...outside] },
    devices: devices && { filter: devices },
    authenticationFlowTransferMethods: flows && [...flows],
    userRiskLevels: risk?.of === 'user' ? [...risk.levels] : undefined,
    signInRiskLevels: risk?.of === 'sign-in' ? [...risk.levels] : undefined,
  } satisfies Partial<ConditionalAccessPolicyConditions>;
}

function controlsOf(controls: UserPolicy['controls']): Omit<PolicyConfig, 'conditions'> {
  if (controls.kind === 'block') return { grantControls: { operator: 'OR', builtInControls: ['block'] } };
  return {
    grantControls: controls.kind === 'grant' ? grantOf(controls.grant) : undefined,
    sessionControls: controls.session && sessionOf(controls.session),
  };
}

function grantOf(grant: Grant): ConditionalAccessPolicyGrantControls {
  switch (grant.kind) {
    case 'strength':
      return {
        operator: grant.and ? 'AND' : 'OR',
        authenticationStrengthPolicyId: grant.strength,
        builtInControls: grant.and && [grant.and],
      };
    case 'password-change':
      return {
        operator: 'AND',
        authenticationStrengthPolicyId: grant.strength,
        builtInControls: ['passwordChange'],
      };
    case 'any-of':
      return { operator: 'OR', builtInControls: [...grant.controls] };
  }
}

function sessionOf(session: Session): ConditionalAccessPolicySessionControls {
  switch (session.kind) {
    case 'short':
      return {
        persistentBrowserMode: 'never',
        signInFrequency: session.hours,
        signInFrequencyPeriod: 'hours',
        signInFrequencyInterval: 'timeBased',
        signInFrequencyAuthenticationType: 'primaryAndSecondaryAuthentication',
      };
    case 'every-time':
      return {
        signInFrequencyInterval: 'everyTime',
        signInFrequencyAuthenticationType: 'primaryAndSecondaryAuthentication',
      };
    case 'application-enforced':
      return { applicationEnforcedRestrictionsEnabled: true };
  }
}

/** A copy of the list, or nothing in the place of an empty one. */
function filled(values: readonly string[]): string[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}
