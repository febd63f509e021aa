import { add, StackJson } from '../stack-json';
import { felt, flips, unfelt } from './flips';
import { idle } from './expected/policy';
import { IdentityMutation } from './mutation';
import { BREAK_GLASS_GROUP, grantOf, groupId, onPolicy, policyIn } from './policy-json';

const MULTI_FACTOR_FOR_STAFF = {
  display_name: 'A second factor for staff',
  state: 'enabled',
  conditions: {
    applications: { included_applications: ['All'] },
    client_app_types: ['all'],
    users: { included_groups: [groupId('staff')], excluded_groups: [BREAK_GLASS_GROUP] },
  },
  grant_controls: { operator: 'OR', built_in_controls: ['mfa'] },
};
const ADDED = 'azuread_conditional_access_policy.policies-added';

function policyNames(json: StackJson): readonly string[] {
  return Object.keys(json.resource['azuread_conditional_access_policy'] ?? {}).map((name) =>
    name.replace(/^policies-/, ''),
  );
}

/** Edits of policies that change no claim, or that only they themselves are idle by. */
export const HARMLESS: readonly IdentityMutation[] = [
  {
    name: 'harmless: every list of every policy in another order, but those of guests',
    change: (json) => {
      for (const name of policyNames(json)) {
        const { conditions, grant_controls: grant } = policyIn(json, name);
        const { users, applications, platforms } = conditions;
        users.excluded_groups?.reverse();
        users.included_groups?.reverse();
        users.included_roles?.reverse();
        applications.excluded_applications?.reverse();
        platforms?.excluded_platforms?.reverse();
        conditions.client_app_types.reverse();
        conditions.authentication_flow_transfer_methods?.reverse();
        grant?.built_in_controls?.reverse();
      }
    },
    expected: unfelt(),
  },
  {
    name: 'harmless: the policies in another order',
    change: (json) => {
      const policies = Object.entries(json.resource['azuread_conditional_access_policy'] ?? {});
      json.resource['azuread_conditional_access_policy'] = Object.fromEntries(policies.reverse());
    },
    expected: unfelt(),
  },
  {
    name: 'a policy has another name, by which nobody knows it',
    change: onPolicy('ca004', (policy) => (policy.display_name = 'No device codes')),
    expected: unfelt(flips('identity/baseline-complete', 'policies.CA004')),
  },
  {
    name: 'harmless: a policy beside the baseline has another name',
    change: onPolicy('ca000-meeting-rooms-devices', (policy) => (policy.display_name = 'Screens')),
    expected: unfelt(),
  },
  {
    name: 'harmless: a second factor by the control instead of the strength',
    change: onPolicy('ca000', (policy) => {
      policy.grant_controls = { operator: 'OR', built_in_controls: ['mfa'] };
    }),
    expected: unfelt(),
  },
  {
    name: 'harmless: a second factor that is asked for twice, reported only',
    change: add(ADDED, { ...MULTI_FACTOR_FOR_STAFF, state: 'enabledForReportingButNotEnforced' }),
    expected: unfelt(),
  },
  {
    name: 'harmless: a policy that is switched off',
    change: add(ADDED, { ...MULTI_FACTOR_FOR_STAFF, state: 'disabled' }),
    expected: unfelt(),
  },
  {
    name: 'of two policies that are the same neither decides anything',
    change: (json) => add(ADDED, { ...policyIn(json, 'ca000'), display_name: 'The same again' })(json),
    expected: unfelt(idle('added', 'ca000')),
  },
  {
    name: 'a second factor for staff, some of whom might be of what CA000 leaves out',
    change: add(ADDED, MULTI_FACTOR_FOR_STAFF),
    expected: felt(),
  },
  {
    name: 'a block of nobody decides nothing',
    change: add(ADDED, {
      ...MULTI_FACTOR_FOR_STAFF,
      conditions: {
        ...MULTI_FACTOR_FOR_STAFF.conditions,
        users: { included_users: ['None'], excluded_groups: [BREAK_GLASS_GROUP] },
      },
      grant_controls: { operator: 'OR', built_in_controls: ['block'] },
    }),
    expected: unfelt(idle('added')),
  },
  {
    name: 'harmless: the device filter of short sessions, said otherwise',
    change: onPolicy('ca201', ({ conditions }) => {
      conditions.devices = {
        filter: {
          mode: 'exclude',
          rule: '(device.trustType -in ["ServerAD"]) or (device.isCompliant -eq True)',
        },
      };
    }),
    expected: unfelt(),
  },
  {
    name: 'harmless: a longer session',
    change: onPolicy('ca201', (policy) => {
      policy.session_controls = { ...policy.session_controls, sign_in_frequency: 20 };
    }),
    expected: unfelt(),
  },
  {
    name: 'harmless: strict beside what is owed: a second factor for what is blocked anyway',
    change: onPolicy('ca003', (policy) => {
      const grant = grantOf(policy);
      delete grant.authentication_strength_policy_id;
      grant.built_in_controls = ['mfa'];
    }),
    expected: unfelt(),
  },
  {
    name: 'staff show a key for everything, which is more than is owed',
    change: add(ADDED, {
      ...MULTI_FACTOR_FOR_STAFF,
      grant_controls: {
        operator: 'OR',
        authentication_strength_policy_id:
          '/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000004',
      },
    }),
    expected: felt(),
  },
];
