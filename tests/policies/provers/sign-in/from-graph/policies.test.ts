import { GUEST_TYPES } from '../../../../../constructs/model/identity';
import { JsonObject } from '../../../../../policies/graph/json-node';
import { Policy } from '../../../../../policies/provers/sign-in/model';
import { applications, choice, listed, terms } from '../small-tenant';
import { guid, modelOf, policyOf, policyResource } from './judged';

const OPEN = { values: [], open: true };

describe('a policy as a whole', () => {
  test('is read with what it always says', () => {
    expect(policyOf({})).toEqual<Policy>({
      id: 'identity/azuread_conditional_access_policy.x',
      name: 'MFA',
      state: 'enabled',
      users: { include: terms(['All']), exclude: terms() },
      targets: applications(['All']),
      clientApps: listed('all'),
      grant: { operator: 'OR', controls: listed('mfa'), terms: listed(), custom: listed() },
      licences: ['P1'],
    });
  });

  test.each<[string, string, Policy['state']]>([
    ['enforces', 'enabled', 'enabled'],
    ['reports', 'enabledForReportingButNotEnforced', 'report-only'],
    ['does nothing', 'disabled', 'disabled'],
    ['does nobody knows what', '${var.state}', 'unknown'],
    ['does nobody knows what if Graph would refuse it', 'Enabled', 'unknown'],
  ])('%s when its state is %s', (_, written, state) => {
    expect(policyOf({ state: written }).state).toBe(state);
  });

  test('may not be there if it is made once for each of something', () => {
    const { state, besides } = policyOf({ for_each: '${var.names}' });
    expect(state).toBe('unknown');
    expect(besides).toEqual(["is made once for each entry of a list that isn't known"]);
    expect(policyOf({ count: 1 }).state).toBe('enabled');
  });

  test('that says what is not modelled may not act', () => {
    const { state, besides } = policyOf({ conditions: { times: { all: true } } });
    expect(state).toBe('unknown');
    expect(besides).toEqual(["says conditions.times, which isn't modelled"]);
  });

  test('that is off stays off, whatever else it says', () => {
    expect(policyOf({ state: 'disabled', conditions: { times: { all: true } } }).state).toBe('disabled');
  });

  test.each<[string, JsonObject]>([
    ['are made dynamically', { dynamic: { conditions: { for_each: [], content: [] } } }],
    ['come from elsewhere', { conditions: '${var.conditions}' }],
  ])('whose conditions %s says nothing that can be told', (_, conditions) => {
    const written = { ...policyResource(), conditions: undefined, ...conditions };
    const [policy] = modelOf({ azuread_conditional_access_policy: { x: written } }).policies;
    expect(policy).toMatchObject({
      users: { include: { users: OPEN, groups: OPEN, roles: OPEN }, exclude: { users: OPEN } },
      targets: { kind: 'unknown' },
      clientApps: OPEN,
    });
  });

  test.each<[string, JsonObject, Policy['licences']]>([
    ['P2 for user risk', { user_risk_levels: ['high'] }, ['P1', 'P2']],
    ['P2 for sign-in risk', { sign_in_risk_levels: ['high'] }, ['P1', 'P2']],
    ['its own for insider risk', { insider_risk_levels: 'elevated' }, ['P1', 'insider-risk']],
    [
      'its own for workload identities',
      { client_applications: { included_service_principals: ['ServicePrincipalsInMyTenant'] } },
      ['workload-identities'],
    ],
  ])('needs licences by its conditions: %s', (_, conditions, licences) => {
    expect(policyOf({ conditions }).licences).toEqual(licences);
  });
});

