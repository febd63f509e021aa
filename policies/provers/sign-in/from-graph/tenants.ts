import { compareText } from '../../../../constructs/model/compare-text';
import { DeclaredTenant, Declaration } from '../../../declaration/declaration';
import { EstateGraph, GraphStack, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';

const POLICY = 'azuread_conditional_access_policy';
const EXPORT = 'graph-export';

/** A tenant as far as it is judged: what is in it, and what was meant with it. */
export interface JudgedTenant {
  readonly name: string;
  readonly resources: readonly Resource[];
  readonly declared?: DeclaredTenant;
  /** What leaves everything about it undecided. */
  readonly gaps: readonly string[];
}

/**
 * The tenants of a configuration. A resource is in that of its provider; where the provider doesn't say, in the only one
 * that is declared, in the declared one that its stack is named after, or in one of the stack's own. All exports together
 * are one tenant's. A declared tenant is judged also if nothing of it is there, any other one if it has policies.
 */
export function judgedTenants(graph: EstateGraph, declaration?: Declaration): readonly JudgedTenant[] {
  const declared = declaration?.tenants ?? [];
  const exported = new Set(exportsIn(graph).map(({ name }) => name));
  const resources = graph.resources.filter(({ type }) => type.startsWith('azuread_'));
  const byKey = groupBy(resources, (resource) => keyOf(resource, exported, declared));
  const ofDeclared = declared.map((tenant) => ({
    name: tenant.name,
    resources: byKey.get(tenant.id) ?? [],
    declared: tenant,
    gaps: gapsOf(graph, byKey.get(tenant.id) ?? []),
  }));
  const keys = exported.size > 0 ? new Set([...byKey.keys(), keyOfExports(declared)]) : byKey.keys();
  const others = [...keys]
    .filter((key) => !declared.some(({ id }) => id === key))
    .map((key) => ({ key, resources: byKey.get(key) ?? [] }))
    .filter(({ key, resources: own }) => key === EXPORT || own.some(({ type }) => type === POLICY))
    .map(({ key, resources: own }) => ({
      name: key === EXPORT ? nameOfExports(graph) : key,
      resources: own,
      gaps: [...(key === EXPORT && declared.length > 1 ? [WHOSE] : []), ...gapsOf(graph, own)],
    }));
  return [...ofDeclared, ...others.sort((a, b) => compareText(a.name, b.name))];
}

const WHOSE = 'of which of the declared tenants the export is, is not known';

function keyOf(
  resource: Resource,
  exported: ReadonlySet<string>,
  declared: readonly DeclaredTenant[],
): string {
  if (exported.has(resource.stack)) return keyOfExports(declared);
  if (resource.tenant !== undefined) return resource.tenant;
  const [only] = declared;
  if (only && declared.length === 1) return only.id;
  return declared.find(({ name }) => resource.stack === `identity-${name}`)?.id ?? resource.stack;
}

function keyOfExports(declared: readonly DeclaredTenant[]): string {
  const [only] = declared;
  return only && declared.length === 1 ? only.id : EXPORT;
}

function exportsIn(graph: EstateGraph): readonly GraphStack[] {
  return graph.stacks.filter(({ kind }) => kind === EXPORT);
}

function nameOfExports(graph: EstateGraph): string {
  const [first, ...others] = exportsIn(graph);
  return first && others.length === 0 ? first.name : EXPORT;
}

/** Pages that go on somewhere else, and policies of which there are two versions. */
function gapsOf(graph: EstateGraph, resources: readonly Resource[]): readonly string[] {
  const policies = resources.filter(({ type }) => type === POLICY);
  const pages = exportsIn(graph).filter(({ name }) => policies.some(({ stack }) => stack === name));
  const goesOn = pages.filter(({ continues }) => continues === true);
  const isEndMissing = goesOn.length > 0 && goesOn.length === pages.length;
  return [
    ...(isEndMissing
      ? [`${listed(goesOn.map(({ file }) => file))} says that there are more policies on another page`]
      : []),
    ...twice(policies),
  ];
}

function twice(policies: readonly Resource[]): readonly string[] {
  const byId = groupBy(policies, (policy) => {
    const id = policy.get('object_id');
    return id.state === 'known' ? String(id.value) : `${policy.stack}/${policy.address}`;
  });
  return [...byId]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]) => `the policy ${id} stands in ${listed(same.map(({ stack }) => stack))}`);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
