import { COUNTRIES, isCountryCode, meantCountry } from '../../../../constructs/model/tables/country-codes';

describe('the table of countries', () => {
  it('has the 249 codes of ISO 3166-1, in two capital letters, and none that is only reserved', () => {
    const codes = Object.keys(COUNTRIES);
    expect(codes).toHaveLength(249);
    expect(codes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
    expect(['UK', 'EU', 'XK', 'EL', 'gb', 'toString'].filter(isCountryCode)).toEqual([]);
  });

  it.each([
    ['UK', 'GB'],
    ['uk', 'GB'],
    ['gb', 'GB'],
    ['United Kingdom', 'GB'],
    ['Scotland', 'GB'],
    ['EL', 'GR'],
    ['germany', 'DE'],
    ['XX', undefined],
    ['constructor', undefined],
  ])('takes "%s" for %s', (text, code) => {
    expect(meantCountry(text)).toBe(code);
  });
});
