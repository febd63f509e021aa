import { Applications } from '../../../../constructs/identity/applications/applications';
import { Application } from '../../../../constructs/model/identity';
import { testApplication, GALLERY } from '../../../fixtures/joining';
import { synthesize } from '../../../fixtures/synthesize';
import { testId, testTenant } from '../../../fixtures/tenant';

const GROUPS = new Map([
  ['staff', testId(71)],
  ['administrators', testId(72)],
]);
const PUBLISHED = [{ name: 'maps', host: 'maps.example.org' }, { name: 'upkeep' }];

function build(applications: readonly Application[], servicePrincipals: Record<string, string> = {}) {
  let made: Applications | undefined;
  const resources = synthesize((stack) => {
    made = new Applications(stack, 'applications', {
      tenant: testTenant({ applications }),
      published: PUBLISHED,
      groups: GROUPS,
      deployed: { servicePrincipals },
    });
  });
  return { resources, made: made! };
}

const typesOf = (resources: object) =>
  [...new Set(Object.keys(resources).map((address) => address.split('.')[0]))].sort();

describe('an application that is registered here', () => {
  it('is of this tenant alone, without implicit grant', () => {
    const { resources } = build([testApplication()]);
    expect(resources['azuread_application_registration.applications-cases-application-registration']).toEqual(
      {
        display_name: 'Cases',
        implicit_access_token_issuance_enabled: false,
        implicit_id_token_issuance_enabled: false,
        requested_access_token_version: 2,
        sign_in_audience: 'AzureADMyOrg',
      },
    );
  });

  it('lets in nobody but the groups of those who are assigned', () => {
    const { resources } = build([testApplication({ assigned: ['staff', 'administrators'] })]);
    const enterprise = 'azuread_service_principal.applications-cases-application-enterprise';
    expect(resources[enterprise]).toMatchObject({ app_role_assignment_required: true });
    expect(resources['azuread_app_role_assignment.applications-cases-assigned-administrators']).toEqual({
      app_role_id: '00000000-0000-0000-0000-000000000000',
      principal_object_id: testId(72),
      resource_object_id: `\${${enterprise}.object_id}`,
    });
    expect(resources).toHaveProperty(['azuread_app_role_assignment.applications-cases-assigned-staff']);
  });

  it('has owners on registration and enterprise application, and addresses as the estate has them', () => {
    const { resources } = build([
      testApplication({
        owners: [testId(61)],
        redirectUris: ['https://cases.example.org/signin'],
        identifierUris: ['https://cases.example.org'],
      }),
    ]);
    const applicationId =
      '${azuread_application_registration.applications-cases-application-registration.id}';
    expect(resources[`azuread_application_owner.applications-cases-application-owner-${testId(61)}`]).toEqual(
      { application_id: applicationId, owner_object_id: testId(61) },
    );
    expect(resources['azuread_application_redirect_uris.applications-cases-application-redirects']).toEqual({
      application_id: applicationId,
      redirect_uris: ['https://cases.example.org/signin'],
      type: 'Web',
    });
    expect(
      resources[
        'azuread_application_identifier_uri.applications-cases-application-identifier-cases-example-org'
      ],
    ).toMatchObject({ identifier_uri: 'https://cases.example.org' });
    expect(resources['azuread_service_principal.applications-cases-application-enterprise']).toMatchObject({
      owners: [testId(61)],
    });
  });

  it('is signed in as by the tokens of another identity, and never by a secret or certificate', () => {
    const { resources } = build([
      testApplication({
        federatedCredentials: [
          { name: 'pipeline', issuer: 'https://issuer.example.com', subject: 'repo:example/cases:ref:main' },
        ],
      }),
    ]);
    expect(
      resources[
        'azuread_application_federated_identity_credential.applications-cases-application-credential-pipeline'
      ],
    ).toMatchObject({
      audiences: ['api://AzureADTokenExchange'],
      issuer: 'https://issuer.example.com',
      subject: 'repo:example/cases:ref:main',
    });
    expect(typesOf(resources).filter((type) => /password|certificate|secret/.test(type ?? ''))).toEqual([]);
  });

  it.each([
    ['saml', 'saml', true],
    ['ws-federation', undefined, true],
    ['oidc', undefined, false],
  ] as const)('signs people in by %s', (protocol, mode, customSingleSignOn) => {
    const { resources } = build([testApplication({ protocol })]);
    const enterprise = resources['azuread_service_principal.applications-cases-application-enterprise'];
    expect(enterprise?.['preferred_single_sign_on_mode']).toBe(mode);
    expect(enterprise?.['feature_tags']).toEqual([
      { custom_single_sign_on: customSingleSignOn, enterprise: true },
    ]);
  });

  it('leaves out what it has none of rather than writing it empty', () => {
    expect(typesOf(build([testApplication({ assigned: [] })]).resources)).toEqual([
      'azuread_application_registration',
      'azuread_service_principal',
    ]);
  });

  it('is refused for a persona that has no group', () => {
    expect(() => build([testApplication({ assigned: ['importers'] })])).toThrow(
      'persona "importers" has no group: name one of staff, administrators',
    );
  });
});

describe('an application that is published', () => {
  it('is registered for the address that people reach it by', () => {
    const { resources } = build([testApplication({ source: { kind: 'published', service: 'maps' } })]);
    expect(
      resources['azuread_application_registration.applications-cases-application-registration'],
    ).toMatchObject({ homepage_url: 'https://maps.example.org' });
    expect(
      resources['azuread_application_redirect_uris.applications-cases-application-redirects'],
    ).toMatchObject({ redirect_uris: ['https://maps.example.org/'] });
  });

  it.each([
    ['gone', 'published service "gone" is not there'],
    ['upkeep', 'published service "upkeep" has no host'],
  ])('is refused for the service %s', (service, message) => {
    expect(() => build([testApplication({ source: { kind: 'published', service } })])).toThrow(message);
  });
});

describe("an application of Microsoft's or somebody else's", () => {
  const existing = testApplication({ source: { kind: 'existing', clientId: testId(53) }, assigned: [] });

  it('is taken over as it is', () => {
    const { resources, made } = build([existing]);
    expect(resources).toEqual({
      'azuread_service_principal.applications-cases-application': {
        client_id: testId(53),
        use_existing: true,
      },
    });
    expect(made.clientIds.get('cases')).toBe(testId(53));
  });

  it('is closed to others only if somebody is assigned', () => {
    const { resources } = build([{ ...existing, assigned: ['staff'] }]);
    expect(resources['azuread_service_principal.applications-cases-application']).toMatchObject({
      app_role_assignment_required: true,
    });
  });
});

describe('an application from the gallery', () => {
  it('is nowhere here until its id is written back', () => {
    const { resources, made } = build([GALLERY]);
    expect(resources).toEqual({});
    expect(made.clientIds.size).toBe(0);
  });

  it('has people assigned to its role for people once it is', () => {
    const { resources, made } = build([GALLERY], { 'council/private-access': testId(81) });
    expect(resources).toEqual({
      'azuread_app_role_assignment.applications-private-access-assigned-staff': {
        app_role_id:
          '${try(element([for role in data.azuread_service_principal.applications-private-access-application-found.app_roles : role.id if role.display_name == "User"], 0), "00000000-0000-0000-0000-000000000000")}',
        principal_object_id: testId(71),
        resource_object_id: testId(81),
      },
    });
    expect(made.servicePrincipals.size).toBe(0);
    expect(made.clientIds.size).toBe(1);
  });
});
