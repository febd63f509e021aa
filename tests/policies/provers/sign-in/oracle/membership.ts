import { Group, SignInModel } from '../../../../../policies/provers/sign-in/model';
import { User } from '../../../../../policies/provers/sign-in/sign-in';
import { outcomesOf } from './dynamic-rule';

/** Whether there can be such a person, as far as the model tells. [8, 9] */
export function canBe(model: SignInModel, user: User): boolean {
  return (
    model.groups.every((group) => fitsGroup(group, user)) &&
    dynamicGroupsOf(model, user.type).some((taken) =>
      dynamicGroups(model).every(({ id }) => taken.includes(id) === user.groups.has(id)),
    ) &&
    (model.intent?.disjoint ?? []).every(
      ([one, other]) => !(user.groups.has(one) && user.groups.has(other)),
    ) &&
    (user.type === 'member' || !model.intent?.breakGlass?.accounts.includes(user.id))
  );
}

function fitsGroup({ id, membership, roles }: Group, user: User): boolean {
  const isIn = user.groups.has(id);
  if (isIn && !roles.every((role) => user.roles.has(role))) return false;
  if (membership.kind === 'dynamic') return true;
  const listed =
    membership.users.includes(user.id) || membership.groups.some((child) => user.groups.has(child));
  return listed ? isIn : membership.kind === 'open' || !isIn;
}

interface DynamicGroup {
  readonly id: string;
  readonly rule: string;
}

function dynamicGroups({ groups }: SignInModel): readonly DynamicGroup[] {
  return groups.flatMap(({ id, membership }) =>
    membership.kind === 'dynamic' ? [{ id, rule: membership.rule }] : [],
  );
}

/** Each set of dynamic groups that takes somebody of a type, whatever the directory has written of them. */
export function dynamicGroupsOf(model: SignInModel, type: User['type']): readonly (readonly string[])[] {
  const groups = dynamicGroups(model);
  const outcomes = outcomesOf(
    groups.map(({ rule }) => rule),
    type,
  );
  return outcomes.map((outcome) => groups.filter((_, index) => outcome[index] === true).map(({ id }) => id));
}

/** The person with the groups that follow from nesting and from whose lists they are on, and the roles of all groups. */
export function closeUpwards(model: SignInModel, user: User): User {
  const groups = new Set(user.groups);
  for (let size = -1; size !== groups.size;) {
    size = groups.size;
    for (const { id, membership } of model.groups) {
      if (membership.kind === 'dynamic') continue;
      const listed =
        membership.users.includes(user.id) || membership.groups.some((child) => groups.has(child));
      if (listed) groups.add(id);
    }
  }
  const held = model.groups.filter(({ id }) => groups.has(id)).flatMap(({ roles }) => roles);
  return { ...user, groups, roles: new Set([...user.roles, ...held]) };
}
