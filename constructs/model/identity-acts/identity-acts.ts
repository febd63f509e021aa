import { Identity, Tenant } from '../identity';
import { applicationActs } from './application-acts';
import { directoryActs } from './directory-acts';
import { guestActs } from './guest-acts';
import { IdentityAct } from './identity-act';
import { methodsAct } from './methods-act';
import { tenantActs } from './tenant-acts';
import { unitActs } from './unit-acts';

/**
 * What azuread can't declare of a tenant (3.7.0, nor 3.9.0), in the order of the steps; everything in it comes from the
 * estate. Publishing by application proxy is not among them: it is an act of the published service.
 */
export function actsOfTenant(tenant: Tenant): readonly IdentityAct[] {
  return [
    ...tenantActs(tenant),
    methodsAct(tenant),
    ...unitActs(tenant),
    ...guestActs(tenant),
    ...applicationActs(tenant),
  ];
}

/** Of all tenants: what can be done as soon as each is deployed. */
export function identityActs({ tenants }: Identity): readonly IdentityAct[] {
  return tenants.flatMap(actsOfTenant);
}

/** What waits for domain controllers and other machines. */
export function allDirectoryActs({ tenants }: Identity): readonly IdentityAct[] {
  return tenants.flatMap(directoryActs);
}
