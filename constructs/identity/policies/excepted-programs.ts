import { Tenant } from '../../model/identity';

/** Object ids of the service principals that exceptions let off an obligation, sorted. */
export function exceptedPrograms(tenant: Tenant, obligation: string): readonly string[] {
  const names = tenant.exceptions
    .filter(({ obligations }) => obligations.includes(obligation))
    .flatMap(({ who }) => who);
  return tenant.personas
    .filter(({ name }) => names.includes(name))
    .flatMap(({ membership }) => (membership.kind === 'service-principals' ? membership.objectIds : []))
    .sort();
}
