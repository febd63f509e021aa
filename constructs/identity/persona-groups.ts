import { Construct } from 'constructs';
import { Persona, Tenant } from '../model/identity';
import { personaGroupName } from '../model/identity-names';
import { SecurityGroup, SecurityGroupProps } from './security-group';
import { recordPart } from './record-part';

/**
 * One group a persona; programs have none, since groups of them count for nothing in Conditional Access. Administrators'
 * groups are role-assignable, because whoever may change them could make anybody an administrator, and those of service
 * accounts, because they are what policies leave out.
 */
export class PersonaGroups extends Construct {
  /** Object ids by persona, those that the estate gives among them. */
  readonly objectIds: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, tenant: Tenant) {
    super(scope, id);
    const objectIds = new Map<string, string>();
    for (const persona of tenant.personas) {
      const { membership, name } = persona;
      if (membership.kind === 'service-principals') continue;
      if (membership.kind === 'given') {
        objectIds.set(name, membership.objectId);
        continue;
      }
      const group = new SecurityGroup(this, name, {
        name: personaGroupName(tenant, persona),
        description: persona.title,
        protection: protectionOf(persona),
        members: membersOf(membership),
      });
      recordPart(group, tenant, 'personas', name);
      objectIds.set(name, group.objectId);
    }
    this.objectIds = objectIds;
  }
}

function protectionOf({ administrators, kind, membership }: Persona): SecurityGroupProps['protection'] {
  const leftOut = kind === 'service-account' && membership.kind === 'assigned';
  return administrators || leftOut ? 'role-assignable' : 'none';
}

function membersOf(
  membership: Exclude<Persona['membership'], { kind: 'given' | 'service-principals' }>,
): SecurityGroupProps['members'] {
  switch (membership.kind) {
    case 'assigned':
      return { kind: 'assigned', objectIds: membership.members };
    case 'dynamic':
      return membership;
    case 'package':
      return { kind: 'kept-elsewhere' };
  }
}
