import { nobodyLockedOut } from '../../../../policies/rules/sign-in/nobody-locked-out';
import { merge, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { persona } from './personas';
import { forEverybody, meantTenant, smallTenant } from './tenant';

const declaration = meantTenant();
const blocking = (state: unknown) =>
  merge(
    smallTenant(),
    forEverybody('all', { state, grant: { operator: 'OR', built_in_controls: ['block'] } }),
  );

export const cases = casesOf(nobodyLockedOut, [
  { name: 'people who can show what is asked get in', expect: 'pass', resources: smallTenant(), declaration },
  {
    name: 'a block on everybody locks everybody out',
    expect: 'fail',
    resources: blocking('enabled'),
    declaration,
    on: 'identity.tenants.council.personas.staff',
    says: 'nobody of "staff" gets in anywhere',
  },
  {
    name: 'people who can show a password only are locked out',
    expect: 'fail',
    resources: smallTenant(),
    declaration: meantTenant({ personas: [persona('staff', { methods: ['password'] })] }),
  },
  {
    name: 'people whose group is not there are of no kind',
    expect: 'fail',
    resources: smallTenant(),
    declaration: meantTenant({ personas: [persona('crews')] }),
    on: 'identity.tenants.council.personas.crews',
  },
  {
    name: 'a policy of which it is not known whether it acts leaves it undecided',
    expect: 'unknown',
    resources: blocking(UNKNOWN),
    declaration,
  },
  {
    name: 'without a declaration there are no kinds of people',
    expect: 'not-applicable',
    resources: smallTenant(),
  },
]);
