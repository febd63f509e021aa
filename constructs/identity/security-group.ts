import { Group } from '@cdktf/provider-azuread/lib/group';
import { GroupWithoutMembers } from '@cdktf/provider-azuread/lib/group-without-members';
import { Construct } from 'constructs';

/** A security group. */
export interface SecurityGroupProps {
  readonly name: string;
  readonly description: string;
  /**
   * Only Privileged Role Administrators and owners change a role-assignable group, and nobody else resets the passwords of its
   * members. Changing this replaces the group.
   */
  readonly protection: 'role-assignable' | 'none';
  readonly members:
    | { readonly kind: 'assigned'; readonly objectIds: readonly string[] }
    | { readonly kind: 'dynamic'; readonly rule: string }
    /** Access packages or PIM put people in and take them out. */
    | { readonly kind: 'kept-elsewhere' };
}

/**
 * A security group. A new one is there, with its members, before policies let go of the one it replaces. Which administrative
 * units it is in stands with the unit.
 */
export class SecurityGroup extends Construct {
  readonly objectId: string;

  /** @throws RangeError if the group is role-assignable and dynamic, which Graph refuses */
  constructor(scope: Construct, id: string, { name, description, protection, members }: SecurityGroupProps) {
    super(scope, id);
    const assignable = protection === 'role-assignable';
    if (assignable && members.kind === 'dynamic') {
      throw new RangeError(`group "${name}" is role-assignable, so a rule can't fill it: assign its members`);
    }
    const config = {
      displayName: name,
      description,
      securityEnabled: true,
      assignableToRole: assignable ? true : undefined,
      lifecycle: { createBeforeDestroy: true, ignoreChanges: ['administrative_unit_ids'] },
    };
    const group =
      members.kind === 'kept-elsewhere'
        ? new GroupWithoutMembers(this, 'group', config)
        : new Group(this, 'group', { ...config, ...membersOf(members) });
    this.objectId = group.objectId;
  }
}

function membersOf(members: Exclude<SecurityGroupProps['members'], { kind: 'kept-elsewhere' }>) {
  if (members.kind === 'dynamic') {
    return { types: ['DynamicMembership'], dynamicMembership: { enabled: true, rule: members.rule } };
  }
  return members.objectIds.length > 0 ? { members: [...new Set(members.objectIds)].sort() } : {};
}
