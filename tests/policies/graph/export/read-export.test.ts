import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGraph } from '../../../../policies/graph/build-graph';
import { JsonObject } from '../../../../policies/graph/json-node';
import { readStacks } from '../../../../policies/graph/read-stacks';
import { ROOT } from '../../../support/synthesized';

const FIXTURES = join(ROOT, 'tests/fixtures/graph-export');
const MFA = {
  id: 'AAAAAAAA-0000-4000-8000-000000000001',
  displayName: 'MFA',
  state: 'enabled',
  conditions: {
    clientAppTypes: ['all'],
    users: { includeUsers: ['All'] },
    applications: { includeApplications: ['All'] },
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(content: unknown, name = 'policies.json'): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
}

function resourcesIn(path: string) {
  const { documents, problems } = readStacks(path);
  expect(problems).toEqual([]);
  return buildGraph(documents).resources;
}

/** What the only policy of an export says. */
function valuesOf(policy: JsonObject, path: string): unknown {
  const attribute = resourcesIn(write(policy))[0]!.get(path);
  return attribute.state === 'known' ? attribute.value : attribute.state;
}

describe('an export of Graph is read', () => {
  test.each<[string, string, number]>([
    ['as a page with its context', 'tenant/policies.json', 12],
    ['as a list alone', 'array.json', 2],
    ['as one object', 'single/mfa.json', 1],
    ['of named locations', 'tenant/named-locations.json', 3],
    ['of authentication strengths', 'tenant/authentication-strengths.json', 2],
    ['of groups', 'tenant/groups.json', 2],
  ])('%s', (_, file, count) => {
    const { documents, problems } = readStacks(join(FIXTURES, file));
    expect(problems).toEqual([]);
    expect(documents.map(({ kind }) => kind)).toEqual(['graph-export']);
    expect(buildGraph(documents).resources).toHaveLength(count);
  });

  test('in a folder, one document a file, named by it', () => {
    const { documents } = readStacks(join(FIXTURES, 'tenant'));
    expect(documents.map(({ name }) => name)).toEqual([
      'authentication-strengths',
      'groups',
      'named-locations',
      'policies',
    ]);
  });

  test('mixed in one list', () => {
    const location = {
      '@odata.type': '#microsoft.graph.ipNamedLocation',
      id: 'x',
      displayName: 'HQ',
      ipRanges: [],
    };
    expect(resourcesIn(write([MFA, location])).map(({ type }) => type)).toEqual([
      'azuread_conditional_access_policy',
      'azuread_named_location',
    ]);
  });

  test('of a tenant without a policy', () => {
    const context = 'https://graph.microsoft.com/v1.0/$metadata#identity/conditionalAccess/policies';
    const { documents, problems } = readStacks(write({ '@odata.context': context, value: [] }));
    expect(problems).toEqual([]);
    expect(documents).toHaveLength(1);
  });

  test('with the place of each object, for findings to point at', () => {
    const file = write(
      `[\n  ${JSON.stringify(MFA)},\n  ${JSON.stringify({ ...MFA, displayName: 'Other' })}\n]`,
    );
    expect(resourcesIn(file).map(({ source }) => source)).toEqual([
      { file, line: 2, column: 3 },
      { file, line: 3, column: 3 },
    ]);
  });

  test('into resources that are named as people named them, each once', () => {
    const file = write([MFA, { ...MFA, displayName: 'mfa!' }, { ...MFA, displayName: '…' }]);
    expect(resourcesIn(file).map(({ address }) => address)).toEqual([
      'azuread_conditional_access_policy.mfa',
      'azuread_conditional_access_policy.mfa-2',
      'azuread_conditional_access_policy.unnamed',
    ]);
  });

  test('as no Terraform: without provider, state and expression', () => {
    const file = write({ ...MFA, displayName: '${azuread_group.x.id}' });
    const graph = buildGraph(readStacks(file).documents);
    expect(graph.stacks).toEqual([
      expect.objectContaining({ kind: 'graph-export', providers: [], requiredProviders: {} }),
    ]);
    expect(graph.resources[0]?.get('display_name')).toEqual({
      state: 'known',
      value: '${azuread_group.x.id}',
    });
  });

  test('and a page that goes on says so', () => {
    const page = { value: [MFA], '@odata.nextLink': 'https://graph.microsoft.com/next' };
    expect(buildGraph(readStacks(write(page)).documents).stacks[0]?.continues).toBe(true);
  });
});

describe('what a policy says has the names of the azuread provider', () => {
  const conditions = { ...MFA.conditions };

  test.each<[string, JsonObject, string, unknown]>([
    ['its id in lower case', MFA, 'object_id', 'aaaaaaaa-0000-4000-8000-000000000001'],
    ['lists', MFA, 'conditions.0.users.0.included_users', ['All']],
    [
      'guest types, which Graph writes as one text',
      {
        ...MFA,
        conditions: {
          ...conditions,
          users: {
            includeGuestsOrExternalUsers: {
              guestOrExternalUserTypes: 'internalGuest,b2bCollaborationGuest',
              externalTenants: {
                '@odata.type': '#microsoft.graph.conditionalAccessEnumeratedExternalTenants',
                membershipKind: 'enumerated',
                members: ['t'],
              },
            },
          },
        },
      },
      'conditions.0.users.0.included_guests_or_external_users',
      [
        {
          guest_or_external_user_types: ['internalGuest', 'b2bCollaborationGuest'],
          external_tenants: [{ membership_kind: 'enumerated', members: ['t'] }],
        },
      ],
    ],
    [
      'methods of a handed-over sign-in',
      { ...MFA, conditions: { ...conditions, authenticationFlows: { transferMethods: 'deviceCodeFlow' } } },
      'conditions.0.authentication_flow_transfer_methods',
      ['deviceCodeFlow'],
    ],
    [
      'a device filter',
      { ...MFA, conditions: { ...conditions, devices: { deviceFilter: { mode: 'exclude', rule: 'r' } } } },
      'conditions.0.devices',
      [{ filter: [{ mode: 'exclude', rule: 'r' }] }],
    ],
    [
      'an authentication strength, by its path',
      { ...MFA, grantControls: { operator: 'OR', builtInControls: [], authenticationStrength: { id: 'B' } } },
      'grant_controls.0.authentication_strength_policy_id',
      '/policies/authenticationStrengthPolicies/b',
    ],
    [
      'session controls that are on',
      {
        ...MFA,
        sessionControls: {
          signInFrequency: { isEnabled: true, value: 4, type: 'hours', frequencyInterval: 'timeBased' },
          persistentBrowser: { isEnabled: false, mode: 'always' },
          applicationEnforcedRestrictions: { isEnabled: true },
          cloudAppSecurity: null,
          secureSignInSession: { isEnabled: true },
        },
      },
      'session_controls',
      [
        {
          application_enforced_restrictions_enabled: true,
          secure_sign_in_session: { isEnabled: true },
          sign_in_frequency: 4,
          sign_in_frequency_period: 'hours',
          sign_in_frequency_interval: 'timeBased',
        },
      ],
    ],
    [
      'no session controls where all are off',
      { ...MFA, sessionControls: { signInFrequency: { isEnabled: false } } },
      'session_controls',
      'absent',
    ],
    ['no grant where Graph says null', { ...MFA, grantControls: null }, 'grant_controls', 'absent'],
    [
      'no condition where Graph has an empty one',
      { ...MFA, conditions: { ...conditions, clientApplications: { includeServicePrincipals: [] } } },
      'conditions.0.client_applications',
      'absent',
    ],
    [
      'what the provider has no name for, under its own',
      { ...MFA, conditions: { ...conditions, networkAccess: { kind: 'x' } } },
      'conditions.0.network_access',
      { kind: 'x' },
    ],
  ])('%s', (_, policy, path, expected) => {
    expect(valuesOf(policy, path)).toEqual(expected);
  });
});

describe('other objects', () => {
  test('a strength that stands only in a policy is there, and once', () => {
    const strength = { id: 'S1', displayName: 'Keys', allowedCombinations: ['fido2'] };
    const grantControls = { operator: 'OR', builtInControls: [], authenticationStrength: strength };
    const found = resourcesIn(
      write([{ ...MFA, grantControls }, { ...MFA, displayName: 'B', grantControls }, strength]),
    );
    expect(found.map(({ type }) => type).filter((type) => type.includes('strength'))).toHaveLength(1);
    expect(found.find(({ type }) => type.includes('strength'))?.get('id')).toEqual({
      state: 'known',
      value: '/policies/authenticationStrengthPolicies/s1',
    });
  });

  test('named locations are of their kind', () => {
    const [offices, kingdom, network] = resourcesIn(join(FIXTURES, 'tenant/named-locations.json'));
    expect(offices?.get('ip')).toMatchObject({
      value: [{ trusted: true, ip_ranges: ['203.0.113.0/24', '2001:db8:1::/48'] }],
    });
    expect(kingdom?.get('country')).toMatchObject({
      value: [{ countries_and_regions: ['GB'], include_unknown_countries_and_regions: false }],
    });
    expect(network?.keys()).not.toContain('ip');
    expect(network?.keys()).not.toContain('country');
  });

  const group = { id: 'g', displayName: 'G', groupTypes: [], securityEnabled: true };
  const member = { '@odata.type': '#microsoft.graph.user', id: 'U' };
  test.each<[string, JsonObject, unknown]>([
    ['are written where the export has all', { ...group, members: [member] }, ['u']],
    ['are written where there are none', { ...group, members: [] }, []],
    ['are not written where the export has none', group, 'absent'],
    [
      'are not written where Graph may have cut them off',
      { ...group, members: Array(20).fill(member) },
      'absent',
    ],
    [
      'are not written where another page follows',
      { ...group, members: [member], 'members@odata.nextLink': 'x' },
      'absent',
    ],
  ])('members of a group %s', (_, exported, expected) => {
    expect(valuesOf(exported, 'members')).toEqual(expected);
  });
});

describe('what is wrong with an export is said with its place', () => {
  function problems(content: unknown) {
    return readStacks(write(content)).problems.map(({ line, column, message, fix }) => ({
      line,
      column,
      message,
      fix,
    }));
  }

  test('a value of the wrong kind', () => {
    const wrong = { ...MFA, conditions: { ...MFA.conditions, users: { includeUsers: 'All' } } };
    expect(problems([MFA, wrong])).toEqual([
      {
        line: 37,
        column: 25,
        message:
          'conditions.users.includeUsers of the Conditional Access policy "MFA" is "All", where a list of texts is needed',
        fix: 'correct that place, or export it again',
      },
    ]);
  });

  test('what a policy lacks, all at once', () => {
    const { state: _, ...stateless } = MFA;
    const bare = { ...stateless, conditions: { users: {}, clientAppTypes: ['all'] } };
    expect(problems({ value: [bare] }).map(({ message, line }) => `${line} ${message}`)).toEqual([
      '3 the Conditional Access policy "MFA" lacks "state"',
      '6 conditions of the Conditional Access policy "MFA" lacks "applications"',
    ]);
  });

  test('an entry that is something else', () => {
    expect(problems([MFA, { displayName: 'x' }])).toEqual([
      expect.objectContaining({
        line: 28,
        column: 3,
        message:
          'entry 2 is none of Conditional Access policy, named location, authentication strength, group',
      }),
    ]);
  });

  test('objects as PowerShell writes them', () => {
    expect(problems([{ DisplayName: 'x', State: 'enabled', Conditions: {} }])).toEqual([
      expect.objectContaining({ message: expect.stringContaining('begin with capitals') }),
    ]);
  });

  test('a comma too many', () => {
    expect(problems('[\n  {"displayName": "x",}\n]')).toEqual([
      expect.objectContaining({ line: 2, column: 23 }),
    ]);
  });

  test('JSON of another kind is no export', () => {
    mkdirSync(join(folder, 'others'));
    for (const [index, other] of [
      [],
      [1],
      { value: [] },
      { value: [{ a: 1 }] },
      { conditions: 'x' },
    ].entries()) {
      const { documents, problems: refused } = readStacks(write(other, `others/${index}.json`));
      expect(documents).toEqual([]);
      expect(refused[0]?.message).toContain('nor an export of Conditional Access');
    }
  });
});
