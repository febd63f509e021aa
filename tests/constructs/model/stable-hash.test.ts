import { stableHash } from '../../../constructs/model/stable-hash';

describe('stableHash', () => {
  test.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
  ])('gives "%s" its published FNV-1a value', (text, hash) => {
    expect(stableHash(text)).toBe(hash);
  });

  test('always has eight digits', () => {
    const lengths = Array.from({ length: 2000 }, (_, n) => stableHash(`estate-${n}`).length);
    expect(new Set(lengths)).toEqual(new Set([8]));
  });
});
