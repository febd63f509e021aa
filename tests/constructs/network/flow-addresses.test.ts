import { isPublic, publicNames, PublicEnd } from '../../../constructs/network/flow-addresses';
import { end, estateWithFlows, placeOf, published } from '../../fixtures/flows';

const estate = estateWithFlows({
  published: [
    published('www', 'front-door', 'website/edge', 'website/web'),
    { ...published('shell', 'private-access', 'library/app', 'website/app'), host: undefined },
  ],
});

const names = (text: string) => publicNames(estate, end(text) as PublicEnd);

describe('the names of a public end', () => {
  it("are the table's for the platform, and the host for a published service", () => {
    expect(names('platform:windows-update')).toMatchObject({ fqdns: [], fqdnTags: ['WindowsUpdate'] });
    expect(names('published:www').fqdns).toEqual(['www.example.org']);
  });

  it('are hosts or ranges for an outside service', () => {
    expect(names('outside:card-processor').fqdns).toEqual(['api.cards.example']);
    expect(names('outside:zia').ranges.map(String)).toEqual(['192.0.2.0/24']);
  });

  it.each([
    [
      'outside:nobody',
      'estate sample has no outside service "nobody", only card-processor, wild, zia, carrier',
    ],
    ['published:nothing', 'estate sample has no published service "nothing", only www, shell'],
    ['published:shell', 'published service "shell" has no host, so nobody can go to it by name'],
  ])('are an error for %s', (text, message) => {
    expect(() => names(text)).toThrow(message);
  });

  it('are asked for only of what is reached over the Internet', () => {
    expect(isPublic(end('platform:kms') as PublicEnd)).toBe(true);
    expect(isPublic({ kind: 'site', site: 'old-datacentre' })).toBe(false);
    expect(isPublic(placeOf(estate, 'website/app'))).toBe(false);
  });
});
