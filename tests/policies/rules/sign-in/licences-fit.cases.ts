import { licencesFit } from '../../../../policies/rules/sign-in/licences-fit';
import { declare, merge, UNKNOWN } from '../support/fragments';
import { declaredTenant } from '../identity/declared-tenant';
import { guardedGroup, onPrograms, policy, SOME_GROUP, SOME_PROGRAM } from '../identity/policies';
import { casesOf } from '../support/rule-case';
import { persona } from './personas';

const staff = (licences: readonly ('P1' | 'P2' | 'workload-identities')[]) =>
  declare({ tenants: [declaredTenant({ personas: [persona('staff', { licences })] })] });
const programs = (licences: readonly ('P1' | 'workload-identities')[]) =>
  declare({
    tenants: [
      declaredTenant({
        personas: [persona('programs', { kind: 'workload', servicePrincipals: [SOME_PROGRAM], licences })],
      }),
    ],
  });
const atRisk = policy({ conditions: { user_risk_levels: ['high'] } });
const excluding = (group: string) =>
  policy({
    conditions: { user_risk_levels: ['high'] },
    users: { included_users: ['All'], excluded_groups: [group] },
  });

export const cases = casesOf(licencesFit, [
  {
    name: 'P1 is enough for what asks for no risk',
    expect: 'pass',
    resources: policy(),
    declaration: staff(['P1']),
  },
  { name: 'P2 holds P1', expect: 'pass', resources: atRisk, declaration: staff(['P2']) },
  {
    name: 'a policy on risks may not act on people with P1',
    expect: 'unknown',
    resources: atRisk,
    declaration: staff(['P1']),
    on: 'identity.tenants.council.personas.staff',
    says: '"mfa" (P2)',
  },
  {
    name: 'a policy that leaves people out needs no licence of theirs',
    expect: 'pass',
    resources: merge(
      guardedGroup('staff'),
      excluding('${azuread_group.staff.object_id}'),
      policy({ name: 'other', users: { included_users: ['All'], excluded_groups: [SOME_GROUP] } }),
    ),
    declaration: staff(['P1']),
  },
  {
    name: 'a licence that nothing uses is one too many',
    expect: 'fail',
    resources: policy(),
    declaration: staff(['P2']),
    says: 'has P2, which no policy on "staff" uses',
  },
  {
    name: 'programs have a licence of their own',
    expect: 'pass',
    resources: onPrograms(),
    declaration: programs(['P1', 'workload-identities']),
  },
  {
    name: 'a policy may not act on programs without it',
    expect: 'unknown',
    resources: onPrograms(),
    declaration: programs(['P1']),
  },
  {
    name: 'a policy that only reports uses no licence',
    expect: 'fail',
    resources: policy({
      state: 'enabledForReportingButNotEnforced',
      conditions: { user_risk_levels: ['high'] },
    }),
    declaration: staff(['P2']),
  },
  {
    name: 'without a declaration nobody has licences',
    expect: 'not-applicable',
    resources: policy({ state: UNKNOWN }),
  },
]);
