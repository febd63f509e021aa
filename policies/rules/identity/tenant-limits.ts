import { EstateGraph, Resource } from '../../graph/graph';
import { booleanOf } from '../../graph/attribute';
import { groupBy } from '../../graph/views/group-by';
import { Result, Rule } from '../rule';
import { fail, pass, step, unknown } from '../support/results';
import { listAt } from './support/lists';

export const tenantLimits: Rule = {
  id: 'identity/tenant-limits',
  title: 'A tenant holds no more of anything than Entra ID lets it',
  clauses: ['ID-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'What is one too many is refused in the middle of an apply, when the others are there already.',
  remedy:
    'Take away what is not needed, or say more with fewer: a policy for several groups, a place with several ranges.',
  sources: [
    'https://learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions',
    'https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-policies',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const [tenant, resources] of groupBy(directoryOf(graph), ({ tenant: id, stack }) => id ?? stack)) {
      yield* LIMITS.map((limit) => judge(tenant, resources, limit)).filter((result) => result !== undefined);
    }
    for (const place of graph.ofType('azuread_named_location')) {
      const { path, entries } = listAt(graph, place, 'ip.ip_ranges');
      if (entries.length > MOST_RANGES) {
        yield fail(place, `has ${entries.length} ranges, where ${MOST_RANGES} is the most`, [
          step(place, path, `${entries.length} ranges`, `${MOST_RANGES} at most`),
        ]);
      }
    }
  },
};

interface Limit {
  readonly what: string;
  readonly most: number;
  readonly types: readonly string[];
  /** Attribute that has to be true for one to count. */
  readonly only?: string;
}

const MOST_RANGES = 2000;
const LIMITS: readonly Limit[] = [
  { what: 'policies, in any state', most: 195, types: ['azuread_conditional_access_policy'] },
  { what: 'named locations', most: 195, types: ['azuread_named_location'] },
  {
    what: 'authentication strengths of its own',
    most: 15,
    types: ['azuread_authentication_strength_policy'],
  },
  {
    what: 'role-assignable groups',
    most: 500,
    types: ['azuread_group', 'azuread_group_without_members'],
    only: 'assignable_to_role',
  },
  { what: 'custom directory roles', most: 100, types: ['azuread_custom_directory_role'] },
];

function directoryOf(graph: EstateGraph): readonly Resource[] {
  return graph.ofType(...new Set(LIMITS.flatMap(({ types }) => types)));
}

function judge(
  tenant: string,
  resources: readonly Resource[],
  { what, most, types, only }: Limit,
): Result | undefined {
  const counted = resources.filter((resource) => {
    if (!types.includes(resource.type)) return false;
    const attribute = only === undefined ? undefined : resource.get(only);
    return attribute === undefined || attribute.state === 'unknown' || booleanOf(attribute) === true;
  });
  const [first] = counted;
  if (first === undefined) return undefined;
  const above = counted[most];
  if (above === undefined) return pass(first, `${counted.length} ${what} in ${tenant}, ${most} at most`);
  const evidence = [step(above, only ?? '', `${counted.length}`, `${most} at most`)];
  const sure = counted.filter((resource) => only === undefined || resource.get(only).state === 'known');
  return sure.length > most
    ? fail(above, `is one of ${counted.length} ${what}, where a tenant holds ${most}`, evidence)
    : unknown(above, `may be one of ${counted.length} ${what}, where a tenant holds ${most}`, evidence);
}
