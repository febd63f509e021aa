import { count, listed, oneLine, thousands } from '../../../policies/reports/words';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('%d is written %s', (n, text) => {
  expect(thousands(n)).toBe(text);
});

test('one thing is singular and any other number plural', () => {
  expect([0, 1, 2].map((n) => count(n, 'stack'))).toEqual(['0 stacks', '1 stack', '2 stacks']);
});

test('a list ends with "and"', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

test('control characters, line breaks and marks of reading direction are taken out', () => {
  expect(oneLine('a\u001b[31mb\r\nc\u202ed\u0007')).toBe('a[31mb cd');
});
