import { isGuid } from '../../../../constructs/model/guid';
import { GUEST_TYPES, GuestType } from '../../../../constructs/model/identity';
import { DIRECTORY_ROLES, findDirectoryRole } from '../../../../constructs/model/tables/directory-roles';
import { Group, Persona, SignInModel } from '../model';
import { ServicePrincipal, User } from '../sign-in';
import { Found, isMisunderstood, Misunderstood, sameWord, wordsOf } from './found';

const NOBODY_NAMED = 'other';

/** What one word of `who` adds. */
type Term =
  | { readonly kind: 'type'; readonly type: User['type'] | 'workload' }
  | { readonly kind: 'persona'; readonly persona: Persona }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'role'; readonly id: string }
  | { readonly kind: 'tenant'; readonly id: string }
  | { readonly kind: 'id'; readonly id: string };

/**
 * Whom a question means: a type, and the groups and roles that they are in, those that follow from nesting and from roles of
 * groups included. They are in no other: a question is about one person. A group whose members are known is met by its
 * first member, unless the question names somebody.
 */
export function findPrincipal(model: SignInModel, text: string): Found<User | ServicePrincipal> {
  const found = wordsOf(text).map((word) => findTerm(model, word));
  const misunderstood = found.find(isMisunderstood);
  if (misunderstood) return misunderstood;
  const terms = found as readonly Term[];
  const personas = terms.flatMap((term) => (term.kind === 'persona' ? [term.persona] : []));
  const type = typeOf(terms, personas);
  if (type === 'workload') return workload(terms, personas);
  return person(model, text, terms, personas, type);
}

function findTerm(model: SignInModel, word: string): Found<Term> {
  const lower = word.toLowerCase();
  if (lower === 'member') return { kind: 'type', type: 'member' };
  if (lower === 'guest') return { kind: 'type', type: 'b2bCollaborationGuest' };
  if (lower === 'workload') return { kind: 'type', type: 'workload' };
  const guest = GUEST_TYPES.find((type) => type.toLowerCase() === lower);
  if (guest) return { kind: 'type', type: guest };
  if (lower.startsWith('tenant:')) return { kind: 'tenant', id: lower.slice('tenant:'.length) };
  const persona = model.intent?.personas.find(({ id, title }) => sameWord(id, word) || sameWord(title, word));
  if (persona) return { kind: 'persona', persona };
  const group = model.groups.find(({ id, name }) => id === lower || id === word || sameWord(name, word));
  if (group) return { kind: 'group', group };
  const role = findDirectoryRole(word) ?? DIRECTORY_ROLES.find(({ name }) => sameWord(name, word));
  if (role) return { kind: 'role', id: role.id };
  if (isGuid(word)) {
    return isGroup(model, lower) ? { kind: 'group', group: nameless(lower) } : { kind: 'id', id: lower };
  }
  return { problem: `"${word}" is nobody that this configuration knows`, suggestions: whoIsKnown(model) };
}

/** Whether a policy names the id as that of a group; such a one may stand nowhere else. */
function isGroup(model: SignInModel, id: string): boolean {
  return model.policies.some(({ users: { include, exclude } }) =>
    [include, exclude].some(({ groups }) => groups.values.includes(id)),
  );
}

function nameless(id: string): Group {
  return {
    id,
    name: id,
    membership: { kind: 'open', users: [], groups: [] },
    roleAssignable: 'unknown',
    roles: [],
  };
}

/** Everything that `who` may name: types, personas, groups, then roles. */
function whoIsKnown(model: SignInModel): readonly string[] {
  return [
    'member',
    'guest',
    ...(model.intent?.personas.map(({ id }) => id) ?? []),
    ...model.groups.map(({ name }) => name),
    ...GUEST_TYPES,
    'workload',
    ...DIRECTORY_ROLES.map(({ name }) => name),
  ];
}

