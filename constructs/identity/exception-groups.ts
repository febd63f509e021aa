import { Construct } from 'constructs';
import { Tenant } from '../model/identity';
import { exceptionGroupName } from '../model/identity-names';
import { SecurityGroup } from './security-group';
import { recordPart } from './record-part';

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A group for each exception that names users by object id. It is role-assignable and assigned: whoever could put people into
 * it would decide who goes without a control.
 */
export class ExceptionGroups extends Construct {
  /** Object ids by exception. */
  readonly objectIds: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, tenant: Tenant) {
    super(scope, id);
    const objectIds = new Map<string, string>();
    for (const exception of tenant.exceptions) {
      const users = exception.who.filter((name) => OBJECT_ID.test(name));
      if (users.length === 0) continue;
      const group = new SecurityGroup(this, exception.id, {
        name: exceptionGroupName(tenant, exception),
        description: exception.title,
        protection: 'role-assignable',
        members: { kind: 'assigned', objectIds: users },
      });
      recordPart(group, tenant, 'exceptions', exception.id);
      objectIds.set(exception.id, group.objectId);
    }
    this.objectIds = objectIds;
  }
}
