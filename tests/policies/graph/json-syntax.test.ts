import fc from 'fast-check';
import { findJsonError, isNestedDeeperThan } from '../../../policies/graph/json-syntax';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the place where a text stops being JSON', () => {
  test.each([
    ['{"a" 1}', 5, '":"'],
    ['{"a": 1 "b"}', 8, '"," or "}"'],
    ['[1, 2', 5, '"," or "]"'],
    ['[1,]', 3, 'a value'],
    ['{a: 1}', 1, 'a name in double quotes or "}"'],
    ['{} x', 3, 'the end of the file'],
    ['["\t"]', 1, 'a value or "]"'],
    ['[01]', 2, '"," or "]"'],
  ])('%s', (text, offset, expected) => {
    expect(findJsonError(text)).toEqual({ offset, expected });
  });

  test('is found for exactly the texts that JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '"\\x"',
      '1',
      '-0.5e+3',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
    );
    const broken = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(''));
    const text = fc.oneof(
      broken,
      fc.json({ maxDepth: 3 }),
      fc.json({ maxDepth: 3 }).map((json) => json.slice(0, -1)),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        expect(findJsonError(candidate) === undefined).toBe(parses(candidate));
      }),
      { seed: 20261125, numRuns: 1500 },
    );
  });
});

describe('nesting', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('counts objects and lists', () => {
    expect(isNestedDeeperThan(2, bytes('[{"a":1}]'))).toBe(false);
    expect(isNestedDeeperThan(2, bytes('[{"a":[]}]'))).toBe(true);
    expect(isNestedDeeperThan(1, bytes('[[],[]]'))).toBe(true);
  });

  test('does not count brackets in texts', () => {
    expect(isNestedDeeperThan(1, bytes('["[[\\"[[", "]"]'))).toBe(false);
  });
});
