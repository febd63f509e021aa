import { buildGraph } from '../../../../../policies/graph/build-graph';
import { Needs } from '../../../../../policies/provers/sign-in/claims/needs';
import { signInModels } from '../../../../../policies/provers/sign-in/from-graph/sign-in-models';
import { OTHER_APPLICATION } from '../../../../../policies/provers/sign-in/sign-in';
import { UNKNOWN } from '../../../rules/support/fragments';
import { stackOf } from '../../../rules/support/rule-case';
import { DESKTOPS, meantTenant, smallTenant, TenantChanges } from '../../../rules/sign-in/tenant';

/** What a persona of the small tenant needs for some applications. */
function needOf(persona: string, application: string, changes: TenantChanges = {}) {
  const json = stackOf(smallTenant(changes));
  const graph = buildGraph([{ name: 'test', file: 'test/cdk.tf.json', kind: 'synthesized', json }]);
  const [model] = signInModels(graph, meantTenant());
  const found = model!.intent!.personas.find(({ id }) => id === persona)!;
  return new Needs(model!).of(found, { kind: 'applications', ids: [application] });
}

const BLOCK = { operator: 'OR', built_in_controls: ['block'] };

test('people need what every policy on them asks for', () => {
  expect(needOf('staff', OTHER_APPLICATION)).toEqual({
    entry: 'open',
    demands: ['mfa', 'managed-device'],
    doubtful: [],
  });
});

test('an exception is seen where it is for everybody', () => {
  expect(needOf('staff', DESKTOPS).demands).toEqual(['mfa']);
});

test('an exception for others lowers no demand', () => {
  expect(needOf('staff', OTHER_APPLICATION).demands).toContain('managed-device');
  expect(needOf('break-glass', OTHER_APPLICATION).demands).toEqual(['phishing-resistant', 'mfa']);
});

test('nobody gets in where a policy blocks', () => {
  expect(needOf('staff', OTHER_APPLICATION, { mfa: { grant: BLOCK } }).entry).toBe('blocked');
});

test('what is not known of a policy leaves its demand open', () => {
  const need = needOf('staff', OTHER_APPLICATION, { device: { state: UNKNOWN } });
  expect(need).toEqual({ entry: 'open', demands: ['mfa'], doubtful: ['managed-device'] });
});
