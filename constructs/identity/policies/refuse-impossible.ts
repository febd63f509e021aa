import { Policy, UserPolicy } from './policy';

/**
 * Refuses what passes a plan and fails, or does nothing, when it is applied (facts of Graph's reference for
 * conditionalAccessPolicy, and of azuread 3.7.0).
 * @throws RangeError that names the policy, what is wrong and what to write instead
 */
export function refuseImpossible(name: string, policy: Policy): void {
  const problem = policy.kind === 'users' ? problemOfUserPolicy(policy) : problemOfWorkloads(policy.when);
  if (problem !== undefined) throw new RangeError(`policy "${name}" ${problem}`);
}

function problemOfWorkloads(when: Extract<Policy, { kind: 'workloads' }>['when']): string | undefined {
  if (when.kind === 'outside' && when.places.length === 0) {
    return 'would block every program everywhere: name the places that programs sign in from';
  }
  return when.kind === 'risk' && when.levels.length === 0 ? 'is about no risk: name a level' : undefined;
}

function problemOfUserPolicy(policy: UserPolicy): string | undefined {
  return (
    problemOfPeople(policy) ??
    problemOfConditions(policy) ??
    problemOfTarget(policy) ??
    problemOfGrant(policy) ??
    problemOfSession(policy)
  );
}

function problemOfPeople({ who, except }: UserPolicy): string | undefined {
  if (!who.everybody && !who.guests && who.groups.length + who.roles.length === 0) {
    return 'is about nobody: name everybody, a group, a role or guests';
  }
  if (except.everybody) return 'leaves everybody out: switch it off instead';
  const twice = [...who.groups, ...who.roles].find(
    (id) => except.groups.includes(id) || except.roles.includes(id),
  );
  return twice === undefined ? undefined : `takes ${twice} in and leaves it out: do one of them`;
}

function problemOfConditions({ conditions }: UserPolicy): string | undefined {
  const { clientApps, platformsBut, outside, flows, risk } = conditions;
  const empty = Object.entries({ clientApps, platformsBut, outside, flows, risk: risk?.levels }).find(
    ([, values]) => values?.length === 0,
  );
  return empty && `has an empty ${empty[0]}: leave the condition out`;
}

function problemOfTarget({ target, controls, conditions }: UserPolicy): string | undefined {
  if (target.kind === 'applications') {
    return target.include.length === 0 ? 'is about no application: name one, or All' : undefined;
  }
  if (target.actions.length === 0) return 'is about no action: name one';
  if (!target.actions.includes('registerdevice')) return undefined;
  if (conditions.clientApps || conditions.devices) {
    return 'narrows the registration of devices by clients or devices, which Graph refuses: leave that out';
  }
  return controls.kind === 'grant' && controls.grant.kind === 'strength' && controls.grant.and === undefined
    ? undefined
    : 'asks more than authentication to register a device, which Graph refuses: ask for a strength only';
}

function problemOfGrant({ who, except, target, conditions, controls }: UserPolicy): string | undefined {
  if (controls.kind !== 'grant') return undefined;
  const { grant } = controls;
  if (grant.kind === 'any-of')
    return grant.controls.length === 0 ? 'grants by nothing: name a control' : undefined;
  if (grant.kind !== 'password-change') return undefined;
  const { risk, ...others } = conditions;
  const everything =
    target.kind === 'applications' && target.include.includes('All') && target.exclude.length === 0;
  if (!everything)
    return 'asks for a new password on some applications only, which Graph refuses: take them all';
  if (risk?.of !== 'user' || Object.keys(others).length > 0) {
    return 'asks for a new password on something else than user risk, which Graph refuses: make that the one condition';
  }
  return who.guests || (who.everybody && !except.guests)
    ? 'asks guests for a new password, which they have elsewhere: leave guests out'
    : undefined;
}

function problemOfSession({ target, controls }: UserPolicy): string | undefined {
  const session = controls.kind === 'block' ? undefined : controls.session;
  if (session === undefined) return undefined;
  const applications = target.kind === 'applications' ? target.include : [];
  if (session.kind === 'short') {
    if (!Number.isInteger(session.hours) || session.hours < 1 || session.hours > 23) {
      return `has sessions of ${session.hours} hours: write 1 to 23`;
    }
    return applications.includes('All')
      ? undefined
      : 'keeps browsers from remembering on some applications only, which Graph refuses: take them all';
  }
  return session.kind === 'application-enforced' && applications.join() !== 'Office365'
    ? 'leaves restrictions to applications that enforce none: take Office365'
    : undefined;
}