describe('users', () => {
  const groups = { azuread_group: { a: { display_name: 'A' } }, azuread_user: { u: {} } };
  const roles = {
    azuread_directory_role: {
      admin: { display_name: 'Global Administrator' },
      given: { template_id: guid(7) },
    },
    azuread_custom_directory_role: { own: { display_name: 'Own' } },
  };

  test('are named by the address of what the configuration makes, and by GUIDs in lower case', () => {
    const { users } = policyOf(
      {
        users: {
          included_users: ['AAAAAAAA-0000-4000-8000-000000000001', '${azuread_user.u.object_id}'],
          excluded_groups: ['${azuread_group.a.object_id}'],
        },
      },
      groups,
    );
    expect(users.include.users).toEqual(
      listed('aaaaaaaa-0000-4000-8000-000000000001', 'identity/azuread_user.u'),
    );
    expect(users.exclude.groups).toEqual(listed('identity/azuread_group.a'));
  });

  test('of an id of another kind are nobody in the group', () => {
    const { users } = policyOf(
      { users: { excluded_groups: ['${azuread_group.a.id}', `/groups/${guid(1)}`] } },
      groups,
    );
    expect(users.exclude.groups).toEqual(listed('identity/azuread_group.a.id', `/groups/${guid(1)}`));
  });

  test('that only a look-up gives leave the list open', () => {
    const { users } = policyOf({ users: { excluded_users: ['${data.azuread_user.x.object_id}', guid(1)] } });
    expect(users.exclude.users).toEqual({ values: [guid(1)], open: true });
  });

  test('hold roles by template id, also those that are activated by name', () => {
    const { users } = policyOf(
      {
        users: {
          included_roles: [
            '${azuread_directory_role.admin.template_id}',
            '${azuread_directory_role.given.template_id}',
          ],
          excluded_roles: [
            '${azuread_directory_role.admin.object_id}',
            '${azuread_custom_directory_role.own.object_id}',
          ],
        },
      },
      roles,
    );
    expect(users.include.roles).toEqual(listed('62e90394-69f5-4237-9190-012177145e10', guid(7)));
    expect(users.exclude.roles).toEqual(
      listed(
        'identity/azuread_directory_role.admin.object_id',
        'identity/azuread_custom_directory_role.own.object_id',
      ),
    );
  });

  const guests = (more: JsonObject): JsonObject => ({
    guest_or_external_user_types: ['internalGuest', 'serviceProvider'],
    ...more,
  });
  test.each<[string, JsonObject, unknown]>([
    ['are of all tenants if none is written', guests({}), 'all'],
    ['are of all tenants if it says so', guests({ external_tenants: { membership_kind: 'all' } }), 'all'],
    [
      'are of those that are listed',
      guests({ external_tenants: [{ membership_kind: 'enumerated', members: ['AAAA', '${var.t}'] }] }),
      { values: ['aaaa'], open: true },
    ],
    [
      'may be of any if the kind is not known',
      guests({ external_tenants: { membership_kind: '${var.k}', members: ['a'] } }),
      { values: ['a'], open: true },
    ],
  ])('that are guests %s', (_, block, tenants) => {
    const { users } = policyOf({ users: { included_guests_or_external_users: block } });
    expect(users.include.guests).toEqual({ types: listed('internalGuest', 'serviceProvider'), tenants });
  });

  test('that are guests by the old word are of all six types', () => {
    const { users } = policyOf({ users: { included_users: ['GuestsOrExternalUsers'] } });
    expect(users.include).toEqual(terms([], { guests: { types: listed(...GUEST_TYPES), tenants: 'all' } }));
  });

  test('that are guests of a type that nobody knows leave the types open', () => {
    const { users } = policyOf({
      users: { excluded_guests_or_external_users: { guest_or_external_user_types: ['none', 'martian'] } },
    });
    expect(users.exclude.guests).toEqual({ types: OPEN, tenants: 'all' });
  });

  test('are nobody where nobody is written', () => {
    expect(policyOf({ users: { included_users: [] } }).users.include).toEqual(terms());
  });
});

