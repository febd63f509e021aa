import { Activation, PrivilegedRole, SubscriptionAccess } from '../../../../constructs/model/identity';
import { Subscription } from '../../../../constructs/model/organisation';
import { BUILT_IN_ROLES, findBuiltInRole } from '../../../../constructs/model/tables/built-in-roles';
import { DIRECTORY_ROLES } from '../../../../constructs/model/tables/directory-roles';
import { AccessEntry, EligibilityEntry } from '../../identity-privilege-schema';
import { didYouMean } from '../../suggest';
import { Path } from '../../yaml-value';
import { TenantReader } from './tenant-reader';

/** Directory roles in the order of the table. Only personas of administrators are eligible. */
export function resolveRoles(tenant: TenantReader): readonly PrivilegedRole[] {
  return DIRECTORY_ROLES.flatMap(({ name }): PrivilegedRole[] => {
    const entry = tenant.entry.roles[name];
    if (!entry) return [];
    const path = ['roles', name];
    checkEligible(tenant, [...path, 'eligible'], entry.eligible, 'administrators');
    return [{ role: name, ...eligibility(tenant, path, entry), position: tenant.positionOf(path) }];
  });
}

/** Azure roles in the order of the file; those whose scope isn't there are left out. */
export function resolveAccess(
  tenant: TenantReader,
  subscriptions: ReadonlyMap<string, Subscription>,
): readonly SubscriptionAccess[] {
  const taken = new Map<string, string>();
  return Object.entries(tenant.entry.access).flatMap(([name, entry]): SubscriptionAccess[] => {
    const path = ['access', name];
    const scope = resolveScope(tenant, path, entry, subscriptions);
    const role = resolveRole(tenant, path, entry);
    checkEligible(tenant, [...path, 'eligible'], entry.eligible, 'members');
    checkTaken(tenant, path, name, entry, taken);
    return scope
      ? [{ name, scope, role, ...eligibility(tenant, path, entry), position: tenant.positionOf(path) }]
      : [];
  });
}

function eligibility(
  tenant: TenantReader,
  path: Path,
  entry: EligibilityEntry,
): {
  readonly eligible: readonly string[];
  readonly activation: Activation;
  readonly eligibleDays: PrivilegedRole['eligibleDays'];
} {
  const own = entry.approvers && tenant.idList([...path, 'approvers'], entry.approvers, 'group');
  return {
    eligible: entry.eligible,
    activation: {
      maximumHours: entry.hours,
      justification: entry.justification,
      ticket: entry.ticket,
      approvers: own ?? tenant.entry.approvers.map((id) => id.toLowerCase()),
    },
    eligibleDays: entry.eligibleDays,
  };
}

function checkEligible(
  tenant: TenantReader,
  path: Path,
  eligible: readonly string[],
  who: 'administrators' | 'members',
): void {
  tenant.personas(path, eligible, ['member']);
  if (who === 'members') return;
  eligible.forEach((name, index) => {
    const persona = tenant.entry.personas[name];
    if (persona?.kind === 'member' && !persona.administrators) {
      tenant.refuse([...path, index], `is "${name}", which does not administer`, {
        allowed: 'a persona with administrators: true, which has accounts of its own',
        fix: 'name another persona',
      });
    }
  });
}

function resolveScope(
  tenant: TenantReader,
  path: Path,
  { subscription, managementGroup }: AccessEntry,
  subscriptions: ReadonlyMap<string, Subscription>,
): SubscriptionAccess['scope'] | undefined {
  if ((subscription === undefined) === (managementGroup === undefined)) {
    if (tenant.written([...path, 'managementGroup']) !== managementGroup) return undefined;
    tenant.refuse(
      path,
      subscription === undefined ? 'has no scope' : 'has two scopes',
      {
        allowed: 'either subscription or managementGroup',
        fix: subscription === undefined ? 'add one of them' : 'remove one of them',
      },
      'key',
    );
    return undefined;
  }
  if (subscription === undefined) {
    return managementGroup === undefined ? undefined : { kind: 'management-group', id: managementGroup };
  }
  const at = [...path, 'subscription'];
  const found = tenant.reader.lookUp([...tenant.path, ...at], subscription, 'subscriptions', subscriptions);
  if (!found) return undefined;
  if (!tenant.organisations.has(found.organisation.id) && tenant.reader.isSound('organisations')) {
    tenant.refuse(
      at,
      `is "${subscription}", which is ${found.organisation.id}'s, whose people aren't in the tenant`,
      {
        allowed: `a subscription of ${[...tenant.organisations.keys()].join(', ')}`,
        fix: 'write it at the tenant of that organisation',
      },
    );
  }
  return { kind: 'subscription', subscription: found };
}

function resolveRole(tenant: TenantReader, path: Path, { role }: AccessEntry): SubscriptionAccess['role'] {
  const known = Object.values(BUILT_IN_ROLES).map(({ name }) => name);
  if (typeof role === 'string') {
    if (!findBuiltInRole(role)) {
      tenant.refuse([...path, 'role'], `is "${role}", which the table of Azure roles doesn't have`, {
        allowed: `one of ${known.join(', ')}`,
        fix: didYouMean(role, known, 'write one of these, or a mapping of a custom role'),
      });
    }
    return { kind: 'built-in', name: role };
  }
  const { title, actions, notActions, dataActions } = role;
  if (findBuiltInRole(title)) {
    tenant.refuse([...path, 'role', 'title'], `is "${title}", which is a built-in role`, {
      allowed: 'a name of its own',
      fix: `write role: ${title} for the built-in one, or choose another name`,
    });
  }
  return { kind: 'custom', name: title, actions, notActions, dataActions };
}

/** What takes to make a role active is kept once for a role at a scope, and so is a custom role by its name. */
function checkTaken(
  tenant: TenantReader,
  path: Path,
  name: string,
  { subscription, managementGroup, role }: AccessEntry,
  taken: Map<string, string>,
): void {
  const key = `${subscription ?? managementGroup ?? ''}/${typeof role === 'string' ? role : role.title}`;
  const other = taken.get(key);
  if (other !== undefined) {
    tenant.refuse(
      path,
      `is the same role at the same scope as "${other}"`,
      { allowed: 'each role once at a scope: its rules are kept once', fix: 'join the two' },
      'key',
    );
  }
  taken.set(key, other ?? name);
}
