import fc from 'fast-check';
import { hanging, wrap, wrapPhrases } from '../../../policies/reports/wrap';

const words = fc.array(fc.stringMatching(/^[a-z./_-]{1,30}$/), { maxLength: 40 });

test('wrapping keeps every word in its order, and no line of several words is too long', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 60 }), (given, width) => {
      const lines = wrap(given.join(' '), width);
      expect(lines.join(' ')).toBe(given.join(' '));
      for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('further lines hang below the first one’s text', () => {
  expect(hanging('Fix: ', 'write the zones of the region that the firewall is in', 32)).toEqual([
    'Fix: write the zones of the',
    '     region that the firewall is',
    '     in',
  ]);
});

test('a line is broken between phrases, never in one', () => {
  expect(wrapPhrases('a  ', ['one two', 'three four', 'five'], ' · ', 23)).toEqual([
    'a  one two · three four',
    '   five',
  ]);
});
