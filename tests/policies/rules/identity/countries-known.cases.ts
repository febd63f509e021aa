import { countriesKnown } from '../../../../policies/rules/identity/countries-known';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const place = (countries: unknown) =>
  one('azuread_named_location', 'home', {
    display_name: 'Home',
    country: { countries_and_regions: countries },
  });

export const cases = casesOf(countriesKnown, [
  { name: 'two countries pass', expect: 'pass', resources: place(['GB', 'IE']) },
  {
    name: 'UK is no code',
    expect: 'fail',
    resources: place(['UK']),
    on: 'azuread_named_location.home',
    says: '"UK", which is no country',
  },
  { name: 'small letters are no code', expect: 'fail', resources: place(['gb']) },
  { name: 'a name is no code', expect: 'fail', resources: place(['United Kingdom']) },
  { name: 'a country twice fails', expect: 'fail', resources: place(['GB', 'GB']), says: 'twice' },
  { name: 'no country is nowhere', expect: 'fail', resources: place([]), says: 'so it is nowhere' },
  { name: 'countries that are not known are undecided', expect: 'unknown', resources: place(UNKNOWN) },
  {
    name: 'a place by ranges has no countries',
    expect: 'not-applicable',
    resources: one('azuread_named_location', 'office', { ip: { ip_ranges: ['198.51.100.0/24'] } }),
  },
]);
