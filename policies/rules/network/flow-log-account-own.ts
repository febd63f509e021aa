import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { follow, regionOf, targetOf } from '../../graph/views/read';
import { fail, labelOf, pass, step, unknown } from '../support/results';

export const flowLogAccountOwn: Rule = {
  id: 'network/flow-log-account-own',
  title: 'Flow logs go to a storage account of their region that has no lifecycle rules of its own',
  clauses: ['SEC-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    "A flow log writes its retention over the account's lifecycle rules, so logs or data vanish early; an account in another region is refused.",
  remedy: 'Give each region one account for flow logs alone, without a storage management policy.',
  sources: ['https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    const policies = policiesByAccount(graph);
    for (const log of graph.ofType('azurerm_network_watcher_flow_log')) yield judge(graph, log, policies);
  },
};

function policiesByAccount(graph: EstateGraph): ReadonlyMap<Resource | undefined, Resource> {
  return new Map(
    graph
      .ofType('azurerm_storage_management_policy')
      .map((policy) => [targetOf(follow(graph, policy, 'storage_account_id')), policy]),
  );
}

function judge(
  graph: EstateGraph,
  log: Resource,
  policies: ReadonlyMap<Resource | undefined, Resource>,
): Result {
  const account = follow(graph, log, 'storage_account_id');
  if (account.kind === 'none')
    return fail(log, 'names no storage account', [step(log, 'storage_account_id', 'nothing', 'an account')]);
  if (account.kind !== 'resource') {
    return unknown(log, 'its storage account is not judged here or not known before deployment');
  }
  const policy = policies.get(account.resource);
  if (policy) {
    return fail(log, `${labelOf(policy)} manages the life cycle of ${labelOf(account.resource)}`, [
      step(policy, 'storage_account_id', labelOf(account.resource), 'an account without flow logs'),
    ]);
  }
  const [here, there] = [regionOf(log), regionOf(account.resource)];
  if (here === undefined || there === undefined) {
    return unknown(log, 'its region or that of its storage account is not known before deployment');
  }
  return here === there
    ? pass(log, `logs to ${labelOf(account.resource)} in its own region`)
    : fail(log, `is in ${here} and logs to ${labelOf(account.resource)} in ${there}`, [
        step(account.resource, 'location', there, here),
      ]);
}
