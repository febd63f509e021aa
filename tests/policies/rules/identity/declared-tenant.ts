import { DeclaredTenant } from '../../../../policies/declaration/declaration';
import { SOMEBODY } from './policies';

export const TENANT = '00000000-0000-4000-8000-0000000000e1';

/** A tenant without people, places or demands, unless parts of it are given. */
export function declaredTenant(parts: Partial<DeclaredTenant> = {}): DeclaredTenant {
  return {
    name: 'council',
    id: TENANT,
    organisations: ['council'],
    breakGlass: { group: 'council-break-glass', accounts: [SOMEBODY] },
    personas: [],
    obligations: [],
    exceptions: [],
    baseline: [],
    inboundTrust: {},
    disjoint: [],
    applications: [],
    ...parts,
  };
}
