import fc from 'fast-check';
import { anchor } from '../../../../policies/reports/html/anchor';

test('an ordinary rule id stays readable', () => {
  expect(anchor('rule', 'network/firewall-zones')).toBe('rule-network.firewall-zones');
});

test('different names never share an id, and an id holds no character that HTML or a link would trip over', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'B', '-', '/', '.', '_', '2', 'f', ' ', '"', '<', 'é', '😀'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(anchor('rule', a)).toMatch(/^[A-Za-z0-9._-]+$/);
      expect(anchor('rule', a) === anchor('rule', b)).toBe(a === b);
    }),
    { seed: 11, numRuns: 2000 },
  );
});
