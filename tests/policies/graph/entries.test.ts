import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraph } from '../../../policies/graph/build-graph';
import { EstateGraph } from '../../../policies/graph/graph';
import { JsonObject } from '../../../policies/graph/json-node';
import { ROOT } from '../../support/synthesized';

const POLICY = 'azuread_conditional_access_policy.mfa';
const GROUPS = 'conditions.0.users.0.excluded_groups';

function synthesized(resource: JsonObject, provider: JsonObject = {}): EstateGraph {
  return buildGraph([{ name: 's', file: 's', kind: 'synthesized', json: { provider, resource } }]);
}

function planned(name: 'first' | 'second'): EstateGraph {
  const file = join(ROOT, 'tests/fixtures/azuread-plan', `${name}.json`);
  const json = JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
  return buildGraph([{ name: 'p', file, kind: 'plan', json }]);
}

/** Entries as texts: what is known as it is, an attribute as `<address>.<attribute>`; `...` if there may be others. */
function told(graph: EstateGraph, address: string, path: string): string[] {
  const resource = graph.find(graph.stacks[0]!.name, address)!;
  const { entries, complete } = graph.entries(resource, path);
  const texts = entries.map((entry) =>
    entry.kind === 'text' ? entry.text : `${entry.resource.address}.${entry.attribute}`,
  );
  return complete ? texts : [...texts, '...'];
}

describe('entries of a list in a synthesized stack', () => {
  const graph = synthesized({
    azuread_group: {
      a: { display_name: 'A' },
      many: { display_name: 'M', for_each: '${var.names}' },
    },
    azuread_service_principal: { app: { client_id: '${azuread_application.app.client_id}' } },
    azuread_application: { app: { display_name: 'App' } },
    azuread_group_member: { m: { group_object_id: '${azuread_group.a.object_id}' } },
    test_lists: {
      x: {
        mixed: ['One', '${azuread_group.a.object_id}', '${azuread_group.a.id}'],
        chained: ['${azuread_service_principal.app.client_id}', '${azuread_group_member.m.group_object_id}'],
        untold: ['${var.id}', '${azuread_group.none.object_id}', '${azuread_group.a}', null],
        instance: ['${azuread_group.many["x"].object_id}'],
        whole: '${concat(azuread_group.a.members, var.others)}',
        one: '${azuread_group.a.object_id}',
        part: '${azuread_group.a.object_id}-x',
        empty: [],
      },
    },
  });

  test.each<[string, string, string[]]>([
    [
      'tell texts and by which attribute something is named',
      'mixed',
      ['One', 'azuread_group.a.object_id', 'azuread_group.a.id'],
    ],
    [
      'go on to where an attribute gets its value from',
      'chained',
      ['azuread_application.app.client_id', 'azuread_group.a.object_id'],
    ],
    ['may be others where one is not told', 'untold', ['...']],
    ['do not take one instance of many for another', 'instance', ['...']],
    ['may be anything where an expression makes the list', 'whole', ['...']],
    ['are one where a value stands instead of a list', 'one', ['azuread_group.a.object_id']],
    ['are not told where a reference is a part of a text', 'part', ['...']],
    ['are none where the list is empty', 'empty', []],
    ['are none where nothing is written', 'missing', []],
  ])('%s', (_, path, expected) => {
    expect(told(graph, 'test_lists.x', path)).toEqual(expected);
  });

  test('are asked of a resource of the graph only', () => {
    expect(() => graph.entries({ ...graph.resources[0]! }, 'x')).toThrow('no resource of a graph');
  });
});

describe('entries of a list in a plan', () => {
  test('are what its configuration refers to, and perhaps others, before anything is there', () => {
    expect(told(planned('first'), POLICY, GROUPS)).toEqual([
      'azuread_group.break_glass.object_id',
      'azuread_group.admins.id',
      '...',
    ]);
  });

  test('follow a reference to where that value comes from', () => {
    expect(told(planned('first'), POLICY, 'conditions.0.applications.0.excluded_applications')).toEqual([
      'azuread_application_registration.app.client_id',
      '...',
    ]);
  });

  test('are all known once it is there', () => {
    const [group, given, path] = told(planned('second'), POLICY, GROUPS);
    expect(group).toMatch(/^[0-9a-f-]{36}$/);
    expect(given).toBe('00000000-0000-4000-8000-0000000000b1');
    expect(path).toMatch(/^\/groups\/[0-9a-f-]{36}$/);
  });

  test('are none where only the provider will write some', () => {
    expect(told(planned('first'), 'azuread_group.admins', 'members')).toEqual([]);
    expect(told(planned('first'), POLICY, 'conditions.0.insider_risk_levels')).toEqual([]);
  });
});

