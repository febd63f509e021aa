import { CheckResult } from '../../../policies/check-result';
import { Finding } from '../../../policies/finding';
import { resultSentence, standingOf, subjectOf } from '../../../policies/reports/standing';
import { FAILED_RESULT, FINDINGS, PASSED_RESULT } from '../../fixtures/check-result';
import { STRANGER_RESULT } from '../../fixtures/stranger-result';

const [STOPPING] = FINDINGS as readonly [Finding, ...Finding[]];

test.each([
  ['a gating finding stops the deployment', {}, 'stops'],
  ['one that does not gate is advice', { gating: false }, 'advice'],
  ['an exempted one no longer stops anything', { exemption: 'EX-1' }, 'exempted'],
] as const)('%s', (_name, change, standing) => {
  expect(standingOf({ ...STOPPING, ...change })).toBe(standing);
});

test.each<[string, CheckResult, string]>([
  ['nothing at all', STRANGER_RESULT, 'No finding stops the deployment.'],
  [
    'only an exempted finding',
    PASSED_RESULT,
    'No finding stops the deployment; beside that, 1 finding under exemption.',
  ],
  ['one failure', { ...FAILED_RESULT, findings: [STOPPING] }, '1 finding stops the deployment.'],
  [
    'failures and unknowns',
    FAILED_RESULT,
    '3 findings stop the deployment (1 of them because a claim could not be decided); beside that, 1 piece of advice and 1 finding under exemption.',
  ],
])('the sentence for %s', (_name, result, sentence) => {
  expect(resultSentence(result)).toBe(sentence);
});

test('a result without an estate is named by its stacks', () => {
  expect([subjectOf(FAILED_RESULT), subjectOf(STRANGER_RESULT)]).toEqual(['estate sample', '1 stack']);
});
