import { findRegion, regionsOf, tryFindRegion } from '../../../constructs/model/region';

describe('regions', () => {
  const pair = { primary: findRegion('uksouth'), secondary: findRegion('ukwest') };

  test('are found by their name in Resource Manager', () => {
    expect(findRegion('ukwest').displayName).toBe('UK West');
    expect(tryFindRegion('UK West')).toBeUndefined();
  });

  test('that the table lacks are refused with those that it has', () => {
    expect(() => findRegion('eastus')).toThrow(
      new RangeError(
        'region "eastus" is not in the region table, which has uksouth, ukwest, northeurope, westeurope',
      ),
    );
  });

  test('of a pair come primary first', () => {
    expect(regionsOf(pair)).toEqual([pair.primary, pair.secondary]);
  });
});
