import { EstateGraph } from '../../graph/graph';
import { resourceOf } from '../../provers/sign-in/from-graph/model-resources';
import { signInModels } from '../../provers/sign-in/from-graph/sign-in-models';
import { Policy, SignInModel } from '../../provers/sign-in/model';
import { Result, Rule } from '../rule';
import { fail, listed, pass, step, unknown } from '../support/results';

export const exclusionGroupsGuarded: Rule = {
  id: 'identity/exclusion-groups-guarded',
  title: 'Whoever is left out of a policy is so by a group that only guarded roles can change',
  clauses: ['ZT-2', 'MFA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'Whoever may add members to an exclusion group switches a policy off for themselves, and ordinary groups are changed by many.',
  remedy:
    'Make the group role-assignable (assignable_to_role = true, assigned members), which replaces it and its id.',
  sources: [
    'https://learn.microsoft.com/entra/identity/role-based-access-control/groups-concept',
    'Maester MT.1035: exclusion groups are role-assignable',
  ],
  needsDeclaration: false,
  *check({ graph, declaration }) {
    for (const model of signInModels(graph, declaration)) {
      for (const policy of model.policies.filter(isJudged)) yield judge(graph, model, policy);
    }
  },
};

function isJudged(policy: Policy): boolean {
  const { groups } = policy.users.exclude;
  return (
    policy.state !== 'disabled' && (groups.values.length > 0 || groups.open) && !isListOfThoseLetIn(policy)
  );
}

/** An unconditional block: whom it leaves out is not let in by that, but only judged by the others. */
function isListOfThoseLetIn({ users, targets, grant, clientApps, ...conditions }: Policy): boolean {
  const { platforms, locations, devices, flows, userRisk, signInRisk, insiderRisk } = conditions;
  const narrowed = [platforms, locations, devices, flows, userRisk, signInRisk, insiderRisk];
  return (
    users.include.users.values.join() === 'All' &&
    targets.kind === 'applications' &&
    targets.applications.include.values.join() === 'All' &&
    clientApps.values.join() === 'all' &&
    grant?.controls.values.join() === 'block' &&
    narrowed.every((condition) => condition === undefined)
  );
}

function judge(graph: EstateGraph, model: SignInModel, { id, name, users }: Policy): Result {
  const resource = resourceOf(graph, id);
  const subject = resource ?? id;
  const excluded = users.exclude.groups;
  const groups = excluded.values.map((group) => ({
    group,
    row: model.groups.find((each) => each.id === group),
  }));
  const named = (which: boolean | 'unknown') =>
    groups
      .filter(({ row }) => (row?.roleAssignable ?? 'unknown') === which)
      .map(({ group, row }) => (row ? `"${row.name}"` : group));
  const evidence = (found: readonly string[]) =>
    resource
      ? [step(resource, 'conditions.0.users.0.excluded_groups', listed(found), 'role-assignable groups')]
      : [];
  const open = named(false);
  if (open.length > 0) {
    return fail(
      subject,
      `"${name}" leaves out ${listed(open)}, which many may add members to`,
      evidence(open),
    );
  }
  const doubtful = [...named('unknown'), ...(excluded.open ? ['a group that is not known'] : [])];
  return doubtful.length > 0
    ? unknown(
        subject,
        `who may change ${listed(doubtful)}, left out of "${name}", is not known`,
        evidence(doubtful),
      )
    : pass(subject, `"${name}" leaves out only groups that guarded roles change`);
}
