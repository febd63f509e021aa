import { keeps, parseConstraint } from '../../../policies/schema/constraint';

test.each<[string, string, string, unknown]>([
  ['Allow | Deny', 'string', '', { kind: 'values', values: ['Allow', 'Deny'] }],
  ['linux | ', 'string', '', { kind: 'values', values: ['linux'] }],
  ['4 6 8 12', 'int', '', { kind: 'values', values: ['4', '6', '8', '12'] }],
  ['in the range (100 - 4096)', 'int', '', { kind: 'range', least: 100, most: 4096 }],
  ['in the range (0 - 140)', 'string', '', { kind: 'range', least: 0, most: 140 }],
  ['at least (-1.000000)', 'float', '', { kind: 'range', least: -1, most: Infinity }],
])('"%s" of %s is a constraint', (cell, kind, defaultValue, expected) => {
  expect(parseConstraint(cell, kind, defaultValue)).toEqual(expected);
});

test.each([
  ['one word, which may be one of several shapes', 'IANAPrivateRanges', 'set of string', ''],
  ['a list that leaves out its own default', 'A | B', 'string', '"C"'],
  ['a check by a function', 'valid UUID', 'string', ''],
  ['nothing', '', 'string', ''],
])('%s is none', (_, cell, kind, defaultValue) => {
  expect(parseConstraint(cell, kind, defaultValue)).toBeUndefined();
});

test('a list with its own default stays one', () => {
  expect(parseConstraint('1 | 2', 'string', '"2"')).toEqual({ kind: 'values', values: ['1', '2'] });
});

describe('keeping to it', () => {
  const priority = { kind: 'range', least: 100, most: 4096 } as const;
  const text = { kind: 'range', least: 1, most: 4 } as const;

  test('a number, also one written as text', () => {
    expect([99, 100, 4096, 4097, '100', '99'].map((value) => keeps(priority, value, 'int'))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  test('a text by its bytes', () => {
    expect(['', 'abcd', 'abcde', 'éé', 'ééé'].map((value) => keeps(text, value, 'string'))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  test('a list with its case', () => {
    const values = { kind: 'values', values: ['Tcp', '1'] } as const;
    expect(['Tcp', 'TCP', 1].map((value) => keeps(values, value, 'string'))).toEqual([true, false, true]);
  });
});
