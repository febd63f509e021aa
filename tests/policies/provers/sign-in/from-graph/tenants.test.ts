import { join } from 'node:path';
import { DeclaredTenant } from '../../../../../policies/declaration/declaration';
import { buildGraph } from '../../../../../policies/graph/build-graph';
import { JsonObject } from '../../../../../policies/graph/json-node';
import { StackDocument } from '../../../../../policies/graph/stack-document';
import { resourceOf } from '../../../../../policies/provers/sign-in/from-graph/model-resources';
import { signInModels } from '../../../../../policies/provers/sign-in/from-graph/sign-in-models';
import { readStacks } from '../../../../../policies/graph/read-stacks';
import { ROOT } from '../../../../support/synthesized';
import { declaration, declaredTenant } from './declared';
import { guid, policyResource, stack, TENANT } from './judged';

const POLICY = { azuread_conditional_access_policy: { x: policyResource() } };
const GROUP = { azuread_group: { g: { display_name: 'G' } } };
const OTHER: Partial<DeclaredTenant> = { name: 'other', id: guid(99) };

function models(documents: readonly StackDocument[], ...declared: readonly Partial<DeclaredTenant>[]) {
  const meant = declared.length === 0 ? undefined : declaration(...declared.map(declaredTenant));
  return signInModels(buildGraph(documents), meant).map(({ tenant, policies, groups, gaps }) => ({
    tenant,
    policies: policies.map(({ id }) => id),
    groups: groups.map(({ id }) => id),
    gaps,
  }));
}

function exported(json: JsonObject, name: string): StackDocument {
  return { name, file: `${name}.json`, kind: 'graph-export', json };
}

function page(...policies: readonly JsonObject[]): JsonObject {
  return { value: policies.map((policy) => ({ state: 'enabled', conditions: {}, ...policy })) };
}

