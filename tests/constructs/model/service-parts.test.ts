import { Service, ServicePart, ServiceTier } from '../../../constructs/model/service';
import {
  blockPart,
  findBlock,
  findGroup,
  groupPart,
  isOffOutsideHours,
  partText,
  samePart,
  servicesOf,
  tierOfPart,
} from '../../../constructs/model/service-parts';
import { findServiceTier } from '../../../constructs/model/service-tiers';
import { testEstate } from '../../fixtures/estate';
import { testService } from '../../fixtures/services';

const WEB: ServicePart = { kind: 'servers', spoke: 'website', group: 'web' };
const CONTENT: ServicePart = { kind: 'block', spoke: 'website', block: 'content' };

function service(
  name: string,
  tier: ServiceTier['id'],
  parts: readonly ServicePart[],
  hours?: Service['hours'],
) {
  const promised = findServiceTier(tier);
  return testService(name, { tier: promised, hours: hours ?? promised.hours, parts });
}

describe('the services of a part', () => {
  const estate = testEstate({
    services: [service('pages', 'tier-2', [WEB, CONTENT]), service('forms', 'tier-1', [CONTENT])],
  });

  it('are those that name it, in the order of the estate', () => {
    expect(servicesOf(estate, CONTENT).map(({ name }) => name)).toEqual(['pages', 'forms']);
    expect(servicesOf(estate, WEB).map(({ name }) => name)).toEqual(['pages']);
    expect(servicesOf(estate, { kind: 'block', spoke: 'website', block: 'web' })).toEqual([]);
  });

  it('give it the tier that promises the most', () => {
    expect(tierOfPart(estate, CONTENT)?.id).toBe('tier-1');
    expect(tierOfPart(estate, WEB)?.id).toBe('tier-2');
    expect(tierOfPart(estate, { ...WEB, group: 'nobody' })).toBeUndefined();
  });
});

describe('a part is off outside office hours', () => {
  const isOff = (...services: readonly Service[]) => isOffOutsideHours(testEstate({ services }), WEB);

  it('only if every service that has it keeps them', () => {
    expect(isOff(service('a', 'tier-3', [WEB]))).toBe(true);
    expect(isOff(service('a', 'tier-3', [WEB]), service('b', 'tier-2', [WEB]))).toBe(false);
    expect(isOff(service('a', 'tier-3', [WEB], 'extended'))).toBe(false);
  });

  it('never with a service of the first tier', () => {
    expect(isOff(service('a', 'tier-1', [WEB], 'office'))).toBe(false);
  });

  it('never if it belongs to no service', () => {
    expect(isOff(service('a', 'tier-3', [CONTENT]))).toBe(false);
  });
});

describe('parts', () => {
  it('are alike by kind, place and name', () => {
    expect(samePart(WEB, { ...WEB })).toBe(true);
    expect(samePart(WEB, { kind: 'block', spoke: 'website', block: 'web' })).toBe(false);
    expect(partText({ kind: 'hosted', site: 'old', name: 'finance' })).toBe('old/finance');
  });

  it('are made of groups and blocks, and lead back to them', () => {
    expect(groupPart({ spoke: 'website', name: 'web' })).toEqual(WEB);
    expect(blockPart({ spoke: 'website', name: 'content' })).toEqual(CONTENT);
  });

  it('that the estate has not are refused', () => {
    const estate = testEstate();
    expect(() => findGroup(estate, { kind: 'servers', spoke: 'website', group: 'web' })).toThrow(
      'estate sample has no group of machines website/web',
    );
    expect(() => findBlock(estate, { kind: 'block', spoke: 'website', block: 'content' })).toThrow(
      'estate sample has no block website/content',
    );
  });
});
