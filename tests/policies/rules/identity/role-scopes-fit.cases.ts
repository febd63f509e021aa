import { roleScopesFit } from '../../../../policies/rules/identity/role-scopes-fit';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { GLOBAL_ADMINISTRATOR, SOME_GROUP } from './policies';

const role = (scope: unknown) =>
  one('azuread_directory_role_assignment', 'reader', {
    role_id: GLOBAL_ADMINISTRATOR,
    principal_object_id: SOME_GROUP,
    directory_scope_id: scope,
  });

export const cases = casesOf(roleScopesFit, [
  { name: 'a role over the tenant passes', expect: 'pass', resources: role('/') },
  { name: 'a role that says nothing is over the tenant', expect: 'pass', resources: role(null) },
  {
    name: 'a role over a unit passes',
    expect: 'pass',
    resources: role(`/administrativeUnits/${SOME_GROUP}`),
  },
  {
    name: "a role over a unit by the unit's own id passes",
    expect: 'pass',
    resources: merge(
      one('azuread_administrative_unit', 'council', {}),
      role('${azuread_administrative_unit.council.id}'),
    ),
  },
  {
    name: 'a bare id is no scope',
    expect: 'fail',
    resources: role(SOME_GROUP),
    on: 'azuread_directory_role_assignment.reader',
    says: 'which is no scope of the directory',
  },
  { name: 'a scope that is not known is undecided', expect: 'unknown', resources: role(UNKNOWN) },
  { name: 'no role, no scope', expect: 'not-applicable', resources: {} },
]);
