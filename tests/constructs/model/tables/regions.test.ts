import { REGIONS } from '../../../../constructs/model/tables/regions';

describe('the table of regions', () => {
  test('has each name and each code once', () => {
    expect(new Set(REGIONS.map(({ name }) => name)).size).toBe(REGIONS.length);
    expect(new Set(REGIONS.map(({ code }) => code)).size).toBe(REGIONS.length);
  });

  test('has pairs that are each other’s', () => {
    const pairs = new Map(REGIONS.map(({ name, pair }) => [name, pair]));
    const odd = REGIONS.filter(({ name, pair }) => pair !== undefined && pairs.get(pair) !== name);
    expect(odd).toEqual([]);
  });

  test('knows that UK South has three zones and UK West none', () => {
    const zones = Object.fromEntries(REGIONS.map((region) => [region.name, region.zones]));
    expect(zones).toMatchObject({ uksouth: ['1', '2', '3'], ukwest: [] });
  });

  test('knows that sets have two fault domains in both regions of the UK', () => {
    const domains = Object.fromEntries(REGIONS.map((region) => [region.name, region.faultDomains]));
    expect(domains).toMatchObject({ uksouth: 2, ukwest: 2 });
  });

  test('lets Front Door reach no region through its pair, where the loss of one would take both', () => {
    const through = REGIONS.filter(({ pair, frontDoorPrivateLink }) => frontDoorPrivateLink === pair);
    expect(through).toEqual([]);
  });
});
