import { tierUse } from '../../../constructs/model/tier-use';
import { blockEstate } from '../../fixtures/block-estate';
import { estateWithFlows, flow, published } from '../../fixtures/flows';

describe('what a tier is for', () => {
  const estate = estateWithFlows({
    flows: [
      flow('touch', 'website/web', 'telephony/decoy', { kind: 'decoy' }),
      flow('work', 'website/web', 'website/app'),
    ],
    published: [
      published('site', 'front-door', 'website/edge', 'website/web'),
      published('intranet', 'app-proxy', 'library/app', 'website/app'),
    ],
  });

  it.each([
    ['telephony', 'decoy', 'decoy'],
    ['website', 'edge', 'front-door'],
    ['website', 'web', 'general'],
    ['library', 'app', 'general'],
    ['library', 'decoy', 'general'],
  ])('%s/%s is %s', (spoke, tier, use) => {
    expect(tierUse(estate, { spoke, tier })).toBe(use);
  });

  it('is told for application gateways too', () => {
    const other = {
      ...estate,
      published: [published('forms', 'application-gateway', 'website/edge', 'website/web')],
    };
    expect(tierUse(other, { spoke: 'website', tier: 'edge' })).toBe('application-gateway');
  });

  it('is told for what Azure runs in a tier of its own', () => {
    const uses = ['web', 'mysql', 'postgresql', 'private-endpoints'].map((tier) =>
      tierUse(blockEstate(), { spoke: 'website', tier }),
    );
    expect(uses).toEqual(['web-app', 'mysql', 'postgresql', 'general']);
  });
});
