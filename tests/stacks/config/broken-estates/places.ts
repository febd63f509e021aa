import { BrokenEstate } from './broken-estate';

/** Named locations and authentication strengths. */
export const placesBroken: readonly BrokenEstate[] = [
  {
    name: 'the United Kingdom as UK',
    replace: 'countries: [GB, IE]',
    by: 'countries: [UK, IE]',
    problems: [
      '47:29 identity.tenants.both.places.home.countries[0] is "UK", which is no ISO 3166-1 alpha-2 code | two capital letters, such as GB for the United Kingdom | did you mean GB (United Kingdom)?',
    ],
  },
  {
    name: 'a country in small letters',
    replace: 'countries: [GB, IE]',
    by: 'countries: [gb, IE]',
    problems: [
      '47:29 identity.tenants.both.places.home.countries[0] is "gb", which is no ISO 3166-1 alpha-2 code | two capital letters, such as GB for the United Kingdom | did you mean GB (United Kingdom)?',
    ],
  },
  {
    name: 'a country by name',
    replace: 'countries: [GB, IE]',
    by: 'countries: [United Kingdom, IE]',
    problems: [
      '47:29 identity.tenants.both.places.home.countries[0] is "United Kingdom", which is no ISO 3166-1 alpha-2 code | two capital letters, such as GB for the United Kingdom | did you mean GB (United Kingdom)?',
    ],
  },
  {
    name: 'a country that does not exist',
    replace: 'countries: [GB, IE]',
    by: 'countries: [GB, XX]',
    problems: [
      '47:33 identity.tenants.both.places.home.countries[1] is "XX", which is no ISO 3166-1 alpha-2 code | two capital letters, such as GB for the United Kingdom | look its code up',
    ],
  },
  {
    name: 'a country twice',
    replace: 'countries: [GB, IE]',
    by: 'countries: [GB, GB]',
    problems: [
      '47:33 identity.tenants.both.places.home.countries[1] is "GB", which stands in the list already |  | remove it',
    ],
  },
  {
    name: 'no country',
    replace: 'countries: [GB, IE]',
    by: 'countries: []',
    problems: [
      '47:28 identity.tenants.both.places.home.countries is an empty list | at least one country | name a country, or ranges instead',
    ],
  },
  {
    name: 'neither ranges nor countries',
    replace: "ranges: [198.51.100.0/28, '2001:db8:1::/48'], trusted: true",
    by: 'title: Office',
    problems: [
      '46:9 identity.tenants.both.places.office has neither ranges nor countries | one of the two | add ranges or countries',
    ],
  },
  {
    name: 'ranges and countries',
    replace: 'trusted: true }',
    by: 'countries: [GB] }',
    problems: [
      '46:76 identity.tenants.both.places.office.countries is given beside ranges | either ranges, and whether they are trusted, or countries, and whether unknown ones are among them | remove it, or make a second place',
      '88:30 identity.tenants.both.directories.corporate.synchronisesFrom[0] is "office", which is a place of countries | a place of ranges: an address in a country is nobody in particular | name a place of ranges',
    ],
  },
  {
    name: 'trusted countries',
    replace: 'includeUnknown: true',
    by: 'trusted: true',
    problems: [
      '47:47 identity.tenants.both.places.home.trusted is given beside countries | either ranges, and whether they are trusted, or countries, and whether unknown ones are among them | remove it, or make a second place',
    ],
  },
  {
    name: 'unknown ranges',
    replace: 'trusted: true',
    by: 'includeUnknown: true',
    problems: [
      '46:81 identity.tenants.both.places.office.includeUnknown is given beside ranges | either ranges, and whether they are trusted, or countries, and whether unknown ones are among them | remove it, or make a second place',
    ],
  },
  {
    name: 'a private range',
    replace: '198.51.100.0/28',
    by: '10.1.0.0/16',
    problems: [
      '46:28 identity.tenants.both.places.office.ranges[0] is 10.1.0.0/16, which is private | public ranges: Entra sees the address that the Internet sees | write the address that people there go out by',
    ],
  },
  {
    name: 'a private range of IPv6',
    replace: "'2001:db8:1::/48'",
    by: "'fd00::/8'",
    problems: [
      '46:45 identity.tenants.both.places.office.ranges[1] is fd00::/8, which is private (RFC 4193) | public ranges: Entra sees the address that the Internet sees | write the address that people there go out by',
    ],
  },
  {
    name: 'a range that is too large',
    replace: '198.51.100.0/28',
    by: '64.0.0.0/6',
    problems: [
      '46:28 identity.tenants.both.places.office.ranges[0] is 64.0.0.0/6 | a prefix of /8 or longer | write the ranges that are really its own',
    ],
  },
  {
    name: 'bits behind the prefix',
    replace: '198.51.100.0/28',
    by: '198.51.100.1/28',
    problems: [
      '46:28 identity.tenants.both.places.office.ranges[0]: "198.51.100.1/28" is not the first address of its range |  | did you mean 198.51.100.0/28?',
    ],
  },
  {
    name: 'bits behind the prefix of IPv6',
    replace: "'2001:db8:1::/48'",
    by: "'2001:db8:1::1/48'",
    problems: [
      '46:45 identity.tenants.both.places.office.ranges[1]: "2001:db8:1::1/48" is not the first address of its range |  | did you mean 2001:db8:1::/48?',
    ],
  },
  {
    name: 'IPv6 spelled otherwise',
    replace: "'2001:db8:1::/48'",
    by: "'2001:0DB8:1::/48'",
    problems: [
      '46:45 identity.tenants.both.places.office.ranges[1]: "2001:0DB8:1::/48" is not spelled as RFC 5952 has it |  | did you mean 2001:db8:1::/48?',
    ],
  },
  {
    name: 'no IPv6',
    replace: "'2001:db8:1::/48'",
    by: "'2001:db8:1:::/48'",
    problems: [
      '46:45 identity.tenants.both.places.office.ranges[1]: "2001:db8:1:::/48" is not an IPv6 range |  | write one such as 2001:db8:1200::/40',
    ],
  },
  {
    name: 'an address without a prefix',
    replace: '198.51.100.0/28',
    by: '198.51.100.7',
    problems: [
      '46:28 identity.tenants.both.places.office.ranges[0]: "198.51.100.7" has no prefix length |  | did you mean 198.51.100.7/32?',
    ],
  },
  {
    name: 'no range at all',
    replace: '198.51.100.0/28',
    by: 'office.example.org',
    problems: [
      '46:28 identity.tenants.both.places.office.ranges[0]: "office.example.org" is not an IPv4 range |  | write four numbers from 0 to 255 and a prefix, such as 10.64.0.0/16',
    ],
  },
  {
    name: 'a range twice',
    replace: '198.51.100.0/28',
    by: '198.51.100.0/28, 198.51.100.0/28',
    problems: [
      '46:45 identity.tenants.both.places.office.ranges[1] is 198.51.100.0/28, which overlaps 198.51.100.0/28 | each address once | remove the smaller one',
    ],
  },
  {
    name: 'a range inside another',
    replace: '198.51.100.0/28',
    by: '198.51.100.0/28, 198.51.100.8/32',
    problems: [
      '46:45 identity.tenants.both.places.office.ranges[1] is 198.51.100.8/32, which overlaps 198.51.100.0/28 | each address once | remove the smaller one',
    ],
  },
  {
    name: 'places of one display name',
    replace: 'home: { countries',
    by: 'home: { title: OFFICE, countries',
    problems: [
      '47:9 identity.tenants.both.places.home is displayed as "OFFICE", as places.office is | each display name once in a tenant | give it another title or name',
    ],
  },
  {
    name: 'an organisation that is not there',
    replace: 'home: { countries',
    by: 'home: { organisation: south, countries',
    problems: [
      '47:31 identity.tenants.both.places.home.organisation is "south", whose people aren\'t in the tenant | its organisations are shared, north | did you mean north?',
    ],
  },
  {
    name: 'a password as a strength',
    replace: 'combinations: [fido2, x509CertificateMultiFactor]',
    by: 'combinations: [password]',
    problems: [
      '49:45 identity.tenants.both.strengths.keys.combinations[0] is "password", which is one factor | combinations that are multi-factor: a strength is worth its weakest one (MFA-1) | remove it',
    ],
  },
  {
    name: 'one factor in a strength',
    replace: 'combinations: [fido2, x509CertificateMultiFactor]',
    by: 'combinations: [fido2, x509CertificateSingleFactor]',
    problems: [
      '49:52 identity.tenants.both.strengths.keys.combinations[1] is "x509CertificateSingleFactor", which is one factor | combinations that are multi-factor: a strength is worth its weakest one (MFA-1) | remove it',
    ],
  },
  {
    name: 'a combination in the other order',
    replace: 'combinations: [fido2, x509CertificateMultiFactor]',
    by: "combinations: ['sms,password']",
    problems: [
      '49:45 identity.tenants.both.strengths.keys.combinations[0] is "sms,password", which is no combination of methods | one of fido2; windowsHelloForBusiness; x509CertificateMultiFactor; deviceBasedPush; temporaryAccessPassOneTime; temporaryAccessPassMultiUse; federatedMultiFactor; password,sms; sms,federatedSingleFactor; password,voice; voice,federatedSingleFactor; password,hardwareOath; hardwareOath,federatedSingleFactor; password,softwareOath; softwareOath,federatedSingleFactor; password,microsoftAuthenticatorPush; microsoftAuthenticatorPush,federatedSingleFactor; password; sms; federatedSingleFactor; x509CertificateSingleFactor | did you mean password,sms?',
    ],
  },
  {
    name: 'a combination with a blank',
    replace: 'combinations: [fido2, x509CertificateMultiFactor]',
    by: "combinations: ['password, sms']",
    problems: [
      '49:45 identity.tenants.both.strengths.keys.combinations[0] is "password, sms", which is no combination of methods | one of fido2; windowsHelloForBusiness; x509CertificateMultiFactor; deviceBasedPush; temporaryAccessPassOneTime; temporaryAccessPassMultiUse; federatedMultiFactor; password,sms; sms,federatedSingleFactor; password,voice; voice,federatedSingleFactor; password,hardwareOath; hardwareOath,federatedSingleFactor; password,softwareOath; softwareOath,federatedSingleFactor; password,microsoftAuthenticatorPush; microsoftAuthenticatorPush,federatedSingleFactor; password; sms; federatedSingleFactor; x509CertificateSingleFactor | did you mean password,sms?',
    ],
  },
  {
    name: 'a push alone',
    replace: 'combinations: [fido2, x509CertificateMultiFactor]',
    by: 'combinations: [microsoftAuthenticatorPush]',
    problems: [
      '49:45 identity.tenants.both.strengths.keys.combinations[0] is "microsoftAuthenticatorPush", which is no combination of methods | one of fido2; windowsHelloForBusiness; x509CertificateMultiFactor; deviceBasedPush; temporaryAccessPassOneTime; temporaryAccessPassMultiUse; federatedMultiFactor; password,sms; sms,federatedSingleFactor; password,voice; voice,federatedSingleFactor; password,hardwareOath; hardwareOath,federatedSingleFactor; password,softwareOath; softwareOath,federatedSingleFactor; password,microsoftAuthenticatorPush; microsoftAuthenticatorPush,federatedSingleFactor; password; sms; federatedSingleFactor; x509CertificateSingleFactor | write deviceBasedPush, or password,microsoftAuthenticatorPush',
    ],
  },
  {
    name: 'a key beside another factor',
    replace: 'combinations: [fido2, x509CertificateMultiFactor]',
    by: "combinations: ['fido2,sms']",
    problems: [
      '49:45 identity.tenants.both.strengths.keys.combinations[0] is "fido2,sms", which is no combination of methods | one of fido2; windowsHelloForBusiness; x509CertificateMultiFactor; deviceBasedPush; temporaryAccessPassOneTime; temporaryAccessPassMultiUse; federatedMultiFactor; password,sms; sms,federatedSingleFactor; password,voice; voice,federatedSingleFactor; password,hardwareOath; hardwareOath,federatedSingleFactor; password,softwareOath; softwareOath,federatedSingleFactor; password,microsoftAuthenticatorPush; microsoftAuthenticatorPush,federatedSingleFactor; password; sms; federatedSingleFactor; x509CertificateSingleFactor | write fido2 alone: it counts as multi-factor by itself',
    ],
  },
  {
    name: 'a combination twice',
    replace: 'combinations: [fido2, x509CertificateMultiFactor]',
    by: 'combinations: [fido2, fido2]',
    problems: [
      '49:52 identity.tenants.both.strengths.keys.combinations[1] is "fido2", which stands in the list already |  | remove it',
    ],
  },
  {
    name: 'no combination',
    replace: 'combinations: [fido2, x509CertificateMultiFactor]',
    by: 'combinations: []',
    problems: [
      '49:44 identity.tenants.both.strengths.keys.combinations is an empty list | at least one combination | name what it allows',
    ],
  },
  {
    name: 'a strength with the name of one of the baseline',
    replace: 'title: Keys',
    by: 'title: security key only',
    problems: [
      '49:9 identity.tenants.both.strengths.keys is displayed as "security key only", as one of the baseline is | each display name once in a tenant | give it another title or name',
    ],
  },
];
