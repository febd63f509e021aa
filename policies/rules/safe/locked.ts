import { isLeftOut } from '../../../constructs/model/tables/baseline-row';
import { EstateGraph, Reference, Resource } from '../../graph/graph';
import { follow, followParent, targetOf } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { baselineRow } from '../support/baseline-row';
import { replicationCaches } from '../support/passing-accounts';
import { fail, labelOf, pass, step, unknown } from '../support/results';

const GROUP = 'azurerm_resource_group';

export const locked: Rule = {
  id: 'safe/locked',
  title: 'What holds what cannot be made again is locked against deletion',
  clauses: ['SAFE-1'],
  decides: ['SAFE-1'],
  severity: 'high',
  gates: true,
  protects: 'One wrong click, or one wrong plan, deletes a store with all that it holds.',
  remedy:
    'Add a management lock with lock_level = "CanNotDelete" (or "ReadOnly") on the resource or its group.',
  sources: ['https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources'],
  needsDeclaration: false,
  *check({ graph }) {
    const locks = graph
      .ofType('azurerm_management_lock')
      .map((lock) => ({ lock, scope: follow(graph, lock, 'scope') }));
    for (const resource of graph.resources) {
      const row = baselineRow(resource.type);
      if (!row || isLeftOut(row.lock)) continue;
      yield replicationCaches(graph).has(resource)
        ? pass(resource, 'holds changes on their way to the other region only')
        : judge(graph, resource, locks);
    }
  },
};

type Lock = { readonly lock: Resource; readonly scope: Reference };

function judge(graph: EstateGraph, resource: Resource, locks: readonly Lock[]): Result {
  const group = targetOf(followParent(graph, resource, 'resource_group_name', GROUP));
  const own = locks.find(({ scope }) => covers(scope, resource, group));
  if (own) return pass(resource, `is locked by ${labelOf(own.lock)}`);
  return locks.some(({ scope }) => scope.kind === 'unknown')
    ? unknown(resource, 'a lock whose scope is not known may be its own')
    : fail(resource, 'is not locked against deletion', [
        step(resource, '', 'no lock', 'a lock on it or on its resource group'),
      ]);
}

/** Whether something is locked: itself, its group, or whatever its id lies under. */
function covers(scope: Reference, resource: Resource, group: Resource | undefined): boolean {
  if (scope.kind === 'external') return resource.id?.startsWith(`${scope.id.toLowerCase()}/`) ?? false;
  if (scope.kind !== 'resource' || scope.child !== undefined) return false;
  return scope.resource === resource || (group !== undefined && scope.resource === group);
}