describe('references in a plan', () => {
  const group = { address: 'azuread_group.a', mode: 'managed', type: 'azuread_group', name: 'a' };
  function listOf(expression: JsonObject, more: JsonObject = {}): string[] {
    const list = { address: 'module.m.test_lists.x', mode: 'managed', type: 'test_lists', name: 'x' };
    const json = {
      format_version: '1.2',
      planned_values: {
        root_module: {
          resources: [{ ...group, values: {} }],
          child_modules: [{ address: 'module.m', resources: [{ ...list, values: {} }] }],
        },
      },
      resource_changes: [{ address: list.address, change: { after_unknown: { ids: true } } }],
      configuration: {
        root_module: {
          resources: [{ ...group, expressions: {} }],
          module_calls: {
            m: {
              expressions: more,
              module: { resources: [{ ...list, address: 'test_lists.x', expressions: { ids: expression } }] },
            },
          },
        },
      },
    };
    return told(buildGraph([{ name: 'p', file: 'p', kind: 'plan', json }]), list.address, 'ids');
  }

  test('go through the input of a module, with the attribute', () => {
    const passed = { group: { references: ['azuread_group.a.object_id', 'azuread_group.a'] } };
    expect(listOf({ references: ['var.group'] }, passed)).toEqual(['azuread_group.a.object_id', '...']);
  });

  test('tell nothing where some of the value comes from elsewhere', () => {
    const passed = {
      group: { references: ['azuread_group.a.object_id', 'azuread_group.a'] },
      flag: { constant_value: true },
    };
    expect(listOf({ references: ['var.flag', 'var.group'] }, passed)).toEqual(['...']);
    expect(listOf({ references: ['data.azuread_group.a.object_id', 'data.azuread_group.a'] })).toEqual([
      '...',
    ]);
  });

  test('tell nothing where the whole resource is referred to', () => {
    const passed = { group: { references: ['azuread_group.a'] } };
    expect(listOf({ references: ['var.group'] }, passed)).toEqual(['...']);
  });
});

describe('what the configuration itself writes', () => {
  test('in a synthesized stack all that is there', () => {
    const [group] = synthesized({ azuread_group: { a: { members: [], display_name: null } } }).resources;
    expect(group?.writes('members')).toBe(true);
    expect(group?.writes('display_name')).toBe(false);
    expect(group?.writes('owners')).toBe(false);
  });

  test('in a plan not what the provider found', () => {
    const graph = planned('second');
    expect(graph.find('p', 'azuread_group.break_glass')?.writes('members')).toBe(true);
    expect(graph.find('p', 'azuread_group.admins')?.writes('members')).toBe(false);
    expect(graph.find('p', 'azuread_group.admins')?.get('members').state).toBe('known');
  });

  test('in a block, too: what is computed there was written by nobody', () => {
    const policy = planned('first').find('p', POLICY);
    expect(policy?.get('session_controls.0.sign_in_frequency_interval')).toEqual({
      state: 'unknown',
      by: 'provider',
    });
    expect(policy?.get('grant_controls.0.authentication_strength_policy_id')).toMatchObject({
      state: 'unknown',
      expression: 'azuread_authentication_strength_policy.fido',
    });
  });
});

describe('the tenant of a resource', () => {
  const resource = { azuread_group: { a: {}, b: { provider: 'azuread.other' } }, azurerm_x: { c: {} } };

  test("is that of its provider's configuration, in lower case", () => {
    const provider = {
      azuread: [
        { tenant_id: 'AAAAAAAA-0000-4000-8000-000000000001' },
        { alias: 'other', tenant_id: 'aaaaaaaa-0000-4000-8000-000000000002' },
      ],
    };
    expect(synthesized(resource, provider).resources.map(({ tenant }) => tenant)).toEqual([
      'aaaaaaaa-0000-4000-8000-000000000001',
      'aaaaaaaa-0000-4000-8000-000000000002',
      undefined,
    ]);
  });

  test('is not known where only a deployment gives it', () => {
    const provider = { azuread: [{ tenant_id: '${var.tenant}' }] };
    expect(synthesized(resource, provider).resources[0]?.tenant).toBeUndefined();
  });

  test('is in a plan what its configuration writes', () => {
    expect(planned('first').resources[0]?.tenant).toBe('44444444-4444-4444-4444-444444444444');
  });
});

test('an id that is no ARM id is known where a plan knows it', () => {
  const strength = planned('second').find('p', 'azuread_authentication_strength_policy.fido');
  expect(strength?.get('id')).toMatchObject({
    state: 'known',
    value: expect.stringMatching(/^\/policies\/authenticationStrengthPolicies\//),
  });
  expect(strength?.id).toBeUndefined();
});