describe('the tenant of a policy', () => {
  test('is that of its provider, whichever stacks it is in', () => {
    const found = models([stack(POLICY, 'a'), stack(GROUP, 'b'), stack(POLICY, 'c', guid(2))]);
    expect(found).toEqual([
      { tenant: guid(2), policies: ['c/azuread_conditional_access_policy.x'], groups: [], gaps: [] },
      {
        tenant: TENANT,
        policies: ['a/azuread_conditional_access_policy.x'],
        groups: ['b/azuread_group.g'],
        gaps: [],
      },
    ]);
  });

  test('is one of its stack where the provider does not say', () => {
    const found = models([stack(POLICY, 'a', null), stack({ ...POLICY, ...GROUP }, 'b', null)]);
    expect(found.map(({ tenant, groups }) => [tenant, groups.length])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  test('has the name that the declaration gives it', () => {
    expect(models([stack(POLICY)], { name: 'council', id: TENANT })[0]).toMatchObject({
      tenant: 'council',
      policies: ['identity/azuread_conditional_access_policy.x'],
    });
  });

  test('is the only declared one where the provider does not say', () => {
    expect(models([stack(POLICY, 'a', null)], { name: 'council' })).toEqual([
      expect.objectContaining({ tenant: 'council', policies: ['a/azuread_conditional_access_policy.x'] }),
    ]);
  });

  test('is the declared one that its stack is named after', () => {
    const found = models([stack(POLICY, 'identity-other', null)], { name: 'council', id: TENANT }, OTHER);
    expect(found.map(({ tenant, policies }) => [tenant, policies.length])).toEqual([
      ['council', 0],
      ['other', 1],
    ]);
  });
});

describe('a tenant is judged', () => {
  test('if it is declared, also without a policy', () => {
    expect(models([stack({}, 'hub')], { name: 'council' })).toEqual([
      { tenant: 'council', policies: [], groups: [], gaps: [] },
    ]);
  });

  test('if it has policies, also if another one is declared', () => {
    expect(models([stack(POLICY)], OTHER).map(({ tenant }) => tenant)).toEqual(['other', TENANT]);
  });

  test('not if it only has groups and nobody declares it', () => {
    expect(models([stack(GROUP)])).toEqual([]);
  });
});

describe('exports', () => {
  test('are one tenant together, whose policies go by their ids', () => {
    const found = models([
      exported(page({ id: guid(1).toUpperCase(), displayName: 'A' }), 'a'),
      exported(page({ displayName: 'B' }), 'b'),
    ]);
    expect(found).toEqual([
      {
        tenant: 'graph-export',
        policies: [guid(1), 'b/azuread_conditional_access_policy.b'],
        groups: [],
        gaps: [],
      },
    ]);
  });

  test('of one file have its name', () => {
    expect(models([exported(page({ displayName: 'A' }), 'policies')])[0]?.tenant).toBe('policies');
  });

  test('are of the only declared tenant', () => {
    expect(models([exported(page({ displayName: 'A' }), 'a')], { name: 'council' })).toEqual([
      expect.objectContaining({ tenant: 'council', policies: ['a/azuread_conditional_access_policy.a'] }),
    ]);
  });

  test('are undecided where several tenants are declared', () => {
    const found = models([exported(page({ displayName: 'A' }), 'a')], { name: 'council', id: TENANT }, OTHER);
    expect(found.map(({ tenant, gaps }) => [tenant, gaps.length])).toEqual([
      ['council', 0],
      ['other', 0],
      ['a', 1],
    ]);
  });

  test('without a policy are a tenant, too', () => {
    expect(models([exported(page(), 'policies')])).toHaveLength(1);
  });

  test('that are a page of several without the last one leave all undecided', () => {
    const first = { ...page({ displayName: 'A' }), '@odata.nextLink': 'https://graph.microsoft.com/next' };
    expect(models([exported(first, 'a')])[0]?.gaps).toEqual([
      'a.json says that there are more policies on another page',
    ]);
    expect(models([exported(first, 'a'), exported(page({ displayName: 'B' }), 'b')])[0]?.gaps).toEqual([]);
  });

  test('with two versions of a policy leave all undecided', () => {
    const found = models([
      exported(page({ id: guid(1), displayName: 'A' }), 'new'),
      exported(page({ id: guid(1), displayName: 'A' }), 'old'),
    ]);
    expect(found[0]?.gaps).toEqual([`the policy ${guid(1)} stands in new and old`]);
    expect(found[0]?.policies).toEqual([guid(1)]);
  });

  test('of a whole tenant are read into one model', () => {
    const graph = buildGraph(readStacks(join(ROOT, 'tests/fixtures/graph-export/tenant')).documents);
    const [model] = signInModels(graph);
    expect(model?.gaps).toEqual([]);
    expect(model?.policies.map(({ name, targets }) => `${name}: ${targets.kind}`)).toContain(
      'Managed devices for sensitive actions: authentication-contexts',
    );
    expect(
      model?.groups.map(({ name, membership, roleAssignable }) => [name, membership.kind, roleAssignable]),
    ).toEqual([
      ['Break-glass', 'closed', true],
      ['Staff', 'dynamic', false],
    ]);
    expect(model?.locations.map(({ name, kind }) => [name, kind])).toEqual([
      ['Offices', 'ip'],
      ['United Kingdom', 'country'],
      ['Compliant network', 'unknown'],
    ]);
    expect(model?.strengths.map(({ name, combinations }) => [name, combinations.values])).toEqual([
      ['Security keys only', ['fido2']],
    ]);
  });
});

test('a word that only Graph knows leaves a list open', () => {
  const conditions = {
    clientAppTypes: ['all'],
    users: { includeUsers: ['All'] },
    applications: { includeApplications: ['AllAgentResources', guid(1)] },
  };
  const [model] = signInModels(buildGraph([exported(page({ displayName: 'A', conditions }), 'a')]));
  expect(model?.policies[0]?.targets).toMatchObject({
    applications: { include: { values: ['AllAgentResources', guid(1)], open: true } },
  });
});

describe('the resource behind an id of a model', () => {
  const graph = buildGraph([
    stack({
      ...POLICY,
      ...GROUP,
      azuread_authentication_strength_policy: {
        s: { id: `/policies/authenticationStrengthPolicies/${guid(4)}`, allowed_combinations: [] },
      },
    }),
    exported(page({ id: guid(1), displayName: 'A' }), 'a'),
  ]);

  test.each([
    ['identity/azuread_conditional_access_policy.x', 'azuread_conditional_access_policy.x'],
    ['identity/azuread_group.g', 'azuread_group.g'],
    [guid(1), 'azuread_conditional_access_policy.a'],
    [guid(4), 'azuread_authentication_strength_policy.s'],
    [guid(5), undefined],
  ])('%s is %s', (id, address) => {
    expect(resourceOf(graph, id)?.address).toBe(address);
  });
});

test('models are made once', () => {
  const graph = buildGraph([stack(POLICY)]);
  const meant = declaration(declaredTenant({}));
  expect(signInModels(graph)).toBe(signInModels(graph));
  expect(signInModels(graph, meant)).toBe(signInModels(graph, meant));
  expect(signInModels(graph, meant)).not.toBe(signInModels(graph));
});
