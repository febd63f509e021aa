import { PACKAGES, tryFindPackage } from '../../../constructs/model/packages';
import { tryFindMachineImage } from '../../../constructs/model/tables/machine-images';

describe.each(PACKAGES.map((item) => [item.id, item] as const))('the package %s', (id, item) => {
  const { subnets, servers, blocks, flows, outside } = item;

  it('is found by its id', () => {
    expect(tryFindPackage(id)).toBe(item);
    expect(item.sources.length).toBeGreaterThan(0);
  });

  it('places machines in tiers of its own, on images of the table', () => {
    for (const { tier, image } of Object.values(servers)) {
      expect(Object.keys(subnets)).toContain(tier);
      expect(tryFindMachineImage(String(image))).toBeDefined();
    }
  });

  it('has a tier for the private endpoints of its blocks, which only its own tiers use', () => {
    expect(Object.keys(subnets)).toContain('private-endpoints');
    for (const { users } of Object.values(blocks)) {
      expect(Object.keys(subnets)).toEqual(expect.arrayContaining([users].flat()));
    }
  });

  it('lets its own tiers speak, to one another and to services of its own', () => {
    const known = [...Object.keys(subnets), ...Object.keys(outside).map((name) => `outside:${name}`)];
    for (const { from, to } of Object.values(flows))
      expect(known).toEqual(expect.arrayContaining([from, to]));
  });
});