/** The type that is named, else that of the first persona, else a member. */
function typeOf(terms: readonly Term[], personas: readonly Persona[]): User['type'] | 'workload' {
  const named = terms.find((term) => term.kind === 'type');
  if (named) return named.type;
  const [persona] = personas;
  if (persona?.kind === 'workload') return 'workload';
  return persona?.kind === 'guest' ? (persona.guestTypes[0] ?? 'b2bCollaborationGuest') : 'member';
}

function workload(terms: readonly Term[], personas: readonly Persona[]): ServicePrincipal {
  const named = terms.find((term) => term.kind === 'id');
  const id = named?.id ?? personas.flatMap(({ servicePrincipals }) => servicePrincipals)[0] ?? NOBODY_NAMED;
  return { kind: 'service-principal', id };
}

function person(
  model: SignInModel,
  text: string,
  terms: readonly Term[],
  personas: readonly Persona[],
  type: 'member' | GuestType,
): Found<User> {
  const missing = personas.find(({ group }) => group === undefined);
  if (missing) {
    return { problem: `the persona "${missing.id}" has no group in this configuration`, suggestions: [] };
  }
  const named = terms.find((term) => term.kind === 'id');
  const asked = [
    ...terms.flatMap((term) => (term.kind === 'group' ? [term.group.id] : [])),
    ...personas.flatMap(({ group }) => group ?? []),
  ];
  const id = named?.id ?? memberOf(model, asked);
  if (isMisunderstood(id)) return id;
  const groups = closure(model, [...asked, ...groupsListing(model, id)]);
  const outside = asked.find((group) => isClosedTo(model, group, id, groups));
  if (outside !== undefined) {
    return { problem: `"${text}" is nobody: ${nameOf(model, outside)} has other members`, suggestions: [] };
  }
  const roles = [
    ...terms.flatMap((term) => (term.kind === 'role' ? [term.id] : [])),
    ...model.groups.filter((group) => groups.has(group.id)).flatMap((group) => group.roles),
  ];
  const tenant = terms.find((term) => term.kind === 'tenant')?.id;
  const external = type !== 'member' && type !== 'internalGuest';
  return {
    kind: 'user',
    id,
    type,
    ...(external ? { tenant: tenant ?? NOBODY_NAMED } : {}),
    groups,
    roles: new Set(roles),
  };
}

/** Somebody who is in the groups: the first member of the first whose members are all known. */
function memberOf(model: SignInModel, groups: readonly string[]): string | Misunderstood {
  for (const id of groups) {
    const group = model.groups.find((each) => each.id === id);
    if (group?.membership.kind !== 'closed' || group.membership.groups.length > 0) continue;
    const [first] = group.membership.users;
    if (first === undefined) return { problem: `nobody is in ${group.name}`, suggestions: [] };
    return first;
  }
  return NOBODY_NAMED;
}

/** Groups that surely hold a user. */
function groupsListing(model: SignInModel, user: string): readonly string[] {
  return model.groups
    .filter(({ membership }) => membership.kind !== 'dynamic' && membership.users.includes(user))
    .map(({ id }) => id);
}

/** These groups and all that they are nested in. */
function closure(model: SignInModel, groups: readonly string[]): ReadonlySet<string> {
  const closed = new Set(groups);
  for (const id of closed) {
    for (const { id: parent, membership } of model.groups) {
      if (membership.kind !== 'dynamic' && membership.groups.includes(id)) closed.add(parent);
    }
  }
  return closed;
}

function isClosedTo(model: SignInModel, id: string, user: string, groups: ReadonlySet<string>): boolean {
  const membership = model.groups.find((group) => group.id === id)?.membership;
  return (
    membership?.kind === 'closed' &&
    !membership.users.includes(user) &&
    !membership.groups.some((group) => groups.has(group))
  );
}

function nameOf(model: SignInModel, group: string): string {
  return model.groups.find(({ id }) => id === group)?.name ?? group;
}
