import { compareText } from '../../../constructs/model/compare-text';

test('compareText orders by code units, not as a language would', () => {
  expect(['é', 'b', 'Z', 'a', '10', '9', 'a'].sort(compareText)).toEqual([
    '10',
    '9',
    'Z',
    'a',
    'a',
    'b',
    'é',
  ]);
});
