import { EstateGraph } from '../../graph/graph';
import { resourceOf } from '../../provers/sign-in/from-graph/model-resources';
import { signInModels } from '../../provers/sign-in/from-graph/sign-in-models';
import { Group, Intent, Policy, SignInModel } from '../../provers/sign-in/model';
import { Result, Rule } from '../rule';
import { fail, listed, pass, step, unknown } from '../support/results';

export const breakGlassExcluded: Rule = {
  id: 'identity/break-glass-excluded',
  title: 'Every policy leaves out the break-glass group, and nobody else is in it',
  clauses: ['ZT-2', 'MFA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'An account that is there for the day when nothing else works is stopped by the one policy that forgot it; one that others are in too is a way round all of them.',
  remedy:
    'Exclude the group by its object id from every policy but its own, and assign the two declared accounts and nobody else.',
  sources: [
    'https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access',
    'Maester MT.1005: every policy excludes the same break-glass objects',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    for (const model of signInModels(graph, declaration)) {
      const breakGlass = model.intent?.breakGlass;
      if (breakGlass && model.policies.length > 0) yield* judgeTenant(graph, model, breakGlass);
    }
  },
};

type BreakGlass = NonNullable<Intent['breakGlass']>;

function* judgeTenant(graph: EstateGraph, model: SignInModel, breakGlass: BreakGlass): Iterable<Result> {
  const group = model.groups.find(({ id }) => id === breakGlass.group);
  yield group
    ? judgeGroup(graph, group, breakGlass)
    : unknown(
        `identity.tenants.${model.tenant}`,
        `the break-glass group "${breakGlass.group}" is not judged here`,
      );
  const others = model.policies.filter(
    (policy) => policy.state !== 'disabled' && !policy.servicePrincipals && !isOwn(policy, breakGlass.group),
  );
  for (const policy of others) yield judgePolicy(graph, policy, breakGlass.group);
}

function judgeGroup(graph: EstateGraph, { id, name, membership }: Group, { accounts }: BreakGlass): Result {
  const resource = resourceOf(graph, id);
  const subject = resource ?? id;
  const evidence = (found: string) =>
    resource ? [step(resource, 'members', found, `${accounts.join(' and ')}, assigned`)] : [];
  if (membership.kind === 'dynamic') {
    return fail(subject, `"${name}" takes members in by a rule`, evidence(membership.rule));
  }
  const others = [...membership.users.filter((user) => !accounts.includes(user)), ...membership.groups];
  if (others.length > 0)
    return fail(subject, `"${name}" holds ${listed(others)} too`, evidence(listed(others)));
  const missing = accounts.filter((account) => !membership.users.includes(account));
  if (membership.kind === 'open') {
    return unknown(
      subject,
      `who is in "${name}" is not known before deployment`,
      evidence('a list that is not whole'),
    );
  }
  return missing.length > 0
    ? fail(subject, `"${name}" does not hold ${listed(missing)}`, evidence(listed(membership.users)))
    : pass(subject, `"${name}" holds the declared accounts and nobody else`);
}

/** A policy on the group alone says what its accounts have to show. */
function isOwn({ users: { include } }: Policy, group: string): boolean {
  return (
    include.groups.values.join() === group &&
    [include.users, include.groups, include.roles].every(({ open }) => !open) &&
    include.users.values.length + include.roles.values.length === 0 &&
    include.guests === undefined
  );
}

function judgePolicy(graph: EstateGraph, { id, name, users: { exclude } }: Policy, group: string): Result {
  const resource = resourceOf(graph, id);
  const subject = resource ?? id;
  if (exclude.groups.values.includes(group))
    return pass(subject, `"${name}" leaves out the break-glass group`);
  const path = 'conditions.0.users.0.excluded_groups';
  const evidence = resource ? [step(resource, path, listed(exclude.groups.values) || 'nothing', group)] : [];
  return exclude.groups.open
    ? unknown(subject, `whether "${name}" leaves out the break-glass group is not known`, evidence)
    : fail(subject, `"${name}" does not leave out the break-glass group`, evidence);
}
