import { appOrigins, serverOrigins } from '../../../constructs/web/front-door-origin';
import { placesOfBlock } from '../../../constructs/model/placed-block';
import { blockEstate, SITE } from '../../fixtures/block-estate';
import { edgesOf, WEBSITE, webEstate } from '../../fixtures/web-estate';

describe('the origins that a Front Door may have', () => {
  it('are, of a service, its private links, which have no type', () => {
    const [first] = serverOrigins(WEBSITE, edgesOf(webEstate(), WEBSITE));
    expect(first).toMatchObject({
      hostName: 'uks.www.example.org',
      hostHeader: 'www.example.org',
      port: 443,
    });
    expect(first).not.toHaveProperty('targetType');
    expect(first?.targetId).toMatch(/privateLinkServices\/pls-website-uks$/);
  });

  it('are not to be had for a service without a host', () => {
    expect(() => serverOrigins({ ...WEBSITE, host: undefined }, [])).toThrow('has no host');
  });

  it('are, of an application, its sites in both regions, asked for by the name of their certificate', () => {
    const origins = appOrigins(placesOfBlock(blockEstate(), SITE));
    expect(origins.map(({ region, targetType }) => [region.name, targetType])).toEqual([
      ['uksouth', 'sites'],
      ['ukwest', 'sites'],
    ]);
    for (const { hostName, hostHeader } of origins) expect(hostHeader).toBe(hostName);
  });
});
