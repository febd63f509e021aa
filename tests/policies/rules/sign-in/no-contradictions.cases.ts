import { noContradictions } from '../../../../policies/rules/sign-in/no-contradictions';
import { merge, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { forEverybody, meantTenant, smallTenant } from './tenant';

const declaration = meantTenant();
const asking = (control: string) =>
  forEverybody(control === UNKNOWN ? 'open' : control, {
    grant: { operator: 'OR', built_in_controls: [control] },
  });

export const cases = casesOf(noContradictions, [
  { name: 'policies that can be met together pass', expect: 'pass', resources: smallTenant(), declaration },
  {
    name: 'a joined device has Windows, and a protected application has not',
    expect: 'fail',
    resources: merge(smallTenant(), asking('compliantApplication'), asking('domainJoinedDevice')),
    declaration,
    on: 'azuread_conditional_access_policy.compliantApplication',
    says: '"compliantApplication" and "domainJoinedDevice" cannot both be met',
  },
  {
    name: 'a control that is not known may contradict',
    expect: 'unknown',
    resources: merge(smallTenant(), asking(UNKNOWN)),
    declaration,
  },
  { name: 'no policies, nothing to contradict', expect: 'not-applicable', resources: {} },
]);