describe('targets', () => {
  const made = {
    azuread_application: { app: { display_name: 'App' } },
    azuread_service_principal: {
      app: { client_id: '${azuread_application.app.client_id}' },
      known: { client_id: guid(5) },
    },
  };

  test('are applications by client id, of a registration or through its service principal', () => {
    const { targets } = policyOf(
      {
        applications: {
          included_applications: ['Office365', '${azuread_application.app.client_id}'],
          excluded_applications: [
            '${azuread_service_principal.app.client_id}',
            '${azuread_service_principal.known.client_id}',
            '${azuread_application.app.object_id}',
          ],
        },
      },
      made,
    );
    expect(targets).toEqual(
      applications(
        ['Office365', 'identity/azuread_application.app'],
        ['identity/azuread_application.app', guid(5), 'identity/azuread_application.app.object_id'],
      ),
    );
  });

  test('are user actions', () => {
    const { targets } = policyOf({ applications: { included_user_actions: ['urn:user:registerdevice'] } });
    expect(targets).toEqual({ kind: 'user-actions', actions: listed('urn:user:registerdevice') });
  });

  test.each<[string, JsonObject]>([
    [
      'applications and actions',
      { included_applications: ['All'], included_user_actions: ['urn:user:registerdevice'] },
    ],
    [
      'what only a deployment tells',
      { included_applications: '${var.a}', included_user_actions: '${var.b}' },
    ],
  ])('that are %s cannot be told', (_, block) => {
    expect(policyOf({ applications: block }).targets).toEqual({ kind: 'unknown' });
  });

  test.each([
    ['include', true, false],
    ['exclude', false, true],
    ['${var.mode}', true, true],
  ])('that a filter of mode %s picks leave that list open', (mode, include, exclude) => {
    const { targets } = policyOf({
      applications: { included_applications: ['All'], filter: { mode, rule: 'r' } },
    });
    expect(targets).toMatchObject({
      applications: { include: { open: include }, exclude: { open: exclude } },
    });
  });
});

describe('conditions', () => {
  const places = { azuread_named_location: { hq: { display_name: 'HQ' } } };

  test.each<[string, JsonObject, Partial<Policy>]>([
    [
      'of client applications',
      { client_app_types: ['browser', 'other'] },
      { clientApps: listed('browser', 'other') },
    ],
    [
      'of client applications that nobody knows',
      { client_app_types: ['browser', 'telnet'] },
      { clientApps: { values: ['browser'], open: true } },
    ],
    [
      'of platforms',
      { platforms: { included_platforms: ['all'], excluded_platforms: ['iOS'] } },
      { platforms: choice(['all'], ['iOS']) },
    ],
    [
      'of places',
      {
        locations: {
          included_locations: ['All'],
          excluded_locations: ['AllTrusted', '${azuread_named_location.hq.object_id}'],
        },
      },
      { locations: choice(['All'], ['AllTrusted', 'identity/azuread_named_location.hq']) },
    ],
    [
      'of devices',
      { devices: { filter: { mode: 'include', rule: 'device.isCompliant -eq True' } } },
      { devices: { mode: 'include', rule: 'device.isCompliant -eq True' } },
    ],
    [
      'of devices by a rule that is not known',
      { devices: { filter: { mode: 'include', rule: '${var.r}' } } },
      { devices: { mode: 'include' } },
    ],
    [
      'of flows',
      { authentication_flow_transfer_methods: ['deviceCodeFlow'] },
      { flows: listed('deviceCodeFlow') },
    ],
    [
      'of risks',
      { user_risk_levels: ['high'], sign_in_risk_levels: ['medium', 'high'] },
      { userRisk: listed('high'), signInRisk: listed('medium', 'high') },
    ],
    [
      'of a risk that no longer is one',
      { user_risk_levels: ['high', 'hidden'] },
      { userRisk: { values: ['high'], open: true } },
    ],
    ['of insider risk, one word', { insider_risk_levels: 'elevated' }, { insiderRisk: listed('elevated') }],
    [
      'of programs',
      {
        client_applications: {
          included_service_principals: ['ServicePrincipalsInMyTenant'],
          excluded_service_principals: [guid(3)],
        },
        service_principal_risk_levels: ['high'],
      },
      {
        servicePrincipals: choice(['ServicePrincipalsInMyTenant'], [guid(3)]),
        servicePrincipalRisk: listed('high'),
      },
    ],
  ])('%s are read', (_, conditions, expected) => {
    expect(policyOf({ conditions }, places)).toMatchObject(expected);
  });

  test('that are written empty narrow nothing', () => {
    const policy = policyOf({
      conditions: {
        devices: {},
        user_risk_levels: [],
        insider_risk_levels: '',
        authentication_flow_transfer_methods: ['none'],
        client_applications: { included_service_principals: [] },
      },
    });
    for (const name of ['devices', 'userRisk', 'insiderRisk', 'flows', 'servicePrincipals'] as const) {
      expect(policy).not.toHaveProperty(name);
    }
  });

  test('that are made dynamically may be anything', () => {
    const policy = policyOf({
      conditions: { dynamic: { locations: { for_each: [], content: {} }, platforms: {}, devices: {} } },
    });
    expect(policy.locations).toEqual({ include: OPEN, exclude: OPEN });
    expect(policy.platforms).toEqual({ include: OPEN, exclude: OPEN });
    expect(policy.devices).toEqual({ mode: 'unknown' });
  });
});

