import { textOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { groupBy } from '../../graph/views/group-by';
import { Rule } from '../rule';
import { fail, labelOf, pass, step, unknown } from '../support/results';

export const namesUnique: Rule = {
  id: 'identity/names-unique',
  title: 'What people know by its name is the only thing of that name in its tenant',
  clauses: ['ORG-1', 'ID-1'],
  decides: [],
  severity: 'low',
  gates: true,
  protects:
    'Entra ID takes two policies or groups of one name, and people then change, exempt or join the wrong one.',
  remedy:
    "Give each its own display name; where several organisations share a tenant, begin it with the organisation's.",
  sources: [
    'https://learn.microsoft.com/graph/api/resources/group',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const [, resources] of groupBy(graph.ofType(...Object.keys(KINDS)), kindInTenant)) {
      const byName = groupBy(resources, (resource) => textOf(resource.get('display_name'))?.toLowerCase());
      for (const [name, same] of byName) yield* judge(name, same);
    }
  },
};

/** Types that count as one kind. */
const KINDS: Readonly<Record<string, string>> = {
  azuread_access_package: 'access package',
  azuread_access_package_catalog: 'catalogue',
  azuread_administrative_unit: 'administrative unit',
  azuread_application: 'application',
  azuread_application_from_template: 'application',
  azuread_application_registration: 'application',
  azuread_authentication_strength_policy: 'authentication strength',
  azuread_conditional_access_policy: 'policy',
  azuread_group: 'group',
  azuread_group_without_members: 'group',
  azuread_named_location: 'named location',
};

function kindInTenant({ type, tenant, stack }: Resource): string {
  return `${KINDS[type]} ${tenant ?? stack}`;
}

function* judge(name: string | undefined, same: readonly Resource[]) {
  for (const resource of same) {
    const [other] = same.filter((each) => each !== resource);
    if (name === undefined) {
      yield unknown(resource, 'its display name is not known before deployment', [
        step(resource, 'display_name', 'a value not known before deployment', 'a name of its own'),
      ]);
    } else if (other === undefined) {
      yield pass(resource, `nothing else is called "${textOf(resource.get('display_name'))}"`);
    } else {
      yield fail(resource, `has the name of ${labelOf(other)}`, [
        step(resource, 'display_name', `"${name}"`, 'a name of its own'),
      ]);
    }
  }
}
