import { Choice, Listed, Policy, Users, UserTerms } from '../model';

/** Under what id objects stand that are told apart by side; what isn't listed keeps its own. */
export interface Renaming {
  readonly groups: ReadonlyMap<string, string>;
  /** Roles whose holders are told apart, as the group of their holders. */
  readonly roles: ReadonlyMap<string, string>;
  readonly locations: ReadonlyMap<string, string>;
  readonly strengths: ReadonlyMap<string, string>;
  /** What `AllTrusted` stands for, if that is told apart. */
  readonly trusted?: readonly string[];
}

/** The id under which something stands. */
export function renamedId(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? id;
}

/** A policy that names the objects of one side. */
export function renamedPolicy(policy: Policy, renaming: Renaming): Policy {
  const { users, locations, grant } = policy;
  const strength = grant?.strength;
  return {
    ...policy,
    users: renamedUsers(users, renaming),
    ...(locations ? { locations: renamedLocations(locations, renaming) } : {}),
    ...(grant && strength !== undefined
      ? { grant: { ...grant, strength: renamedId(renaming.strengths, strength) } }
      : {}),
  };
}

function renamedUsers({ include, exclude }: Users, renaming: Renaming): Users {
  return { include: renamedTerms(include, renaming), exclude: renamedTerms(exclude, renaming) };
}

function renamedTerms(terms: UserTerms, { groups, roles }: Renaming): UserTerms {
  const holders = terms.roles.values.flatMap((role) => roles.get(role) ?? []);
  return {
    ...terms,
    groups: {
      values: [...terms.groups.values.map((id) => renamedId(groups, id)), ...holders],
      open: terms.groups.open,
    },
    roles: { values: terms.roles.values.filter((role) => !roles.has(role)), open: terms.roles.open },
  };
}

function renamedLocations({ include, exclude }: Choice, { locations, trusted }: Renaming): Choice {
  const renamed = ({ values, open }: Listed): Listed => ({
    values: values.flatMap((id) => (id === 'AllTrusted' && trusted ? trusted : [renamedId(locations, id)])),
    open,
  });
  return { include: renamed(include), exclude: renamed(exclude) };
}
