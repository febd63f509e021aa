import { BUILT_IN_POLICIES } from '../../../constructs/model/tables/built-in-policies';
import { DeclaredSubscription } from '../../declaration/declaration';
import { textOf } from '../../graph/attribute';
import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { assignedTo } from '../support/policy-assignments';
import { fail, listed, pass, show, step, unknown } from '../support/results';

export const allowedLocationsAssigned: Rule = {
  id: 'governance/allowed-locations-assigned',
  title: 'Azure Policy denies every subscription resources outside the approved regions',
  clauses: ['VDC-3', 'VDC-2', 'GOV-1'],
  decides: ['GOV-1'],
  severity: 'high',
  gates: true,
  protects:
    'A check before deployment sees only what Terraform makes; the policy also stops what is made by hand.',
  remedy: 'Assign "Allowed locations" to the subscription, with the approved regions.',
  sources: [
    'https://learn.microsoft.com/azure/governance/policy/samples/built-in-policies',
    'Strategy clause VDC-3: IaaS and PaaS run only in approved Azure regions',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    for (const subscription of declaration?.subscriptions ?? []) {
      yield judge(graph, subscription, declaration?.regions.approved ?? []);
    }
  },
};

function judge(graph: EstateGraph, { id, name }: DeclaredSubscription, approved: readonly string[]): Result {
  const { assignments, doubtful } = assignedTo(graph, id, BUILT_IN_POLICIES.allowedLocations);
  const [assignment] = assignments;
  const subject = `subscriptions.${name}`;
  if (!assignment) {
    return doubtful
      ? unknown(subject, `whether a policy limits the regions of "${name}" is not known`)
      : fail(subject, `no policy limits the regions of "${name}"`);
  }
  const parameters = assignment.get('parameters');
  const locations = locationsIn(assignment);
  const evidence = [step(assignment, 'parameters', show(parameters), listed(approved))];
  if (parameters.state === 'unknown') {
    return unknown(assignment, 'the regions that it allows are not known before deployment', evidence);
  }
  if (!locations) return fail(assignment, 'does not say which regions it allows', evidence);
  const strange = locations.filter((location) => !approved.includes(location.toLowerCase()));
  return strange.length === 0
    ? pass(assignment, `allows "${name}" ${listed(locations)}`)
    : fail(assignment, `allows "${name}" ${listed(strange)}, which is not approved`, evidence);
}

function locationsIn(assignment: Resource): readonly string[] | undefined {
  try {
    const parameters: unknown = JSON.parse(textOf(assignment.get('parameters')) ?? '');
    const value = (parameters as { listOfAllowedLocations?: { value?: unknown } } | null)
      ?.listOfAllowedLocations?.value;
    return Array.isArray(value) ? value.map(String) : undefined;
  } catch {
    return undefined;
  }
}
