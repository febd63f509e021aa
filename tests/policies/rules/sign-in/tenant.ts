import {
  Declaration,
  DeclaredObligation,
  DeclaredSignInException,
  DeclaredTenant,
} from '../../../../policies/declaration/declaration';
import { declaredTenant } from '../identity/declared-tenant';
import { guardedGroup, policy, PolicyChanges, SOMEBODY } from '../identity/policies';
import { declare, merge, Resources } from '../support/fragments';
import { persona } from './personas';

export const BREAK_GLASS = '${azuread_group.break-glass.object_id}';
export const STAFF = '${azuread_group.staff.object_id}';
export const DESKTOPS = '9cdead84-a844-4324-93f2-b2e6bb768d07';
const OTHER_ACCOUNT = '00000000-0000-4000-8000-0000000000a2';
const FIDO2 = '${azuread_authentication_strength_policy.key.id}';
const BLOCK = { operator: 'OR', built_in_controls: ['block'] };

/** What of the small tenant is other than usual. */
export interface TenantChanges {
  /** The policy that asks for a second factor. */
  readonly mfa?: PolicyChanges;
  /** The policy that asks for a managed device. */
  readonly device?: PolicyChanges;
  /** The break-glass accounts' own policy. */
  readonly own?: PolicyChanges;
  readonly more?: Resources;
}

/**
 * A tenant of staff and two break-glass accounts: everybody needs a second factor for everything, and a managed device for
 * everything but the virtual desktops; no legacy client gets in; the accounts need a security key.
 */
export function smallTenant({ mfa, device, own, more = {} }: TenantChanges = {}): Resources {
  return merge(
    guardedGroup('break-glass', { members: [SOMEBODY, OTHER_ACCOUNT] }),
    {
      azuread_group: {
        staff: {
          display_name: 'staff',
          security_enabled: true,
          types: ['DynamicMembership'],
          dynamic_membership: { enabled: true, rule: 'user.employeeType -eq "Staff"' },
        },
      },
      azuread_authentication_strength_policy: {
        key: { display_name: 'Security key only', allowed_combinations: ['fido2'] },
      },
    },
    forEverybody('mfa', mfa),
    forEverybody('device', {
      applications: { included_applications: ['All'], excluded_applications: [DESKTOPS] },
      grant: { operator: 'OR', built_in_controls: ['compliantDevice', 'domainJoinedDevice'] },
      ...device,
    }),
    forEverybody('legacy', {
      grant: BLOCK,
      conditions: { client_app_types: ['exchangeActiveSync', 'other'] },
    }),
    ...['registerdevice', 'registersecurityinfo'].map((action) =>
      policy({
        name: action,
        users: { included_users: ['All'] },
        applications: { included_user_actions: [`urn:user:${action}`] },
      }),
    ),
    policy({
      name: 'own',
      users: { included_groups: [BREAK_GLASS] },
      grant: { operator: 'OR', authentication_strength_policy_id: FIDO2 },
      ...own,
    }),
    more,
  );
}

/** A policy on everybody but the break-glass accounts. */
export function forEverybody(name: string, changes: PolicyChanges = {}): Resources {
  return policy({
    name,
    users: { included_users: ['All'], excluded_groups: [BREAK_GLASS] },
    ...changes,
  });
}

/** What the small tenant is meant to be, unless parts of it are given. */
export function meantTenant(parts: Partial<DeclaredTenant> = {}): Declaration {
  return declare({
    tenants: [
      declaredTenant({
        breakGlass: { group: 'break-glass', accounts: [SOMEBODY, OTHER_ACCOUNT] },
        personas: [
          persona('staff'),
          persona('break-glass', {
            kind: 'break-glass',
            administrators: true,
            devices: 'none',
            methods: ['fido2'],
          }),
        ],
        obligations: [MFA, MANAGED],
        exceptions: [BREAK_GLASS_EXCEPTION, DESKTOPS_EXCEPTION],
        inboundTrust: { '*': { mfa: false, compliantDevice: false, hybridJoinedDevice: false } },
        ...parts,
      }),
    ],
  });
}

const MFA: DeclaredObligation = {
  id: 'mfa',
  title: 'A second factor for everything',
  who: 'everyone',
  when: {},
  demand: 'mfa',
};
const MANAGED: DeclaredObligation = {
  id: 'managed-device',
  title: 'Managed devices',
  who: 'members',
  when: { targets: 'applications' },
  demand: 'managed-device',
};

/** A declared exception, unless parts of it are given. */
export function exception(parts: Partial<DeclaredSignInException>): DeclaredSignInException {
  return {
    id: 'exception',
    title: 'An exception',
    obligations: ['mfa'],
    who: [],
    applications: [],
    deviceStates: [],
    locations: [],
    mustWork: false,
    owner: 'owner@example.org',
    reason: 'because',
    ...parts,
  };
}

export const BREAK_GLASS_EXCEPTION = exception({
  id: 'break-glass',
  title: 'Break-glass accounts',
  obligations: ['mfa', 'managed-device'],
  who: ['break-glass'],
  instead: 'phishing-resistant',
});
export const DESKTOPS_EXCEPTION = exception({
  id: 'desktops',
  title: 'Virtual desktops from any device',
  obligations: ['managed-device'],
  applications: [DESKTOPS],
  deviceStates: ['unregistered', 'registered'],
  instead: 'mfa',
  mustWork: true,
});
