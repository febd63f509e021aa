import { frontDoors } from '../../../constructs/web/front-doors';
import { blockEstate, CACHE, PUBLISHED_SITE } from '../../fixtures/block-estate';
import { webEstate } from '../../fixtures/web-estate';

describe('what is published by a Front Door', () => {
  it('are services on machines, then applications, each with where it comes from', () => {
    const estate = { ...blockEstate(), spokes: webEstate().spokes, published: webEstate().published };
    expect(
      frontDoors(estate).map(({ service, healthPath, origins }) => [
        service.name,
        healthPath,
        origins.length,
      ]),
    ).toEqual([
      ['website', '/health', 2],
      ['drupal', '/health', 2],
    ]);
  });

  it('is no block of another kind', () => {
    const publishedApps = [{ ...PUBLISHED_SITE, app: { spoke: 'website', block: CACHE.name } }];
    expect(() => frontDoors(blockEstate({ publishedApps }))).toThrow(
      'published "drupal" leads to website/sessions, a block of kind redis: name a web-app',
    );
  });
});
