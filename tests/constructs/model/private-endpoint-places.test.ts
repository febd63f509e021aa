import { Block } from '../../../constructs/model/block';
import { Cidr } from '../../../constructs/model/cidr';
import {
  endpointAddress,
  endpointPlace,
  placeEndpoint,
} from '../../../constructs/model/private-endpoint-places';
import { CACHE, FILES, POSTGRESQL, SHARE, SITE, SQL } from '../../fixtures/block-estate';

const tier = (range: string) => ({ name: 'private-endpoints', range: Cidr.parse(range) });
const TIER = tier('10.64.4.128/26');
const cache = (name: string): Block => ({ ...CACHE, name });

describe('the place of a private endpoint', () => {
  it('is none that the certificate vault, provisioning and Site Recovery keep, and no two are one', () => {
    const blocks = [SITE, SQL, CACHE, FILES, SHARE];
    const places = blocks.map((block) => endpointPlace({ blocks }, block, TIER));
    expect(new Set(places).size).toBe(5);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(5);
  });

  it('is not moved by a block that comes or goes beside it, wherever it stands in the file', () => {
    const alone = endpointPlace({ blocks: [SQL] }, SQL, TIER);
    expect(endpointPlace({ blocks: [SITE, FILES, SQL, CACHE] }, SQL, TIER)).toBe(alone);
  });

  it('is the one that is written, if it is written', () => {
    const placed: Block = { ...SQL, place: 9 };
    expect(placeEndpoint({ blocks: [placed] }, placed, TIER)).toEqual({ kind: 'place', place: 9 });
    expect(placeEndpoint({ blocks: [] }, { ...SQL, place: 4 }, TIER)).toEqual({ kind: 'outside', last: 57 });
    expect(placeEndpoint({ blocks: [] }, { ...SQL, place: 58 }, TIER)).toEqual({ kind: 'outside', last: 57 });
  });

  it('is never moved by another: two on one place are refused, with one that is free', () => {
    const a: Block = { ...cache('a'), place: 5 };
    const blocks = [a, { ...cache('b'), place: 5 }, { ...cache('c'), place: 6 }];
    expect(placeEndpoint({ blocks }, a, TIER)).toEqual({ kind: 'clash', with: 'b', free: 7 });
    expect(() => endpointPlace({ blocks }, a, TIER)).toThrow('clash');
    const full = [5, 6, 7, 8, 9].map((place, index): Block => ({ ...cache(`x${index}`), place }));
    const small = tier('10.64.4.128/28');
    expect(placeEndpoint({ blocks: full }, { ...cache('y'), place: 5 }, small)).toEqual({
      kind: 'clash',
      with: 'x0',
    });
  });

  it('is not to be had for what has no private endpoint, or where there is no room', () => {
    expect(() => endpointPlace({ blocks: [POSTGRESQL] }, POSTGRESQL, TIER)).toThrow('none');
    expect(placeEndpoint({ blocks: [SQL] }, SQL, tier('10.64.4.128/29'))).toEqual({ kind: 'full' });
  });

  it('is an address of the tier', () => {
    const place = endpointPlace({ blocks: [SQL] }, SQL, TIER);
    expect(endpointAddress({ blocks: [SQL] }, SQL, TIER)).toBe(`10.64.4.${128 + 4 + place}`);
  });
});
