import { privateLinkZoneNames } from '../../../constructs/model/private-link-zone-names';
import { findRegion } from '../../../constructs/model/region';
import { PRIVATE_LINK_ZONES } from '../../../constructs/model/tables/private-link-zones';

describe('privateLinkZoneNames', () => {
  const names = privateLinkZoneNames([findRegion('uksouth'), findRegion('ukwest')]);

  test('has regional zones once a region, by geo code', () => {
    expect(names.filter((name) => name.endsWith('.backup.windowsazure.com'))).toEqual([
      'privatelink.uks.backup.windowsazure.com',
      'privatelink.ukw.backup.windowsazure.com',
    ]);
  });

  test('has each zone once, sorted, though services share some', () => {
    expect([...new Set(names)].sort()).toEqual(names);
    expect(names.filter((name) => name === 'privatelink.servicebus.windows.net')).toHaveLength(1);
    const global = new Set(PRIVATE_LINK_ZONES.map(({ zone }) => zone).filter((zone) => !zone.includes('{')));
    expect(names).toHaveLength(global.size + 2);
  });

  test('leaves no placeholder, and only names that DNS takes', () => {
    expect(names.filter((name) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name))).toEqual([]);
  });

  test('has no zone that lies inside another, whose records it would hide', () => {
    const inner = names.filter((name) => names.some((other) => name.endsWith(`.${other}`)));
    expect(inner).toEqual([]);
  });
});
