import { booleanOf, hidesSomething, textOf } from '../../../graph/attribute';
import { Entry, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { textsOf } from '../../../graph/views/read';
import { Group } from '../model';
import { Identities } from './identities';
import { single } from './lists';
import { rolesByGroup } from './roles';

type Membership = Group['membership'];

const GROUPS: ReadonlySet<string> = new Set(['azuread_group', 'azuread_group_without_members']);
const PEOPLE: ReadonlySet<string> = new Set(['azuread_user', 'azuread_invitation']);
const MEMBER = 'azuread_group_member';
const ACTIVE = 'azuread_privileged_access_group_assignment_schedule';
const ELIGIBLE = 'azuread_privileged_access_group_eligibility_schedule';

/**
 * The groups among the resources of a tenant. A membership is closed only if the configuration says who is in, all of them
 * and nobody else: `members` of a group that nothing else adds people to. Who is eligible is in only after activation, so
 * such a group is open; who is assigned without an end surely is in. [9]
 */
export function readGroups(identities: Identities, resources: readonly Resource[]): readonly Group[] {
  const groups = resources.filter(({ type }) => GROUPS.has(type));
  const reading: Reading = {
    identities,
    isGroup: new Set(groups.map((group) => identities.idOf(group))),
    additions: groupBy(
      resources.filter(({ type }) => [MEMBER, ACTIVE, ELIGIBLE].includes(type)),
      (addition) =>
        identities.only(addition, addition.type === MEMBER ? 'group_object_id' : 'group_id', 'object') ?? '',
    ),
  };
  const roles = rolesByGroup(identities, resources);
  return groups.map((resource) => {
    const id = identities.idOf(resource);
    return {
      id,
      name: textOf(resource.get('display_name')) ?? resource.address,
      membership: membershipOf(reading, resource),
      roleAssignable: roleAssignableOf(resource),
      roles: roles.get(id) ?? [],
    };
  });
}

interface Reading {
  readonly identities: Identities;
  /** Ids of the groups of the configuration. */
  readonly isGroup: ReadonlySet<string>;
  /** What else puts people into a group, by its id. */
  readonly additions: ReadonlyMap<string, readonly Resource[]>;
}

function membershipOf(reading: Reading, resource: Resource): Membership {
  const dynamic = dynamicOf(resource);
  if (dynamic) return dynamic;
  const additions = reading.additions.get(reading.identities.idOf(resource)) ?? [];
  const added = additions.filter(isPermanentMember).map((addition) => addedBy(reading, addition));
  const isManaged = resource.writes('members') && resource.type === 'azuread_group';
  const listed = isManaged ? listedIn(reading, resource) : NOBODY;
  const sure = [listed, ...added];
  const isWhole = isManaged && listed.complete && additions.length === 0 && !reading.additions.has('unknown');
  return {
    kind: isWhole ? 'closed' : 'open',
    users: unique(sure.flatMap(({ users }) => users)),
    groups: unique(sure.flatMap(({ groups }) => groups)),
  };
}

/** A rule that isn't processed leaves everybody where they were. */
function dynamicOf(resource: Resource): Membership | undefined {
  const dynamic = single(resource, 'dynamic_membership');
  const types = textsOf(resource, 'types');
  if (dynamic === 'absent' && types.complete && !types.texts.includes('DynamicMembership')) return undefined;
  const block = typeof dynamic === 'string' ? undefined : dynamic.block;
  const rule = block && textOf(block.get('rule'));
  const isProcessed = block !== undefined && booleanOf(block.get('enabled')) === true;
  return rule !== undefined && isProcessed
    ? { kind: 'dynamic', rule }
    : { kind: 'open', users: [], groups: [] };
}

interface Members {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly complete: boolean;
}

const NOBODY: Members = { users: [], groups: [], complete: true };

function listedIn(reading: Reading, group: Resource): Members {
  const { entries, complete } = reading.identities.graph.entries(group, 'members');
  const types = textsOf(group, 'member_types').texts;
  const members = entries.map((entry, index) => memberOf(reading, entry, types[index] ?? ''));
  const holdsGroups = roleAssignableOf(group) !== true;
  return {
    users: members.flatMap(({ kind, id }) => (kind === 'user' || kind === 'untold' ? [id] : [])),
    groups: members.flatMap(({ kind, id }) => (kind === 'group' ? [id] : [])),
    complete: complete && !(holdsGroups && members.some(({ kind }) => kind === 'untold')),
  };
}

/** What a schedule or a single membership adds. */
function addedBy(reading: Reading, addition: Resource): Members {
  const path = addition.type === MEMBER ? 'member_object_id' : 'principal_id';
  const { entries } = reading.identities.graph.entries(addition, path);
  const [entry] = entries;
  if (entries.length !== 1 || entry === undefined) return NOBODY;
  const { kind, id } = memberOf(reading, entry, '');
  if (kind === 'group') return { ...NOBODY, groups: [id] };
  return kind === 'other' ? NOBODY : { ...NOBODY, users: [id] };
}

function isPermanentMember(addition: Resource): boolean {
  if (addition.type === MEMBER) return true;
  return (
    addition.type === ACTIVE &&
    textOf(addition.get('assignment_type')) === 'member' &&
    booleanOf(addition.get('permanent_assignment')) === true
  );
}

/** `untold`: an id of which nobody says whether it is a user's or a group's; `other`: neither a person nor a group. */
interface Member {
  readonly id: string;
  readonly kind: 'user' | 'group' | 'other' | 'untold';
}

function memberOf({ identities, isGroup }: Reading, entry: Entry, exportedType: string): Member {
  const id = identities.named(entry, 'object');
  if (entry.kind === 'attribute') {
    const { type } = entry.resource;
    return { id, kind: GROUPS.has(type) ? 'group' : PEOPLE.has(type) ? 'user' : 'other' };
  }
  if (isGroup.has(id) || exportedType === 'group') return { id, kind: 'group' };
  if (exportedType === '') return { id, kind: 'untold' };
  return { id, kind: exportedType === 'user' ? 'user' : 'other' };
}

function roleAssignableOf(resource: Resource): Group['roleAssignable'] {
  const attribute = resource.get('assignable_to_role');
  if (attribute.state === 'unknown') return hidesSomething(attribute) ? 'unknown' : false;
  return attribute.state === 'absent' ? false : (booleanOf(attribute) ?? 'unknown');
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
