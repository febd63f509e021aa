import { PolicySetting } from '../../model/identity';
import { both, NOBODY, Policy, UserPolicy } from './policy';

/** As much of a setting as says on whom a policy is tried. */
type Pilot = Pick<PolicySetting, 'code' | 'pilotGroup'>;

/** The half that reports only: everybody but the pilot. @throws RangeError as `onPilot` */
export function withoutPilot(policy: Policy, pilot: Pilot): UserPolicy {
  const users = onPeople(policy, pilot);
  return { ...users, except: both(users.except, { ...NOBODY, groups: [groupOf(pilot)] }) };
}

/**
 * The half that is enforced, on the pilot group whatever else its people are.
 * @throws RangeError if there is no pilot group, or the policy is on programs, of which there is none
 */
export function onPilot(policy: Policy, pilot: Pilot): UserPolicy {
  return { ...onPeople(policy, pilot), who: { ...NOBODY, groups: [groupOf(pilot)] } };
}

function onPeople(policy: Policy, { code }: Pilot): UserPolicy {
  if (policy.kind === 'users') return policy;
  throw new RangeError(
    `${code} is about programs, which no pilot group holds: make it report-only or enabled`,
  );
}

function groupOf({ code, pilotGroup }: Pilot): string {
  if (pilotGroup !== undefined) return pilotGroup;
  throw new RangeError(`${code} is in pilot with no pilot group: give the group's object id`);
}
