import Ajv from 'ajv';
import { CheckResult } from '../../../policies/check-result';
import { checkResultJsonSchema } from '../../../policies/reports/check-result-schema';
import { renderJson } from '../../../policies/reports/json';
import { FAILED_RESULT, PASSED_RESULT } from '../../fixtures/check-result';
import { HOSTILE_RESULT } from '../../fixtures/hostile-result';
import { STRANGER_RESULT } from '../../fixtures/stranger-result';

const validate = new Ajv({ allErrors: true, formats: { 'date-time': true } }).compile(
  checkResultJsonSchema(),
);

function parsed(result: CheckResult, generated?: string): Record<string, unknown> {
  return JSON.parse(renderJson(result, { generated })) as Record<string, unknown>;
}

test.each([
  ['a failed one', FAILED_RESULT],
  ['a passed one', PASSED_RESULT],
  ['one of a stranger’s plan', STRANGER_RESULT],
  ['one full of hostile text', HOSTILE_RESULT],
])('%s keeps the schema', (_name, result) => {
  validate(parsed(result, '2026-12-01T09:00:00+00:00'));
  expect(validate.errors).toBeNull();
});

test('the schema refuses a finding without its remedy, and a key that the contract lacks', () => {
  const [first, ...others] = FAILED_RESULT.findings;
  const { remedy: _, ...incomplete } = first ?? {};
  expect(validate({ ...parsed(FAILED_RESULT), findings: [incomplete, ...others] })).toBe(false);
  expect(validate({ ...parsed(FAILED_RESULT), extra: true })).toBe(false);
});

test('top-level keys stand in the documented order', () => {
  expect(Object.keys(parsed(FAILED_RESULT, '2026-12-01T09:00:00Z'))).toEqual([
    '$schema',
    'version',
    'generated',
    'tool',
    'asOf',
    'judged',
    'summary',
    'clauses',
    'rules',
    'findings',
    'exemptions',
    'outstanding',
    'exhibits',
  ]);
});

test('a finding has exactly the documented keys, and null for what is not known', () => {
  const findings = parsed(FAILED_RESULT)['findings'] as readonly Record<string, unknown>[];
  const unknown = findings.find((finding) => finding['verdict'] === 'unknown') ?? {};
  expect(Object.keys(unknown)).toEqual([
    'ruleId',
    'verdict',
    'severity',
    'gating',
    'clauses',
    'address',
    'type',
    'stack',
    'message',
    'remedy',
    'source',
    'witness',
    'exemption',
  ]);
  expect(unknown).toMatchObject({ source: null, witness: null, exemption: null });
});

test('without a clock the field is left out', () => {
  expect(parsed(FAILED_RESULT)).not.toHaveProperty('generated');
});

test('the order of keys in the result changes no byte', () => {
  expect(renderJson(reversed(FAILED_RESULT) as CheckResult)).toBe(renderJson(FAILED_RESULT));
});

/** The same value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
