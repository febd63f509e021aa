import { Policy } from '../../../../../policies/provers/sign-in/model';
import { changeWords } from '../../../../../policies/provers/sign-in/words/change-words';
import { Names } from '../../../../../policies/provers/sign-in/words/names';
import { applications, choice, grant, listed, openGroup, policy, tenant, terms } from '../small-tenant';

const DESKTOPS = '9cdead84-a844-4324-93f2-b2e6bb768d07';
const names = new Names(tenant([], { groups: [openGroup('g', 'Finance')] }));

test.each<[string, Partial<Policy>, Partial<Policy>]>([
  ['CA: enable it.', { state: 'report-only' }, {}],
  [
    'CA: no longer leave out members of Finance.',
    { users: { include: terms(['All']), exclude: terms([], { groups: ['g'] }) } },
    {},
  ],
  ['CA: take in all users.', { users: { include: terms(['None']), exclude: terms() } }, {}],
  ['CA: no longer leave out Azure Virtual Desktop.', { targets: applications(['All'], [DESKTOPS]) }, {}],
  ['CA: drop its condition on client apps.', { clientApps: listed('browser') }, {}],
  ['CA: drop its condition on places.', { locations: choice(['All'], ['AllTrusted']) }, {}],
  [
    'CA: let it apply under any platform but Android.',
    { platforms: choice(['all'], ['android', 'iOS']) },
    { platforms: choice(['all'], ['android']) },
  ],
  [
    'CA: ask for multi-factor authentication and a compliant device.',
    { grant: grant(['mfa', 'compliantDevice']) },
    { grant: grant(['mfa', 'compliantDevice'], { operator: 'AND' }) },
  ],
  ['CA: block.', {}, { grant: grant(['block']) }],
  ['CA: enable it and drop its condition on user risk.', { state: 'disabled', userRisk: listed('high') }, {}],
])('%s', (sentence, before, after) => {
  expect(changeWords(names, policy('CA', before), policy('CA', after))).toBe(sentence);
});
