import { compareText } from '../../../../constructs/model/compare-text';
import { Group, SignInModel } from '../model';
import { Names } from '../words/names';
import { renamedId, Renaming } from './renaming';

type GroupRenaming = Pick<Renaming, 'groups' | 'roles'>;
type GroupsById = ReadonlyMap<string, Group>;

/** Groups of two models, and under what id each side knows them. */
export interface SplitGroups {
  readonly groups: readonly Group[];
  readonly before: GroupRenaming;
  readonly after: GroupRenaming;
}

/**
 * A group whose membership differs, by itself or by what is nested in it, stands twice. Of two open ones everybody who isn't
 * surely in either is in both or in neither. A role whose groups differ becomes two groups of its holders: whoever holds it
 * directly, and the members of those groups.
 */
export function splitGroups(base: SignInModel, head: SignInModel): SplitGroups {
  const [before, after] = [byId(base.groups), byId(head.groups)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  const split = new Map([...splitIds(ids, before, after)].map((id) => [id, earlier(id)]));
  const roles = splitRoles(ids, before, after, split);
  const groups = ids.flatMap((id): readonly Group[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was && is && split.has(id)) return splitGroup(was, is, split);
    return is ? [is] : was ? [nested(was, split)] : [];
  });
  const known = groups.map((group) => ({ ...group, roles: group.roles.filter((role) => !roles.has(role)) }));
  const names = new Names(head);
  const holders = [...roles].flatMap(([role, givers]) => holdersOf(role, givers, names));
  const renamedRoles = (rename: (role: string) => string) =>
    new Map([...roles.keys()].map((role) => [role, rename(role)]));
  return {
    groups: [...known, ...holders],
    before: { groups: split, roles: renamedRoles(earlier) },
    after: { groups: new Map(), roles: renamedRoles(later) },
  };
}

/** Groups that both have and that differ: by themselves first, then because of what is nested in them. */
function splitIds(ids: readonly string[], before: GroupsById, after: GroupsById): ReadonlySet<string> {
  const pairs = ids.flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return was && is ? [{ id, was, is }] : [];
  });
  const split = new Set(pairs.filter(({ was, is }) => meaning(was) !== meaning(is)).map(({ id }) => id));
  for (let grows = true; grows;) {
    const more = pairs.filter(
      ({ id, is }) => !split.has(id) && children(is).some((child) => split.has(child)),
    );
    more.forEach(({ id }) => split.add(id));
    grows = more.length > 0;
  }
  return split;
}

function splitGroup(was: Group, is: Group, split: ReadonlyMap<string, string>): readonly Group[] {
  const earlierOne = { ...nested(was, split), id: earlier(was.id), name: `${was.name} as it was` };
  if (was.membership.kind !== 'open' || is.membership.kind !== 'open') return [earlierOne, is];
  const others: Group = {
    ...is,
    id: `${is.id} (either)`,
    membership: { kind: 'open', users: [], groups: [] },
    roles: [],
  };
  return [others, closedWith(earlierOne, others.id), closedWith(is, others.id)];
}

/** An open group whose further members are those of another. */
function closedWith(group: Group, others: string): Group {
  const { membership } = group;
  if (membership.kind !== 'open') return group;
  const { users, groups } = membership;
  return { ...group, membership: { kind: 'closed', users, groups: [...groups, others] } };
}

/** A group of the earlier side: what is nested in it is of that side too. */
function nested(group: Group, split: ReadonlyMap<string, string>): Group {
  const { membership } = group;
  if (membership.kind === 'dynamic') return group;
  return {
    ...group,
    membership: { ...membership, groups: membership.groups.map((id) => renamedId(split, id)) },
  };
}

interface Givers {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Roles that other groups give before than after. A group that only one side has gives what it gives there, on both. */
function splitRoles(
  ids: readonly string[],
  before: GroupsById,
  after: GroupsById,
  split: ReadonlyMap<string, string>,
): ReadonlyMap<string, Givers> {
  const roles = new Set([...before.values(), ...after.values()].flatMap((group) => group.roles));
  const giving = (role: string, first: GroupsById, second: GroupsById) =>
    ids.filter((id) => (first.get(id) ?? second.get(id))?.roles.includes(role));
  return new Map(
    [...roles].sort(compareText).flatMap((role): readonly [string, Givers][] => {
      const givers = {
        before: giving(role, before, after).map((id) => renamedId(split, id)),
        after: giving(role, after, before),
      };
      return givers.before.join('\n') === givers.after.join('\n') ? [] : [[role, givers]];
    }),
  );
}

function holdersOf(role: string, givers: Givers, names: Names): readonly Group[] {
  const group = (id: string, name: string, membership: Group['membership']): Group => ({
    id,
    name,
    membership,
    roleAssignable: false,
    roles: [],
  });
  const name = `the holders of ${names.role(role)}`;
  const direct = group(`${role} (either)`, name, { kind: 'open', users: [], groups: [] });
  const holding = (groups: readonly string[]) =>
    ({ kind: 'closed', users: [], groups: [direct.id, ...groups] }) as const;
  return [
    direct,
    group(earlier(role), `${name} as it was`, holding(givers.before)),
    group(later(role), name, holding(givers.after)),
  ];
}

/** How the earlier one of what stands twice is called. */
export function earlier(id: string): string {
  return `${id} (before)`;
}

/** The id of either version of what stands twice. */
export function originalId(id: string): string {
  return id.replace(/ \(before\)$/, '');
}

function later(id: string): string {
  return `${id} (after)`;
}

function byId(groups: readonly Group[]): GroupsById {
  return new Map(groups.map((group) => [group.id, group]));
}

function children({ membership }: Group): readonly string[] {
  return membership.kind === 'dynamic' ? [] : membership.groups;
}

function meaning({ membership }: Group): string {
  if (membership.kind === 'dynamic') return JSON.stringify(membership);
  const { kind, users, groups } = membership;
  return JSON.stringify([kind, [...users].sort(compareText), [...groups].sort(compareText)]);
}