describe('what is asked for', () => {
  const strengths = {
    azuread_authentication_strength_policy: {
      keys: { display_name: 'Keys', allowed_combinations: ['fido2'] },
    },
  };

  test.each<[string, string, string]>([
    [
      'made in the configuration',
      '${azuread_authentication_strength_policy.keys.id}',
      'identity/azuread_authentication_strength_policy.keys',
    ],
    [
      'built in',
      '/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000004',
      '00000000-0000-0000-0000-000000000004',
    ],
    ['looked up', '${data.azuread_x.y.id}', 'unknown'],
  ])('is a strength, %s', (_, id, strength) => {
    const { grant } = policyOf(
      { grant_controls: { operator: 'AND', authentication_strength_policy_id: id } },
      strengths,
    );
    expect(grant).toMatchObject({ operator: 'AND', strength, controls: listed() });
  });

  test('may be more than is known', () => {
    const grant_controls = {
      operator: 'OR',
      built_in_controls: ['mfa', 'riskRemediation'],
      terms_of_use: [guid(9)],
    };
    expect(policyOf({ grant_controls }).grant).toEqual({
      operator: 'OR',
      controls: { values: ['mfa'], open: true },
      terms: listed(guid(9)),
      custom: listed(),
    });
  });

  test('may be anything else by a control that is not modelled', () => {
    const grant_controls = { operator: 'OR', built_in_controls: ['mfa'], blood_sample: true };
    expect(policyOf({ grant_controls }).grant).toMatchObject({
      operator: 'OR',
      controls: { values: ['mfa'], open: true },
    });
  });

  test('is nothing where there are session controls only', () => {
    const policy = policyOf({
      grant_controls: null,
      session_controls: {
        sign_in_frequency: 2,
        sign_in_frequency_period: 'days',
        persistent_browser_mode: 'never',
      },
    });
    expect(policy).not.toHaveProperty('grant');
    expect(policy.session).toEqual({ signInFrequency: { hours: 48 }, persistentBrowser: 'never' });
  });

  test('is every time', () => {
    const session_controls = { sign_in_frequency_interval: 'everyTime' };
    expect(policyOf({ session_controls }).session).toEqual({ signInFrequency: 'every-time' });
  });

  test('is more by a session control that is not modelled, whatever the operator joins', () => {
    const session_controls = { secure_sign_in_session: { is_enabled: true } };
    expect(policyOf({ session_controls }).grant).toMatchObject({
      operator: 'AND',
      controls: { values: ['mfa'], open: true },
    });
    expect(policyOf({ session_controls, grant_controls: null }).grant).toMatchObject({
      operator: 'AND',
      controls: OPEN,
    });
    const either = { operator: 'OR', built_in_controls: ['mfa', 'compliantDevice'] };
    expect(policyOf({ session_controls, grant_controls: either }).grant).toMatchObject({
      operator: 'OR',
      controls: { values: ['mfa', 'compliantDevice'], open: true },
    });
  });
});
