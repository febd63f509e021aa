import { passwordChangePossible } from '../../../../policies/rules/identity/password-change-possible';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { MFA_STRENGTH, policy, PolicyChanges } from './policies';

const GUESTS = [
  'internalGuest',
  'b2bCollaborationGuest',
  'b2bCollaborationMember',
  'b2bDirectConnectUser',
  'otherExternalUser',
  'serviceProvider',
];
const change = (changes: PolicyChanges = {}) =>
  policy({
    users: {
      included_users: ['All'],
      excluded_guests_or_external_users: [
        { guest_or_external_user_types: GUESTS, external_tenants: [{ membership_kind: 'all' }] },
      ],
    },
    grant: {
      operator: 'AND',
      built_in_controls: ['passwordChange'],
      authentication_strength_policy_id: MFA_STRENGTH,
    },
    ...changes,
    conditions: { user_risk_levels: ['medium'], ...changes.conditions },
  });

export const cases = casesOf(passwordChangePossible, [
  { name: 'a new password with a strength at user risk passes', expect: 'pass', resources: change() },
  {
    name: 'a new password or a second factor fails',
    expect: 'fail',
    resources: change({ grant: { operator: 'OR', built_in_controls: ['mfa', 'passwordChange'] } }),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'otherwise than together with a second factor',
  },
  {
    name: 'a new password without user risk fails',
    expect: 'fail',
    resources: change({ conditions: { user_risk_levels: [] } }),
    says: 'without user risk',
  },
  {
    name: 'another condition beside it fails',
    expect: 'fail',
    resources: change({ conditions: { locations: { included_locations: ['All'] } } }),
  },
  {
    name: 'some client types only fail',
    expect: 'fail',
    resources: change({ conditions: { client_app_types: ['browser'] } }),
  },
  {
    name: 'an application that is left out fails',
    expect: 'fail',
    resources: change({
      applications: { included_applications: ['All'], excluded_applications: ['Office365'] },
    }),
    says: '(1032)',
  },
  {
    name: 'guests are not asked for a new password',
    expect: 'fail',
    resources: change({ users: { included_users: ['All'] } }),
    says: 'asks guests',
  },
  {
    name: 'risks that are not known leave it undecided',
    expect: 'unknown',
    resources: change({ conditions: { user_risk_levels: UNKNOWN } }),
  },
  {
    name: 'a policy that asks for no new password is not judged',
    expect: 'not-applicable',
    resources: policy(),
  },
]);
