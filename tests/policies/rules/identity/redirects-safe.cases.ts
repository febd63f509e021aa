import { redirectsSafe } from '../../../../policies/rules/identity/redirects-safe';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const to = (addresses: unknown, type = 'Web') =>
  one('azuread_application_redirect_uris', 'forms', { type, redirect_uris: addresses });

export const cases = casesOf(redirectsSafe, [
  { name: 'an https address passes', expect: 'pass', resources: to(['https://forms.example.org/signin']) },
  {
    name: 'a plain address on the own machine passes',
    expect: 'pass',
    resources: to(['http://localhost:8080/']),
  },
  {
    name: 'a plain address fails',
    expect: 'fail',
    resources: to(['http://forms.example.org/']),
    on: 'azuread_application_redirect_uris.forms',
    says: 'which is a plain address',
  },
  {
    name: 'a host that only begins like the own machine fails',
    expect: 'fail',
    resources: to(['http://localhost.evil.example/']),
  },
  {
    name: 'a pattern fails',
    expect: 'fail',
    resources: to(['https://*.example.org/']),
    says: 'which is a pattern',
  },
  {
    name: 'a scheme of its own is for public clients',
    expect: 'pass',
    resources: to(['msal1234://auth'], 'PublicClient'),
  },
  { name: 'a scheme of its own is not for the web', expect: 'fail', resources: to(['msal1234://auth']) },
  {
    name: 'addresses inside an application are judged too',
    expect: 'fail',
    resources: one('azuread_application', 'forms', { web: { redirect_uris: ['http://forms.example.org/'] } }),
  },
  { name: 'addresses that are not known are undecided', expect: 'unknown', resources: to(UNKNOWN) },
  { name: 'no application, no redirect', expect: 'not-applicable', resources: {} },
]);
