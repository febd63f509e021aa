import { IConstruct } from 'constructs';
import { Tenant } from '../model/identity';
import { recordSource } from '../provenance';

/** Parts of a tenant in the estate file that constructs come from. */
export type TenantSection =
  | 'personas'
  | 'places'
  | 'strengths'
  | 'policies'
  | 'exceptions'
  | 'applications'
  | 'roles'
  | 'access'
  | 'packages'
  | 'directories';

/** Remembers which part of a tenant a construct and all below it come from. */
export function recordPart(
  construct: IConstruct,
  tenant: Tenant,
  section: TenantSection,
  name: string,
): void {
  recordSource(construct, `identity.tenants.${tenant.name}.${section}.${name}`);
}
