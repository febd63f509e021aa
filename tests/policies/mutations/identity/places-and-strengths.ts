import { add, remove, set } from '../stack-json';
import { breaks, felt, flips, locksOut, STOPS_BREAK_GLASS, undeclared, unfelt } from './flips';
import { IdentityMutation } from './mutation';
import { setAt } from './objects';

const DATACENTRES = 'azuread_named_location.places-datacentres';
const OFFICES = 'azuread_named_location.places-offices';
const COUNTRIES = 'azuread_named_location.places-home-countries';
const KEY = 'azuread_authentication_strength_policy.strengths-break-glass';
const REGISTRATION = 'azuread_authentication_strength_policy.strengths-registration';

/** What directory synchronisation meets only in its places. */
const OF_SYNCHRONISATION = [
  'declared-people-only',
  'high-sign-in-risk',
  'high-user-risk',
  'managed-device',
  'mfa',
  'no-handed-over-sign-in',
  'no-legacy',
  'no-unknown-platform',
];

/** Named locations. */
export const PLACES: readonly IdentityMutation[] = [
  {
    name: 'a place that has another name is no place of an exception or an obligation',
    change: set(DATACENTRES, { display_name: 'Datacentres' }),
    expected: unfelt(
      breaks('workload-places', ...OF_SYNCHRONISATION),
      undeclared('ca000', 'ca001', 'ca002', 'ca004', 'ca006', 'ca007', 'ca008', 'ca008m', 'ca200', 'ca203'),
    ),
  },
  {
    name: 'ranges out of order',
    change: setAt(OFFICES, ['ip', 'ip_ranges'], ['198.51.100.80/28', '198.51.100.64/28']),
    expected: unfelt(flips('identity/ranges-canonical', 'places-offices')),
  },
  {
    name: 'a private range',
    change: setAt(OFFICES, ['ip', 'ip_ranges'], ['10.0.0.0/8', '198.51.100.64/28', '198.51.100.80/28']),
    expected: felt(flips('identity/ranges-canonical', 'places-offices')),
  },
  {
    name: 'a country that is none',
    change: setAt(COUNTRIES, ['country', 'countries_and_regions'], ['IE', 'UK']),
    expected: unfelt(flips('identity/countries-known', 'places-home-countries')),
  },
  {
    name: 'another range of a place, which is what the estate says that it is',
    change: setAt(OFFICES, ['ip', 'ip_ranges'], ['198.51.100.64/28', '198.51.100.80/28', '198.51.100.96/28']),
    expected: felt(),
  },
  {
    name: 'harmless: a place is trusted, which lets nobody in',
    change: setAt(DATACENTRES, ['ip', 'trusted'], true),
    expected: unfelt(),
  },
  {
    name: 'harmless: countries that nothing depends on hold unknown addresses',
    change: setAt(COUNTRIES, ['country', 'include_unknown_countries_and_regions'], true),
    expected: unfelt(),
  },
  {
    name: 'harmless: a place that no policy names',
    change: add('azuread_named_location.places-library', {
      display_name: 'Library',
      ip: { ip_ranges: ['198.51.100.0/29'], trusted: false },
    }),
    expected: unfelt(),
  },
];

/** Rules that a strength leaves open which nobody knows. */
const OF_UNKNOWN_STRENGTH = [
  'identity/controls-possible',
  'identity/ids-fit',
  'sign-in/no-stray-ids',
  'sign-in/policy-decides-nothing',
];

/** Authentication strengths. */
export const STRENGTHS: readonly IdentityMutation[] = [
  {
    name: 'a password registers methods',
    change: (json) => {
      const strength = json.resource['azuread_authentication_strength_policy']!['strengths-registration']!;
      strength['allowed_combinations'] = [...(strength['allowed_combinations'] as string[]), 'password'];
    },
    expected: felt(
      breaks('mfa', 'no-legacy'),
      flips('identity/strengths-possible', 'strengths-registration'),
    ),
  },
  {
    name: 'no temporary pass registers methods any more',
    change: set(REGISTRATION, { allowed_combinations: ['fido2', 'windowsHelloForBusiness'] }),
    expected: felt(),
  },
  {
    name: 'break-glass accounts show a code instead of their key',
    change: set(KEY, { allowed_combinations: ['fido2', 'password,softwareOath'] }),
    expected: felt(
      breaks(
        'phishing-resistant',
        'managed-device',
        'no-unknown-platform',
        'no-handed-over-sign-in',
        'high-user-risk',
        'high-sign-in-risk',
      ),
      undeclared('ca004', 'ca006', 'ca007', 'ca008', 'ca100', 'ca200'),
    ),
  },
  {
    name: 'break-glass accounts show a certificate, which they have not got',
    change: set(KEY, { allowed_combinations: ['x509CertificateMultiFactor'] }),
    expected: felt(STOPS_BREAK_GLASS, locksOut('break-glass')),
  },
  {
    name: 'break-glass accounts may use Windows Hello too',
    change: set(KEY, { allowed_combinations: ['fido2', 'windowsHelloForBusiness'] }),
    expected: felt(),
  },
  {
    name: 'a combination that there is not',
    change: set(KEY, { allowed_combinations: ['fido2', 'fido2,sms'] }),
    expected: unfelt(flips('identity/strengths-possible', 'strengths-break-glass')),
  },
  {
    name: 'harmless: a strength has another name',
    change: set(KEY, { display_name: 'Keys' }),
    expected: unfelt(),
  },
  {
    name: 'harmless: combinations in another order',
    change: (json) => {
      const strength = json.resource['azuread_authentication_strength_policy']!['strengths-registration']!;
      strength['allowed_combinations'] = [...(strength['allowed_combinations'] as string[])].reverse();
    },
    expected: unfelt(),
  },
  {
    name: 'harmless: a strength that no policy asks for',
    change: add('azuread_authentication_strength_policy.strengths-certificates', {
      display_name: 'Certificates',
      allowed_combinations: ['x509CertificateMultiFactor'],
    }),
    expected: unfelt(),
  },
  {
    name: 'a policy asks for a strength that is not there',
    change: remove(REGISTRATION),
    expected: felt(
      flips('sign-in/obligations-met', '?obligations.mfa', '?obligations.no-legacy'),
      flips('sign-in/no-contradictions', '?tenant'),
      ...OF_UNKNOWN_STRENGTH.map((rule) => flips(rule, '?ca005')),
    ),
  },
];
