import { breakGlassWorks } from '../../../../policies/rules/sign-in/break-glass-works';
import { merge, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { policy, PolicyChanges } from '../identity/policies';
import { meantTenant, smallTenant } from './tenant';

const declaration = meantTenant();
const onAll = (changes: PolicyChanges) =>
  merge(smallTenant(), policy({ name: 'all', users: { included_users: ['All'] }, ...changes }));

export const cases = casesOf(breakGlassWorks, [
  {
    name: 'accounts that every policy but their own leaves out get in',
    expect: 'pass',
    resources: smallTenant(),
    declaration,
  },
  {
    name: 'a policy that forgot them and blocks stops them',
    expect: 'fail',
    resources: onAll({
      grant: { operator: 'OR', built_in_controls: ['block'] },
      conditions: { sign_in_risk_levels: ['high'] },
    }),
    declaration,
    on: 'identity.tenants.council.breakGlass',
    says: 'a break-glass account is stopped',
  },
  {
    name: 'a policy that forgot them and asks for a device stops them',
    expect: 'fail',
    resources: onAll({ grant: { operator: 'OR', built_in_controls: ['compliantDevice'] } }),
    declaration,
  },
  {
    name: 'a policy of which it is not known whether it acts leaves it undecided',
    expect: 'unknown',
    resources: onAll({ state: UNKNOWN, grant: { operator: 'OR', built_in_controls: ['block'] } }),
    declaration,
  },
  {
    name: 'without a declaration nobody knows which accounts',
    expect: 'not-applicable',
    resources: smallTenant(),
  },
]);
