import { rangesCanonical } from '../../../../policies/rules/identity/ranges-canonical';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const place = (...ranges: unknown[]) =>
  one('azuread_named_location', 'office', { display_name: 'Office', ip: { ip_ranges: ranges } });

export const cases = casesOf(rangesCanonical, [
  {
    name: 'public ranges in order pass, IPv4 before IPv6',
    expect: 'pass',
    resources: place('198.51.100.0/24', '203.0.113.32/29', '2001:db8:40::/48'),
  },
  {
    name: 'ranges in order of their text pass too',
    expect: 'pass',
    resources: place('2001:db8:40::/48', '203.0.113.32/29'),
  },
  {
    name: 'a range with host bits fails',
    expect: 'fail',
    resources: place('198.51.100.7/24'),
    on: 'azuread_named_location.office',
    says: 'no canonical range',
  },
  { name: 'an address is no range', expect: 'fail', resources: place('198.51.100.7') },
  {
    name: 'a private range is nobody on the Internet',
    expect: 'fail',
    resources: place('10.0.0.0/24'),
    says: 'private',
  },
  { name: 'half of everything is too wide', expect: 'fail', resources: place('128.0.0.0/1'), says: 'wider' },
  {
    name: 'ranges out of order hang the apply',
    expect: 'fail',
    resources: place('203.0.113.32/29', '198.51.100.0/24'),
    says: 'out of order',
  },
  {
    name: 'a range twice hangs the apply',
    expect: 'fail',
    resources: place('198.51.100.0/24', '198.51.100.0/24'),
  },
  { name: 'no range is nowhere', expect: 'fail', resources: place() },
  { name: 'a range that is not known is undecided', expect: 'unknown', resources: place(UNKNOWN) },
  {
    name: 'a place by countries has no ranges',
    expect: 'not-applicable',
    resources: one('azuread_named_location', 'home', { country: { countries_and_regions: ['GB'] } }),
  },
]);
