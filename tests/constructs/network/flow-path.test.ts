import { pairsOf } from '../../../constructs/model/flow-pairs';
import { firewallsOn } from '../../../constructs/network/flow-path';
import { estateWithFlows, flow } from '../../fixtures/flows';

const estate = estateWithFlows();

/** `<from> > <firewalls> > <to>` for each pair, tiers by their region. */
const show = (from: string, to: string, reach: 'region' | 'everywhere' = 'region') =>
  pairsOf(estate, flow('f', from, to, { reach })).map((pair) => {
    const hubs = firewallsOn(estate, pair).map(({ region }) => region.name);
    const place = (side: typeof pair.from) => (side.kind === 'tier' ? side.region.name : side.kind);
    return [place(pair.from), ...hubs.map((hub) => `(${hub})`), place(pair.to)].join(' ');
  });

describe('the firewalls that a pair passes', () => {
  it('are none inside one network', () => {
    expect(show('website/web', 'website/app')).toEqual(['uksouth uksouth', 'ukwest ukwest']);
  });

  it("are the region's between its networks", () => {
    expect(show('telephony/decoy', 'website/app')).toEqual([
      'uksouth (uksouth) uksouth',
      'ukwest (ukwest) ukwest',
    ]);
  });

  it('are both between regions, the own one first', () => {
    expect(show('website/web', 'library/app')).toEqual([
      'uksouth (uksouth) uksouth',
      'ukwest (ukwest) (uksouth) uksouth',
    ]);
    expect(show('website/app', 'website/app', 'everywhere')).toEqual([
      'uksouth uksouth',
      'uksouth (uksouth) (ukwest) ukwest',
      'ukwest (ukwest) (uksouth) uksouth',
      'ukwest ukwest',
    ]);
  });

  it("are the tier's own on the way to and from anything outside", () => {
    expect(show('website/app', 'platform:kms')).toEqual([
      'uksouth (uksouth) platform',
      'ukwest (ukwest) platform',
    ]);
    expect(show('site:old-datacentre', 'library/app')).toEqual(['site (uksouth) uksouth']);
  });

  it('are an error where neither end is a tier', () => {
    expect(() => show('site:old-datacentre', 'outside:zia')).toThrow(
      'flow "f" goes from site:old-datacentre to outside:zia, and neither is a tier: one of them has to be',
    );
  });
});
