import { DirectoryRoleAssignment } from '@cdktf/provider-azuread/lib/directory-role-assignment';
import { GroupRoleManagementPolicy } from '@cdktf/provider-azuread/lib/group-role-management-policy';
import { PrivilegedAccessGroupEligibilitySchedule } from '@cdktf/provider-azuread/lib/privileged-access-group-eligibility-schedule';
import { Construct } from 'constructs';
import { PrivilegedRole, Tenant } from '../../model/identity';
import { roleGroupName } from '../../model/identity-names';
import { findDirectoryRole } from '../../model/tables/directory-roles';
import { found } from '../policies/ground';
import { Replacements } from '../replacements';
import { SecurityGroup } from '../security-group';
import { ACTIVE_ASSIGNMENT_RULES, activationRules, eligibilityRules } from './activation-rules';
import { recordPart } from '../record-part';

/** A directory role of a tenant, and who may take it on. */
export interface DirectoryRoleAccessProps {
  readonly tenant: Tenant;
  readonly role: PrivilegedRole;
  /** Object ids of the groups of personas, by persona. */
  readonly groups: ReadonlyMap<string, string>;
  readonly replacements: Replacements;
}

/**
 * A directory role that nobody holds until it is asked for. The role is active on a group without members; personas are
 * eligible as members of the group, and whoever of them activates that is in it for some hours, alone. PIM's rules for roles
 * themselves can't be declared, those for groups can. Roles of Exchange, SharePoint and Purview take a while to arrive this way.
 *
 * A schedule that is changed in place is refused as one that exists (azuread 3.7.0), so a change makes another one.
 */
export class DirectoryRoleAccess extends Construct {
  /** @throws RangeError if the role or a persona isn't known */
  constructor(
    scope: Construct,
    id: string,
    { tenant, role, groups, replacements }: DirectoryRoleAccessProps,
  ) {
    super(scope, id);
    recordPart(this, tenant, 'roles', role.role);
    const known = findDirectoryRole(role.role);
    if (known === undefined)
      throw new RangeError(`there is no directory role "${role.role}" in the table of roles`);
    const { objectId } = new SecurityGroup(this, 'holders', {
      name: roleGroupName(tenant, role.role),
      description: `Holds ${role.role}; people are in it while they have activated it`,
      protection: 'role-assignable',
      members: { kind: 'kept-elsewhere' },
    });
    new DirectoryRoleAssignment(this, 'role', { roleId: known.id, principalObjectId: objectId });
    const rules = new GroupRoleManagementPolicy(this, 'rules', {
      groupId: objectId,
      roleId: 'member',
      activationRules: activationRules(role.activation, 'groupMembers'),
      eligibleAssignmentRules: eligibilityRules(role.eligibleDays),
      activeAssignmentRules: ACTIVE_ASSIGNMENT_RULES,
    });
    for (const persona of role.eligible) {
      const duration = `P${role.eligibleDays}D`;
      const schedule = new PrivilegedAccessGroupEligibilitySchedule(this, `eligible-${persona}`, {
        groupId: objectId,
        principalId: found(groups, persona, 'group of persona'),
        assignmentType: 'member',
        duration,
        justification: `${persona} may take on ${role.role}`,
        dependsOn: [rules],
      });
      replacements.replaceOnChange(schedule, duration, 'old-first');
    }
  }
}
