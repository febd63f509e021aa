import { AddressSets } from '../../../../../policies/provers/sign-in/space/address-sets';

describe('choices of the sets of locations that an address can be in', () => {
  // In no location, in a, in b which is inside a, in c.
  const nested = new AddressSets([[], ['a'], ['a', 'b'], ['c']]);

  it.each([
    [[1, 2], { each: ['a'], some: [], none: [] }],
    [[0], { each: [], some: [], none: ['a', 'c'] }],
    [[2, 3], { each: [], some: ['b', 'c'], none: [] }],
    [[1], { each: ['a'], some: [], none: ['b'] }],
    [[1, 3], { each: [], some: ['a', 'c'], none: ['b'] }],
    [[0, 1, 2, 3], { each: [], some: [], none: [] }],
    [[0, 3], { each: [], some: [], none: ['a'] }],
  ])('%j are said in few words', (chosen, said) => {
    expect(nested.said(chosen)).toEqual(said);
  });

  it('are not said where words would say more, or less', () => {
    expect(nested.said([0, 2])).toBeUndefined();
  });
});
