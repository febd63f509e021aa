import { Construct } from 'constructs';
import { Tenant } from '../model/identity';
import { breakGlassGroupName } from '../model/identity-names';
import { SecurityGroup } from './security-group';

/** The group of a tenant's break-glass accounts, which are made by hand: a password here would lie in state. */
export class BreakGlassGroup extends SecurityGroup {
  constructor(scope: Construct, id: string, tenant: Tenant) {
    super(scope, id, {
      name: breakGlassGroupName(tenant),
      description: 'Gets in when nothing else works; left out of every policy but its own',
      protection: 'role-assignable',
      members: { kind: 'assigned', objectIds: tenant.breakGlass.accounts },
    });
  }
}
