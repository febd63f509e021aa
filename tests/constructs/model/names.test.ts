import { azureName, storageAccountName } from '../../../constructs/model/names';
import { findRegion } from '../../../constructs/model/region';
import { REGIONS } from '../../../constructs/model/tables/regions';

const UKSOUTH = findRegion('uksouth');

describe('names', () => {
  test('have the kind, the parts and the region, in lower case', () => {
    expect(azureName('virtualNetwork', UKSOUTH, 'hub')).toBe('vnet-hub-uks');
    expect(azureName('peering', findRegion('ukwest'), 'Website', 'to', 'hub')).toBe(
      'peer-website-to-hub-ukw',
    );
    expect(azureName('ddosPlan', UKSOUTH)).toBe('ddos-uks');
  });

  test.each(REGIONS)(
    'of storage accounts in $name are what Azure allows, even for the longest purpose',
    (region) => {
      expect(storageAccountName('elevenchars', region, 'subscription', 'estate')).toMatch(/^[a-z0-9]{3,24}$/);
    },
  );

  test('of storage accounts differ by purpose, region, subscription and estate, and by nothing else', () => {
    const ukwest = findRegion('ukwest');
    const names = [
      storageAccountName('flow', UKSOUTH, 's1', 'e1'),
      storageAccountName('state', UKSOUTH, 's1', 'e1'),
      storageAccountName('flow', ukwest, 's1', 'e1'),
      storageAccountName('flow', UKSOUTH, 's2', 'e1'),
      storageAccountName('flow', UKSOUTH, 's1', 'e2'),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(storageAccountName('flow', UKSOUTH, 's1', 'e1')).toBe(names[0]);
  });
});
