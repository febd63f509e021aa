/** A policy or initiative that Azure brings along; `id` is the name of its definition, the same in every tenant. */
export interface BuiltInPolicy {
  readonly name: string;
  readonly kind: 'policy' | 'initiative';
  readonly id: string;
}

/** The definitions published in the repository Azure/azure-policy. */
export const BUILT_IN_POLICIES_AS_OF = '2026-08-31';

/** What subscriptions are held to. */
export const BUILT_IN_POLICIES = {
  allowedLocations: {
    name: 'Allowed locations',
    kind: 'policy',
    id: 'e56962a6-4747-49cd-b67b-bf8b01975c4c',
  },
  allowedLocationsForGroups: {
    name: 'Allowed locations for resource groups',
    kind: 'policy',
    id: 'e765b5de-1225-4ba3-bd56-1ac6695af988',
  },
  cloudSecurityBenchmark: {
    name: 'Microsoft cloud security benchmark',
    kind: 'initiative',
    id: '1f3afdf9-d0c9-4c3d-847f-89da613e70a8',
  },
} as const satisfies Readonly<Record<string, BuiltInPolicy>>;

/** Full id of the definition. */
export function policyDefinitionId(policy: BuiltInPolicy): string {
  const type = policy.kind === 'policy' ? 'policyDefinitions' : 'policySetDefinitions';
  return `/providers/Microsoft.Authorization/${type}/${policy.id}`;
}
