import { JsonObject } from '../../../../../policies/graph/json-node';
import { listed } from '../small-tenant';
import { guid, modelOf } from './judged';

function placeOf(location: JsonObject) {
  const [place] = modelOf({ azuread_named_location: { l: { display_name: 'L', ...location } } }).locations;
  return place!;
}

describe('a named location', () => {
  test.each<[string, JsonObject, object]>([
    [
      'of addresses',
      { ip: { ip_ranges: ['203.0.113.0/24'], trusted: true } },
      { kind: 'ip', trusted: true, ranges: listed('203.0.113.0/24') },
    ],
    [
      'of addresses, not trusted where it does not say so',
      { ip: { ip_ranges: ['203.0.113.0/24'] } },
      { kind: 'ip', trusted: false, ranges: listed('203.0.113.0/24') },
    ],
    [
      'of addresses that are known in part',
      { ip: { ip_ranges: ['203.0.113.0/24', '${var.r}'], trusted: '${var.t}' } },
      { kind: 'ip', trusted: 'unknown', ranges: { values: ['203.0.113.0/24'], open: true } },
    ],
    [
      'of countries',
      { country: { countries_and_regions: ['GB'] } },
      { kind: 'country', countries: listed('GB'), includeUnknown: false, by: 'address' },
    ],
    [
      'of countries by position, and the unknown ones',
      {
        country: {
          countries_and_regions: ['GB'],
          country_lookup_method: 'authenticatorAppGps',
          include_unknown_countries_and_regions: true,
        },
      },
      { kind: 'country', countries: listed('GB'), includeUnknown: true, by: 'gps' },
    ],
    [
      'of what is no country',
      { country: { countries_and_regions: ['GB', 'gb', 'Wales'] } },
      { kind: 'country', countries: { values: ['GB'], open: true }, includeUnknown: false, by: 'address' },
    ],
    [
      'looked up nobody knows how',
      { country: { countries_and_regions: ['GB'], country_lookup_method: '${var.m}' } },
      { kind: 'unknown' },
    ],
    ['of neither', {}, { kind: 'unknown' }],
    ['made dynamically', { dynamic: { ip: { for_each: [] } } }, { kind: 'unknown' }],
  ])('%s', (_, location, expected) => {
    expect(placeOf(location)).toEqual({
      id: 'identity/azuread_named_location.l',
      name: 'L',
      ...expected,
    });
  });

  test('goes by its address until it has an id', () => {
    const ip = { ip_ranges: ['203.0.113.0/24'] };
    const made = modelOf({
      azuread_named_location: {
        l: { display_name: 'L', ip },
        m: { display_name: 'M', ip, object_id: guid(8) },
      },
    });
    expect(made.locations.map(({ id, name }) => [id, name])).toEqual([
      [guid(8), 'M'],
      ['identity/azuread_named_location.l', 'L'],
    ]);
  });
});

test('an authentication strength allows what it lists, and perhaps more', () => {
  const strength = { display_name: 'Keys', allowed_combinations: ['fido2', '${var.more}'] };
  expect(modelOf({ azuread_authentication_strength_policy: { s: strength } }).strengths).toEqual([
    {
      id: 'identity/azuread_authentication_strength_policy.s',
      name: 'Keys',
      combinations: { values: ['fido2'], open: true },
    },
  ]);
});

test('applications, their service principals and users have names', () => {
  const { names } = modelOf({
    azuread_application: { a: { display_name: 'Payroll' } },
    azuread_service_principal: {
      a: { client_id: '${azuread_application.a.client_id}' },
      b: { client_id: guid(1) },
    },
    azuread_user: { u: { display_name: 'Ada' } },
  });
  expect([...names]).toEqual([
    ['identity/azuread_application.a', 'Payroll'],
    ['identity/azuread_service_principal.a', 'Payroll'],
    ['identity/azuread_user.u', 'Ada'],
  ]);
});
