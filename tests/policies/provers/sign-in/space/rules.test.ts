import { readDeviceRule } from '../../../../../policies/provers/sign-in/space/rules/device-rules';
import { readRule } from '../../../../../policies/provers/sign-in/space/rules/read-rule';
import { holds, passes, Test } from '../../../../../policies/provers/sign-in/space/rules/rule';
import { TextAttribute } from '../../../../../policies/provers/sign-in/space/rules/text-attribute';
import { Formula } from '../../../../../policies/provers/sign-in/solver/formula';
import { Solver } from '../../../../../policies/provers/sign-in/solver/solver';
import { has, Variables } from '../../../../../policies/provers/sign-in/solver/variables';
import { Numbers } from '../solver/numbers';

/** Whether a rule holds of a device with these attributes, by names in lower case. */
const of = (text: string, attributes: Readonly<Record<string, string>>) => {
  const rule = readRule(text, 'device');
  return rule && holds(rule, (test) => passes(test, attributes[test.attribute] ?? null));
};

describe('rules', () => {
  it.each([
    ['device.model -eq "Surface"', { model: 'SURFACE' }, true],
    ['device.model -ne "Surface"', {}, true],
    ['device.model -in ["A", "B"]', { model: 'b' }, true],
    ['device.model -notIn ["A"]', {}, true],
    ['device.model -startsWith "Sur" -and device.model -endsWith "face"', { model: 'Surface' }, true],
    ['device.model -notContains "fac"', { model: 'Surface' }, false],
    ['not (device.model -contains "fac")', { model: 'Surface' }, false],
    ['device.isCompliant -eq True', { iscompliant: 'True' }, true],
    ['device.model -eq null', {}, true],
    // `and` binds tighter than `or`, `not` tighter than both.
    ['device.model -eq "a" -or device.model -eq "b" -and device.deviceId -eq "c"', { model: 'a' }, true],
    ['-not device.model -eq "a" -and device.model -eq "b"', { model: 'b' }, true],
    ['(DEVICE.MODEL -EQ "a")', { model: 'A' }, true],
  ])('%s', (text, attributes, expected) => {
    expect(of(text, attributes)).toBe(expected);
  });

  it.each([
    ['', 'nothing'],
    ['device.model -eq', 'no value'],
    ['device.model = "a"', 'no operator'],
    ['device.model -like "a"', 'an operator that there isn’t'],
    ['(device.model -eq "a"', 'an open parenthesis'],
    ['device.model -eq "a" device.model -eq "b"', 'two rules'],
    ['user.model -eq "a"', 'another subject'],
    ['device.model -in []', 'an empty list'],
  ])('%s isn’t one: %s', (text) => {
    expect(readRule(text, 'device')).toBeUndefined();
  });

  it('of devices know only what filters can ask', () => {
    expect(readDeviceRule('device.colour -eq "red"')).toBeUndefined();
    expect(readDeviceRule('device.model -match "a.*"')).toBeUndefined();
  });

  it('of people keep what they ask of lists as one test', () => {
    expect(readRule('user.assignedPlans -any (assignedPlan.service -eq "X")', 'user')).toEqual({
      kind: 'test',
      attribute: 'assignedplans',
      operator: 'any',
      value: '(assignedplan.service -eq "x")',
    });
  });
});

describe('an attribute that is a text', () => {
  const ALPHABET = ['a', 'b'];
  const texts = (length: number): readonly string[] =>
    length === 0 ? [''] : texts(length - 1).flatMap((text) => ALPHABET.map((letter) => text + letter));
  const evaluated = (formula: Formula, point: Int32Array): boolean => {
    if ('all' in formula) return formula.all.every((part) => evaluated(part, point));
    if ('any' in formula) return formula.any.some((part) => evaluated(part, point));
    return has(formula.mask, point[formula.variable]!);
  };

  it('passes together just the tests that some text passes together', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const numbers = new Numbers(seed);
      const operators = ['eq', 'startsWith', 'endsWith', 'contains'] as const;
      const tests: Test[] = Array.from({ length: 1 + numbers.below(4) }, () => ({
        attribute: 'x',
        operator: operators[numbers.below(4)]!,
        value: texts(1 + numbers.below(3))[numbers.below(2)]!,
      }));
      const variables = new Variables();
      const attribute = new TextAttribute(variables, 'x', tests);
      const solver = new Solver(variables, attribute.facts);
      // Another letter joins what has to be in a text: `c` stands for it.
      const parts = [...new Set(tests.map(({ value }) => value!))];
      const candidates = [null, 'c', ...parts, ...combined(parts), ...[1, 2, 3, 4].flatMap(texts)];
      const realised = new Set(candidates.map((text) => tests.map((test) => passes(test, text)).join()));
      const found = new Set<string>();
      for (let question = 0; solver.solve([], wishes(variables, numbers)) && question < 400; question++) {
        const { point } = solver;
        const outcome = tests.map((test) => evaluated(attribute.formula(test), point));
        found.add(outcome.join());
        const text = attribute.textAt(point) ?? null;
        expect(tests.map((test) => passes(test, text))).toEqual(outcome);
      }
      expect([seed, [...realised].filter((one) => !found.has(one))]).toEqual([seed, []]);
    }
  });

  const wishes = (variables: Variables, numbers: Numbers) =>
    Int32Array.from({ length: variables.count }, (_, variable) => numbers.below(variables.size(variable)));
  /** A beginning, any parts, and an end, kept apart by a letter that none of them has. */
  const combined = (parts: readonly string[]) =>
    ['', ...parts].flatMap((start) =>
      ['', ...parts].flatMap((end) =>
        Array.from({ length: 2 ** parts.length }, (_, bits) =>
          [start, ...parts.filter((_part, n) => bits & (1 << n)), end].join('c'),
        ),
      ),
    );
});
