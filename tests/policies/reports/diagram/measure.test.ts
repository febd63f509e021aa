import { fitting, linesOf, measure } from '../../../../policies/reports/diagram/measure';

const node = { id: 'a', label: 'website', details: ['10.64.4.0/24'], category: 'spoke' };

test('a longer text makes a wider box, up to a limit where it is wrapped', () => {
  const long = measure({ ...node, label: 'a name with many words in it '.repeat(3).trim() });
  expect(long.width).toBeGreaterThan(measure(node).width);
  expect(long.width).toBeLessThanOrEqual(212);
  expect(long.height).toBeGreaterThan(measure(node).height);
});

test('a single word that is too long is cut', () => {
  expect(linesOf({ ...node, label: 'x'.repeat(80), details: [] }).map(({ text }) => text)).toEqual([
    `${'x'.repeat(20)}…`,
  ]);
});

test('text that fits is left alone', () => {
  expect(fitting('website', 212, 15)).toBe('website');
});
