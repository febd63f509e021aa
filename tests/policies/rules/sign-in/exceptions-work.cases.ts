import { exceptionsWork } from '../../../../policies/rules/sign-in/exceptions-work';
import { merge, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import {
  BREAK_GLASS_EXCEPTION,
  DESKTOPS,
  DESKTOPS_EXCEPTION,
  exception,
  forEverybody,
  meantTenant,
  smallTenant,
} from './tenant';

const declaration = meantTenant();
const blocked = (state: unknown) =>
  merge(
    smallTenant(),
    forEverybody('no-desktops', {
      state,
      applications: { included_applications: [DESKTOPS] },
      grant: { operator: 'OR', built_in_controls: ['block'] },
    }),
  );

export const cases = casesOf(exceptionsWork, [
  {
    name: 'desktops that any device reaches with a second factor pass',
    expect: 'pass',
    resources: smallTenant(),
    declaration,
  },
  {
    name: 'desktops that ask for a managed device are promised in vain',
    expect: 'fail',
    resources: smallTenant({ device: { applications: { included_applications: ['All'] } } }),
    declaration,
    on: 'identity.tenants.council.exceptions.desktops',
    says: '"Virtual desktops from any device" is promised and does not work',
  },
  {
    name: 'desktops that somebody blocked are promised in vain',
    expect: 'fail',
    resources: blocked('enabled'),
    declaration,
  },
  {
    name: 'a policy of which it is not known whether it acts leaves it undecided',
    expect: 'unknown',
    resources: blocked(UNKNOWN),
    declaration,
  },
  {
    name: 'an exception that has run out counts for nothing',
    expect: 'fail',
    resources: smallTenant(),
    declaration: meantTenant({
      exceptions: [
        BREAK_GLASS_EXCEPTION,
        DESKTOPS_EXCEPTION,
        exception({ id: 'old', expires: '2026-11-30' }),
      ],
    }),
    on: 'identity.tenants.council.exceptions.old',
    says: 'has run out on 2026-11-30',
  },
  { name: 'without a declaration nothing is promised', expect: 'not-applicable', resources: smallTenant() },
]);
