import { tenantLimits } from '../../../../policies/rules/identity/tenant-limits';
import { merge, one } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const strengths = (count: number) =>
  merge(
    ...Array.from({ length: count }, (_, index) =>
      one('azuread_authentication_strength_policy', `own-${index}`, { display_name: `Own ${index}` }),
    ),
  );

export const cases = casesOf(tenantLimits, [
  {
    name: 'fifteen strengths of its own are as many as there may be',
    expect: 'pass',
    resources: strengths(15),
  },
  {
    name: 'a sixteenth is one too many',
    expect: 'fail',
    resources: strengths(16),
    says: 'is one of 16 authentication strengths of its own, where a tenant holds 15',
  },
  {
    name: 'a place with too many ranges fails',
    expect: 'fail',
    resources: one('azuread_named_location', 'everywhere', {
      ip: { ip_ranges: Array.from({ length: 2001 }, (_, index) => `198.51.${index >> 8}.${index & 255}/32`) },
    }),
    says: 'has 2001 ranges',
  },
  { name: 'no directory, no limits', expect: 'not-applicable', resources: {} },
]);
