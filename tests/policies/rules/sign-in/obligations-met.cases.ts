import { obligationsMet } from '../../../../policies/rules/sign-in/obligations-met';
import { OTHER_GROUP } from '../identity/policies';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { BREAK_GLASS, forEverybody, meantTenant, smallTenant, STAFF } from './tenant';

const declaration = meantTenant();

export const cases = casesOf(obligationsMet, [
  {
    name: 'a tenant that asks everybody for what is demanded passes',
    expect: 'pass',
    resources: smallTenant(),
    declaration,
  },
  {
    name: 'a policy that only reports asks nobody',
    expect: 'fail',
    resources: smallTenant({ mfa: { state: 'enabledForReportingButNotEnforced' } }),
    declaration,
    on: 'identity.tenants.council.obligations.mfa',
    says: '"A second factor for everything" is not met',
  },
  {
    name: 'a group that is left out gets in with a password',
    expect: 'fail',
    resources: smallTenant({
      mfa: { users: { included_users: ['All'], excluded_groups: [BREAK_GLASS, OTHER_GROUP] } },
    }),
    declaration,
    says: OTHER_GROUP,
  },
  {
    name: 'a second factor or a managed device is no second factor',
    expect: 'fail',
    resources: smallTenant({
      mfa: { grant: { operator: 'OR', built_in_controls: ['mfa', 'compliantDevice'] } },
    }),
    declaration,
    says: 'with a password only',
  },
  {
    name: 'an application that is left out is a gap',
    expect: 'fail',
    resources: smallTenant({
      mfa: { applications: { included_applications: ['All'], excluded_applications: ['Office365'] } },
    }),
    declaration,
    says: 'Office 365',
  },
  {
    name: 'a condition on places is a gap everywhere else',
    expect: 'fail',
    resources: smallTenant({
      mfa: { conditions: { locations: { included_locations: ['All'], excluded_locations: ['AllTrusted'] } } },
    }),
    declaration,
  },
  {
    name: 'groups that are not known may be anybody',
    expect: 'unknown',
    resources: smallTenant({
      mfa: { users: { included_users: ['All'], excluded_groups: [BREAK_GLASS, UNKNOWN] } },
    }),
    declaration,
    says: 'may not be met',
  },
  {
    name: "without a declaration the strategy's own obligations hold of any tenant",
    expect: 'fail',
    resources: forEverybody('mfa', { users: { included_groups: [STAFF] } }),
    says: 'is not met',
  },
  { name: 'without policies and a declaration there is no tenant', expect: 'not-applicable', resources: {} },
]);
