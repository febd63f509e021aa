import { BUILT_IN_ROLES } from '../../../../constructs/model/tables/built-in-roles';
import { Attribute, textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { written } from '../../../graph/views/read';
import { Result } from '../../rule';
import { fail, pass, show, step, unknown } from '../../support/results';

/** With which everything else can be had. Azure's page of built-in roles calls these privileged administrator roles. */
const PRIVILEGED = [
  BUILT_IN_ROLES.owner,
  BUILT_IN_ROLES.contributor,
  BUILT_IN_ROLES.userAccessAdministrator,
  BUILT_IN_ROLES.roleBasedAccessControlAdministrator,
];
const OWNER = BUILT_IN_ROLES.owner.name;

/** Standing assignments of Azure roles. Owner is nobody's; the others may be a program's. */
export function* subscriptionResults(graph: EstateGraph): Iterable<Result> {
  for (const assignment of graph.ofType('azurerm_role_assignment')) yield judge(assignment);
  for (const assignment of graph.ofType('azurerm_pim_active_role_assignment')) {
    yield judgeTimed(assignment);
  }
}

type Held = { readonly name: string } | 'other' | 'not known';

function judge(assignment: Resource): Result {
  const role = roleOf(assignment);
  const type = written(assignment, 'principal_type');
  const evidence = [step(assignment, 'principal_type', show(type), 'a role that people are eligible for')];
  if (role === 'not known') {
    return unknown(assignment, 'which role it gives is not known before deployment', [
      step(assignment, 'role_definition_id', 'a value not known before deployment'),
    ]);
  }
  if (role === 'other') return pass(assignment, 'gives no role with which everything else can be had');
  if (role.name !== OWNER && textOf(type) === 'ServicePrincipal') {
    return pass(assignment, `gives ${role.name} to a program, whose sign-ins need no asking`);
  }
  const isOpen = role.name !== OWNER && textOf(type) === undefined;
  return isOpen
    ? unknown(
        assignment,
        `gives ${role.name} for good to somebody of whom it isn't known what it is`,
        evidence,
      )
    : fail(assignment, `gives ${role.name} for good`, evidence);
}

function judgeTimed(assignment: Resource): Result {
  const [schedule] = assignment.blocks('schedule');
  const [expiration] = schedule?.blocks('expiration') ?? [];
  const ends: readonly Attribute[] = ['duration_days', 'duration_hours', 'end_date_time'].map((path) =>
    expiration ? written(expiration, path) : { state: 'absent' },
  );
  if (ends.some(({ state }) => state === 'known')) return pass(assignment, 'is active until a date');
  const isOpen =
    assignment.get('schedule').state === 'unknown' || ends.some(({ state }) => state === 'unknown');
  const evidence = [step(assignment, 'schedule', show(assignment.get('schedule')), 'an expiration')];
  return isOpen
    ? unknown(assignment, 'whether it ends is not known before deployment', evidence)
    : fail(assignment, 'is active for good', evidence);
}

function roleOf(assignment: Resource): Held {
  const name = written(assignment, 'role_definition_name');
  const id = written(assignment, 'role_definition_id');
  if (name.state === 'known') return PRIVILEGED.find((role) => role.name === name.value) ?? 'other';
  const text = textOf(id) ?? (id.state === 'unknown' ? id.expression : undefined);
  const known = PRIVILEGED.find((role) => text?.toLowerCase().includes(role.id) === true);
  if (known) return known;
  return textOf(id) !== undefined || text?.includes('azurerm_role_definition.') ? 'other' : 'not known';
}
