import { SignInException } from '../../model/identity';
import { targetsOf } from './applications';
import { inNoneOf } from './device-states';
import { SYNCHRONISATION_ACCOUNTS } from './directory-synchronisation';
import { BaselineEntry, Ground, placeIds } from './ground';
import { both, NOBODY, People, UserPolicy } from './policy';

/** A policy as it is built: the one of the baseline, or what keeps an exception of it as narrow as it is declared. */
export interface Piece {
  /** Absent for the policy itself. */
  readonly hole?: Hole;
  readonly policy: UserPolicy;
}

/** The exception, and the part that the policy keeps narrow if there are several. */
export interface Hole {
  readonly exception: string;
  readonly part?: Part;
}

/** What an exception may be narrowed by. */
export type Part = 'applications' | 'locations' | 'devices';

/**
 * A policy with a hole of exactly the shape of each exception that lifts an obligation which it enforces. Conditional Access
 * joins the conditions of one policy by AND, so the shape takes more than one:
 *
 * - The people of an exception are left out of the policy.
 * - Where the exception holds for some applications, places or device states only, they are taken in again for the rest, by
 *   one further policy for each of the three that it is narrowed by.
 * - An exception for everybody narrows the policy itself.
 *
 * Whoever is in two exceptions has only what both allow. An exception for people of whom a policy takes in only some (staff,
 * of whom some are administrators) makes no hole in it, because "staff who are administrators" can't be written; nor does a
 * narrow one in a password change, which Graph takes for everything or not at all. Both are on the strict side.
 */
export function piecesOf(entry: BaselineEntry, policy: UserPolicy, ground: Ground): readonly Piece[] {
  const lifting = ground.tenant.exceptions.filter(({ obligations }) =>
    obligations.some((id) => entry.serves.includes(id)),
  );
  const holes = lifting.flatMap((exception) => holeIn(exception, entry, policy, ground));
  const main: Piece = {
    policy: holes.reduce((rest, { people }) => without(rest, people), policy),
  };
  const remainders = holes.flatMap(({ remainders }) => remainders);
  return lifting
    .filter(({ who }) => who.length === 0)
    .reduce<readonly Piece[]>(
      (pieces, exception) => pieces.flatMap((piece) => narrowForAll(piece, exception, entry, ground)),
      [main, ...remainders],
    );
}

function holeIn(exception: SignInException, entry: BaselineEntry, policy: UserPolicy, ground: Ground) {
  const people = peopleIn(exception, policy, ground);
  const narrowed = narrowings(exception, entry, policy, ground);
  if (narrowed === undefined || people.groups.length + people.roles.length === 0) return [];
  // Synchronisation accounts are kept to their places by CA950.
  const bound: People = { ...NOBODY, groups: people.groups };
  const remainders = narrowed.flatMap(({ part, policy: rest }): Piece[] =>
    rest === undefined || bound.groups.length === 0
      ? []
      : [
          {
            hole: { exception: exception.id, part: narrowed.length > 1 ? part : undefined },
            policy: { ...rest, who: bound },
          },
        ],
  );
  return [{ people, remainders }];
}

/** The exception's people, as far as the policy takes them in all and they can be named. */
function peopleIn({ id, who }: SignInException, policy: UserPolicy, ground: Ground): People {
  const users = ground.exceptions.get(id);
  const groups = who.flatMap((name) => {
    const persona = ground.tenant.personas.find((candidate) => candidate.name === name);
    const group = persona && ground.personas.get(name);
    if (persona === undefined || group === undefined) return [];
    const takenIn = persona.kind === 'guest' ? takesInGuests(policy) : policy.who.everybody;
    return takenIn || policy.who.groups.includes(group) ? [group] : [];
  });
  const synchronises = who.includes('directory-synchronisation') && policy.target.kind === 'applications';
  return {
    ...NOBODY,
    groups: users !== undefined && policy.who.everybody ? [...groups, users] : groups,
    roles: synchronises && policy.who.everybody ? SYNCHRONISATION_ACCOUNTS.roles : [],
  };
}

function takesInGuests({ who, except }: UserPolicy): boolean {
  return who.guests || (who.everybody && !except.guests);
}

function without(policy: UserPolicy, people: People): UserPolicy {
  const groups = policy.who.groups.filter((group) => !people.groups.includes(group));
  return { ...policy, who: { ...policy.who, groups }, except: both(policy.except, people) };
}

function narrowForAll(
  piece: Piece,
  exception: SignInException,
  entry: BaselineEntry,
  ground: Ground,
): readonly Piece[] {
  const narrowed = narrowings(exception, entry, piece.policy, ground);
  if (narrowed === undefined || narrowed.length === 0) return [piece];
  return narrowed.flatMap(({ part, policy }, index): Piece[] => {
    if (policy === undefined) return [];
    return [{ hole: index === 0 ? piece.hole : { exception: exception.id, part }, policy }];
  });
}

interface Narrowing {
  readonly part: Part;
  /** The policy in what the exception doesn't reach; undefined if it reaches everything. */
  readonly policy: UserPolicy | undefined;
}

/** The policy in the rest of each part; undefined if the exception makes no hole in it. */
function narrowings(
  exception: SignInException,
  entry: BaselineEntry,
  policy: UserPolicy,
  ground: Ground,
): readonly Narrowing[] | undefined {
  const { target, conditions, controls } = policy;
  const { applications, locations, deviceStates } = exception;
  const narrow = applications.length + locations.length + deviceStates.length > 0;
  if (!narrow) return [];
  if (controls.kind === 'grant' && controls.grant.kind === 'password-change') return undefined;
  const result: Narrowing[] = [];
  if (applications.length > 0) {
    if (target.kind !== 'applications') return undefined;
    const open = targetsOf(ground, applications);
    const include = target.include.filter((id) => !open.includes(id));
    if (!target.include.includes('All') && include.length === target.include.length) return undefined;
    const exclude = [...new Set([...target.exclude, ...open])];
    const rest = include.length === 0 ? undefined : { ...policy, target: { ...target, include, exclude } };
    result.push({ part: 'applications', policy: rest });
  }
  if (locations.length > 0) {
    const outside = [...new Set([...(conditions.outside ?? []), ...placeIds(ground, locations)])];
    result.push({ part: 'locations', policy: { ...policy, conditions: { ...conditions, outside } } });
  }
  if (deviceStates.length > 0) {
    const registers = target.kind === 'user-actions' && target.actions.includes('registerdevice');
    if (registers || conditions.devices !== undefined) return undefined;
    const devices = inNoneOf(deviceStates, entry.metBy);
    const rest = devices && { ...policy, conditions: { ...conditions, devices } };
    result.push({ part: 'devices', policy: rest });
  }
  return result;
}
