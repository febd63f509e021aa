import fc from 'fast-check';
import { Cidr, parseAddress } from '../../../constructs/model/cidr';
import {
  loadBalancerAddress,
  serverAddress,
  serverAddresses,
} from '../../../constructs/model/server-addresses';

const tier = (range: string) => ({ name: 'web', range: Cidr.parse(range) });

describe("machines' addresses", () => {
  it('begin behind the four that Azure keeps', () => {
    expect(serverAddresses(tier('10.64.4.0/26'), { count: 3 })).toEqual([
      '10.64.4.4',
      '10.64.4.5',
      '10.64.4.6',
    ]);
  });

  it('leave the last usable one to the load balancer', () => {
    expect(loadBalancerAddress(tier('10.64.4.0/26'))).toBe('10.64.4.62');
    expect(serverAddress(tier('10.64.4.0/29'), 1)).toBe('10.64.4.5');
    expect(() => serverAddress(tier('10.64.4.0/29'), 2)).toThrow(
      'subnet "web" (10.64.4.0/29) has room for 2 machines beside a load balancer, so none for number 2',
    );
  });

  it.each([-1, 0.5, Number.NaN])('are not counted by %p', (index) => {
    expect(() => serverAddress(tier('10.64.4.0/26'), index)).toThrow(RangeError);
  });

  it('are inside the subnet, once each, and none is kept by Azure or the load balancer', () => {
    const sizes = fc.record({
      prefix: fc.integer({ min: 24, max: 29 }),
      count: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(sizes, ({ prefix, count }) => {
        const subnet = tier(`10.64.4.0/${prefix}`);
        fc.pre(count <= subnet.range.size - 6);
        const offsets = serverAddresses(subnet, { count }).map(
          (address) => (parseAddress(address) ?? 0) - subnet.range.first,
        );
        expect(new Set(offsets).size).toBe(count);
        expect(Math.min(...offsets)).toBe(4);
        expect(Math.max(...offsets)).toBeLessThan(subnet.range.size - 2);
      }),
      { seed: 20261125, numRuns: 100 },
    );
  });
});
