import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAUSES } from '../../../policies/controls/clauses';
import { BASELINE, EVERY_RULE } from '../../../policies/packs/baseline';
import { Rule } from '../../../policies/rules/rule';
import { ruleIndex, rulePage } from '../../../scripts/rule-page';
import { allCases } from '../rules/support/all-cases';

const ROOT = join(__dirname, '../../..');
const CASES = new Map(allCases().map((file) => [file.path, file]));
const CLAUSE_IDS = CLAUSES.map(({ id }) => id);

/** What these find is always a gap in what is known, so that nothing can fail. */
const NEVER_FAIL = [
  'dns/resolver-region-confirmed',
  'deployment/outstanding',
  'mfa/logins-known',
  'monitoring/type-known',
  'schema/known-type',
];

describe('the baseline', () => {
  it('has the ids of its rules once each, in order', () => {
    const ids = BASELINE.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('has more than the twenty-five rules that a judgement needs at least', () => {
    expect(BASELINE.length).toBeGreaterThanOrEqual(25);
  });

  it('has cases for every rule, and no cases for what is no rule', () => {
    expect([...CASES.keys()].sort()).toEqual(EVERY_RULE.map(({ id }) => id).sort());
  });

  it('has a current list of its rules', () => {
    expect(readFileSync(join(ROOT, 'docs/rules/README.md'), 'utf8')).toBe(ruleIndex(EVERY_RULE));
  });
});

describe.each(EVERY_RULE.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  const file = CASES.get(id);

  it('is exported by the file that its id names, under the same name', () => {
    const path = join(ROOT, 'policies/rules', `${id}.ts`);
    expect(existsSync(path)).toBe(true);
    const module = require(path) as Readonly<Record<string, Rule>>;
    expect(module[camelCase(id.split('/')[1]!)]).toBe(rule);
    expect(file?.rule).toBe(rule);
  });

  it('has a passing, a failing and a not applicable case', () => {
    const kinds = new Set(file?.cases.map(({ expect: kind }) => kind));
    expect(kinds).toContain('pass');
    expect(kinds).toContain('not-applicable');
    expect(kinds).toContain(NEVER_FAIL.includes(id) ? 'unknown' : 'fail');
  });

  it('names each case once', () => {
    const names = file?.cases.map(({ name }) => name) ?? [];
    expect(names).toEqual([...new Set(names)]);
  });

  it('cites clauses of the strategy, and decides only what it cites', () => {
    expect(CLAUSE_IDS).toEqual(expect.arrayContaining([...rule.clauses]));
    expect(rule.clauses).toEqual(expect.arrayContaining([...rule.decides]));
  });

  it('says in sentences what it claims, protects from and wants', () => {
    expect(rule.title).toMatch(/^[A-Z].{10,}[^.]$/);
    expect(rule.protects).toMatch(/^[A-Z].{20,}\.$/);
    expect(rule.remedy).toMatch(/^[A-Z].{15,}\.$/);
  });

  it('names what it rests on', () => {
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.sources.every((source) => source.length > 10)).toBe(true);
  });

  it('has a current page', () => {
    expect(file && readFileSync(join(ROOT, 'docs/rules', `${id}.md`), 'utf8')).toBe(file && rulePage(file));
  });
});

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
