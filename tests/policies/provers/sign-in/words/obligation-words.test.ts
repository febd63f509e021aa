import { Exception, Obligation } from '../../../../../policies/provers/sign-in/model';
import { Names } from '../../../../../policies/provers/sign-in/words/names';
import {
  exceptionWords,
  obligationWords,
} from '../../../../../policies/provers/sign-in/words/obligation-words';
import { intent, ipPlace, openGroup, tenant } from '../small-tenant';

const DESKTOPS = '9cdead84-a844-4324-93f2-b2e6bb768d07';
const managed: Obligation = {
  id: 'managed-device',
  title: 'Members use managed devices',
  who: 'members',
  when: { otherApplications: [DESKTOPS] },
  demand: 'managed-device',
};
const names = new Names(
  tenant([], {
    groups: [openGroup('g', 'Finance')],
    locations: [ipPlace('l', ['192.0.2.0/24'])],
    intent: intent({
      obligations: [managed],
      personas: [
        {
          id: 'field',
          title: 'Field crews',
          kind: 'member',
          guestTypes: [],
          servicePrincipals: [],
          administrators: false,
          devices: 'none',
          methods: [],
          licences: [],
        },
      ],
    }),
  }),
);

test.each<[string, Partial<Obligation>]>([
  ['Every member needs a managed device for everything but Azure Virtual Desktop.', {}],
  [
    'Everyone with a legacy client is blocked from everything.',
    { who: 'everyone', when: { clientApps: ['exchangeActiveSync', 'other'] }, demand: 'blocked' },
  ],
  [
    'Every declared workload at any service principal risk but none from outside l is blocked from everything.',
    {
      who: 'workloads',
      when: { outsideLocations: ['l'], servicePrincipalRisk: ['low', 'medium', 'high'] },
      demand: 'blocked',
    },
  ],
  [
    'Whoever is of Field crews under an unknown platform at high user risk needs a phishing-resistant method for Azure Virtual Desktop.',
    {
      who: { personas: ['field'] },
      when: { platforms: ['unknown'], userRisk: ['high'], applications: [DESKTOPS] },
      demand: 'phishing-resistant',
    },
  ],
])('%s', (sentence, more) => {
  expect(obligationWords(names, { ...managed, ...more })).toBe(sentence);
});

test('an exception says whom, where, from what and what is asked instead', () => {
  const exception: Exception = {
    id: 'desktops',
    title: 'Own devices reach the desktops',
    obligations: ['managed-device'],
    who: ['field', 'g', 'u1', 'd29b2b05-8046-44ba-8758-1e26182fcf32'],
    applications: [DESKTOPS],
    deviceStates: ['unregistered'],
    locations: ['l'],
    instead: 'mfa',
    mustWork: true,
    owner: 'x',
    expires: '2027-03-31',
  };
  expect(exceptionWords(names, exception)).toBe(
    'Field crews, a member of Finance, the user u1 or a holder of Directory Synchronization Accounts on an unregistered device from l is excepted from Members use managed devices for Azure Virtual Desktop, but needs multi-factor authentication, until 2027-03-31.',
  );
  const wide = { ...exception, who: [], applications: [], deviceStates: [], locations: [] };
  expect(exceptionWords(names, wide)).toMatch(/^Everyone is excepted from Members use managed devices, but/);
});
