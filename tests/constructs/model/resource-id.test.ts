import { resourceGroupId, resourceId } from '../../../constructs/model/resource-id';

describe('resource ids', () => {
  test('of a group and of what stands in it are spelt as Azure spells them', () => {
    expect(resourceGroupId('s', 'g')).toBe('/subscriptions/s/resourceGroups/g');
    expect(resourceId('s', 'g', 'Microsoft.Network/virtualNetworks', 'v')).toBe(
      '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v',
    );
  });

  test('of a nested type take one name for each of its segments', () => {
    expect(resourceId('s', 'g', 'Microsoft.Network/virtualNetworks/subnets', 'v', 'n')).toBe(
      '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/n',
    );
    expect(() => resourceId('s', 'g', 'Microsoft.Network/virtualNetworks/subnets', 'v')).toThrow(
      new RangeError('Microsoft.Network/virtualNetworks/subnets takes 2 names, not 1'),
    );
  });
});
