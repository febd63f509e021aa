import { buildGraph } from '../../../../policies/graph/build-graph';
import { tenantLimits } from '../../../../policies/rules/identity/tenant-limits';
import { merge, one, UNKNOWN } from '../support/fragments';
import { stackOf } from '../support/rule-case';

/** Too many resources for a case, which is run once for each attribute of each. */
function groups(count: number, assignable: unknown) {
  const all = Array.from({ length: count }, (_, index) =>
    one('azuread_group', `group-${index}`, { assignable_to_role: assignable }),
  );
  const json = stackOf(merge(...all));
  return buildGraph([{ name: 'test', file: 'test/cdk.tf.json', kind: 'synthesized', json }]);
}

const verdictsOn = (count: number, assignable: unknown) =>
  [...tenantLimits.check({ graph: groups(count, assignable), asOf: '2026-12-01' })].map(
    ({ verdict }) => verdict,
  );

describe('role-assignable groups', () => {
  it('may be five hundred in a tenant', () => expect(verdictsOn(500, true)).toEqual(['pass']));
  it('may not be more', () => expect(verdictsOn(501, true)).toEqual(['fail']));
  it('may be too many where it is not known which they are', () =>
    expect(verdictsOn(501, UNKNOWN)).toEqual(['unknown']));
  it('are not counted with others', () => expect(verdictsOn(501, false)).toEqual([]));
});
