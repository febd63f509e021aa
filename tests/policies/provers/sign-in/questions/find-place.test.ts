import { findPlace } from '../../../../../policies/provers/sign-in/questions/find-place';
import { SMALL_TENANT } from './small-tenant';

const at = (country: string, ...addressIn: readonly string[]) => ({
  addressIn: new Set(addressIn),
  country,
  gpsCountry: country,
  mfaTrusted: false,
});

describe('where a question is asked from', () => {
  it.each([
    ['gb', at('GB')],
    ['FR', at('FR')],
    ['unknown', at('unknown')],
    ['anywhere else', at('other')],
    ['United Kingdom', at('GB')],
    ['county-hall', at('other', 'hall')],
    ['203.0.113.7', at('other', 'hall')],
    ['203.0.113.16', at('other')],
    ['2001:db8:10::7', at('other', 'hall')],
  ])('is understood as %s', (text, place) => {
    expect(findPlace(SMALL_TENANT, text)).toEqual(place);
  });

  it('is not understood otherwise, and says what places there are', () => {
    expect(findPlace(SMALL_TENANT, 'UK')).toEqual({
      problem: '"UK" is no country, address or place of this configuration',
      suggestions: ['United Kingdom', 'County Hall', 'unknown', 'anywhere-else'],
    });
  });
});
