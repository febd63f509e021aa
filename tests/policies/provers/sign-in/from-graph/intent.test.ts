import { DeclaredTenant } from '../../../../../policies/declaration/declaration';
import { JsonObject } from '../../../../../policies/graph/json-node';
import { SignInModel } from '../../../../../policies/provers/sign-in/model';
import { declaration, declaredTenant, exception, obligation, persona } from './declared';
import { guid, modelOf } from './judged';

const CONFIGURATION = {
  azuread_group: {
    staff: { display_name: 'Staff' },
    glass: { display_name: 'Break-glass' },
    twin: { display_name: 'Twin' },
    other: { display_name: 'Twin' },
    given: { display_name: 'Given', object_id: guid(7) },
  },
  azuread_named_location: { hq: { display_name: 'HQ', ip: { ip_ranges: ['203.0.113.0/24'] } } },
  azuread_application: { payroll: { display_name: 'Payroll' } },
};

function meant(tenant: Partial<DeclaredTenant>, configuration: JsonObject = CONFIGURATION): SignInModel {
  return modelOf(configuration, declaration(declaredTenant(tenant)));
}

function intentOf(tenant: Partial<DeclaredTenant>) {
  return meant(tenant).intent!;
}

describe('a persona', () => {
  const groupOf = (group: string | undefined) =>
    intentOf({ personas: [persona('p', group === undefined ? {} : { group })] }).personas[0]?.group;

  test.each<[string, string | undefined, string | undefined]>([
    ['is in the group of its display name', 'Staff', 'identity/azuread_group.staff'],
    ['is in the group of its object id', guid(7).toUpperCase(), guid(7)],
    ['is in a group that is not judged, by its object id', guid(8), guid(8)],
    ['has no group where none is of that name', 'Staf', undefined],
    ['has no group where two are of that name', 'Twin', undefined],
    ['has no group where it declares none', undefined, undefined],
  ])('%s', (_, declared, group) => {
    expect(groupOf(declared)).toBe(group);
  });

  test('keeps everything else that is declared of it', () => {
    const declared = persona('bots', {
      kind: 'workload',
      servicePrincipals: [guid(1).toUpperCase()],
      organisation: 'x',
    });
    const { organisation: _, ...rest } = declared;
    expect(intentOf({ personas: [declared] }).personas).toEqual([{ ...rest, servicePrincipals: [guid(1)] }]);
  });
});

test('an obligation is in ids', () => {
  const when = {
    clientApps: ['other'],
    platforms: ['unknown'],
    userRisk: ['high'],
    flows: ['deviceCodeFlow'],
    targets: 'applications',
    applications: ['Payroll', guid(4).toUpperCase()],
    otherApplications: ['MicrosoftAdminPortals', 'Office365'],
    outsideLocations: ['HQ', 'Elsewhere'],
  } as const;
  expect(intentOf({ obligations: [obligation('o', { when })] }).obligations[0]?.when).toEqual({
    ...when,
    applications: ['identity/azuread_application.payroll', guid(4)],
    otherApplications: [
      'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
      'admin-portal-other',
      '00000002-0000-0ff1-ce00-000000000000',
      '00000003-0000-0ff1-ce00-000000000000',
      'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
      'office-365-other',
    ],
    outsideLocations: ['identity/azuread_named_location.hq', 'Elsewhere'],
  });
});

test('an exception is in ids: personas by name, groups, users and roles by id', () => {
  const declared = exception('e', {
    who: ['Staff', 'Break-glass', guid(501).toUpperCase(), '62e90394-69f5-4237-9190-012177145e10'],
    applications: ['Payroll'],
    deviceStates: ['compliant'],
    locations: ['HQ'],
    instead: 'phishing-resistant',
    expires: '2027-01-31',
  });
  const { reason: _, ...rest } = declared;
  const { exceptions } = intentOf({
    personas: [persona('Staff', { group: 'Given' })],
    exceptions: [declared],
  });
  expect(exceptions).toEqual([
    {
      ...rest,
      who: ['Staff', 'identity/azuread_group.glass', guid(501), '62e90394-69f5-4237-9190-012177145e10'],
      applications: ['identity/azuread_application.payroll'],
      locations: ['identity/azuread_named_location.hq'],
    },
  ]);
});

test('break-glass, groups apart and trust are in ids', () => {
  const intent = intentOf({
    disjoint: [['Staff', guid(7)]],
    inboundTrust: {
      'AAAAAAAA-0000-4000-8000-000000000001': {
        mfa: true,
        compliantDevice: false,
        hybridJoinedDevice: false,
      },
    },
  });
  expect(intent.breakGlass).toEqual({
    group: 'identity/azuread_group.glass',
    accounts: [guid(501), guid(502)],
  });
  expect(intent.disjoint).toEqual([['identity/azuread_group.staff', guid(7)]]);
  expect([...intent.inboundTrust.keys()]).toEqual(['aaaaaaaa-0000-4000-8000-000000000001']);
});

test('applications have the names that are declared, and a registration is found by its own', () => {
  const { names } = meant({
    applications: [
      { name: 'Wages', id: 'Payroll', protocol: 'oidc' },
      { name: 'Exchange', id: guid(3).toUpperCase(), protocol: 'oidc' },
    ],
  });
  expect(names.get('identity/azuread_application.payroll')).toBe('Payroll');
  expect(names.get(guid(3))).toBe('Exchange');
});

test('a word that means nothing leaves the whole tenant undecided', () => {
  const { gaps } = meant({
    obligations: [obligation('o', { when: { platforms: ['windows', 'amiga'] } })],
    exceptions: [exception('e', { deviceStates: ['shiny'] })],
  });
  expect(gaps).toEqual([
    'the obligation "o" says "amiga", where one of android, iOS, linux, macOS, windows, windowsPhone, unknown is meant',
    'the exception "e" says "shiny", where one of unregistered, registered, compliant, hybrid, hybrid-compliant is meant',
  ]);
});

describe('without a declaration', () => {
  const { intent } = modelOf(CONFIGURATION);

  test('what holds in any tenant is asked of everybody', () => {
    expect(
      intent?.obligations.map(({ id, who, demand }) => `${id}: ${JSON.stringify(who)} ${demand}`),
    ).toEqual([
      'mfa: "everyone" mfa',
      'phishing-resistant: "administrators" phishing-resistant',
      'no-legacy: "everyone" blocked',
      'no-unknown-platform: "everyone" blocked',
      'high-user-risk: "everyone" blocked',
      'high-sign-in-risk: "everyone" blocked',
    ]);
  });

  test('nobody is known and nothing is excepted', () => {
    expect(intent).toMatchObject({ personas: [], exceptions: [], disjoint: [] });
    expect(intent).not.toHaveProperty('breakGlass');
  });
});
