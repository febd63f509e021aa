import { BuiltInPolicy } from '../../../constructs/model/tables/built-in-policies';
import { textOf } from '../../graph/attribute';
import { EstateGraph, Resource } from '../../graph/graph';
import { groupBy } from '../../graph/views/group-by';
import { perGraph } from '../../graph/views/per-graph';

const SUBSCRIPTION = /^\/subscriptions\/([0-9a-f-]{36})$/i;
const DEFINITION = /\/([0-9a-f-]{36})$/i;
const NOT_KNOWN = 'not known';

/** Assignments of a policy to a subscription. `doubtful` if one that isn't known may be another. */
export interface Assigned {
  readonly assignments: readonly Resource[];
  readonly doubtful: boolean;
}

/** What assigns a built-in policy to a subscription; one at a management group may, so it leaves doubt. */
export function assignedTo(graph: EstateGraph, subscription: string, policy: BuiltInPolicy): Assigned {
  const index = assignmentsOf(graph);
  return {
    assignments: index.get(`${subscription} ${policy.id}`) ?? [],
    doubtful: [`${subscription} ${NOT_KNOWN}`, `${NOT_KNOWN} ${policy.id}`, `${NOT_KNOWN} ${NOT_KNOWN}`].some(
      (key) => index.has(key),
    ),
  };
}

const assignmentsOf = perGraph((graph: EstateGraph): ReadonlyMap<string, readonly Resource[]> =>
  groupBy(
    [
      ...graph.ofType('azurerm_subscription_policy_assignment'),
      ...graph.ofType('azurerm_management_group_policy_assignment'),
    ],
    (assignment) => {
      const [, subscription = NOT_KNOWN] =
        SUBSCRIPTION.exec(textOf(assignment.get('subscription_id')) ?? '') ?? [];
      const [, definition = NOT_KNOWN] =
        DEFINITION.exec(textOf(assignment.get('policy_definition_id')) ?? '') ?? [];
      return `${subscription} ${definition}`.toLowerCase();
    },
  ),
);
