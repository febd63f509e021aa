import { EstateGraph, Resource } from '../../graph/graph';
import { perGraph } from '../../graph/views/per-graph';
import { follow, targetOf } from '../../graph/views/read';

/** Storage accounts that flow logs are written to. */
export const flowLogAccounts = perGraph(
  (graph: EstateGraph): ReadonlySet<Resource | undefined> =>
    new Set(
      graph
        .ofType('azurerm_network_watcher_flow_log')
        .map((log) => targetOf(follow(graph, log, 'storage_account_id'))),
    ),
);

/** Storage accounts that Site Recovery writes changes to on their way to the other region; nothing stays there. */
export const replicationCaches = perGraph(
  (graph: EstateGraph): ReadonlySet<Resource | undefined> =>
    new Set([
      ...graph
        .ofType('azurerm_site_recovery_replicated_vm')
        .flatMap(disksOf(graph, 'staging_storage_account_id')),
      ...graph
        .ofType('azurerm_site_recovery_vmware_replicated_vm')
        .flatMap((item) => [
          targetOf(follow(graph, item, 'default_log_storage_account_id')),
          ...disksOf(graph, 'log_storage_account_id')(item),
        ]),
    ]),
);

/** The accounts that the disks of a replicated machine name. */
function disksOf(graph: EstateGraph, attribute: string) {
  return (item: Resource) =>
    item.blocks('managed_disk').map(({ path }) => targetOf(follow(graph, item, `${path}.${attribute}`)));
}

/**
 * Why an account keeps nothing of what is deleted or written over: both are so all the time there. Undefined for one that
 * should keep it.
 */
export function passingOf(graph: EstateGraph, account: Resource): string | undefined {
  if (flowLogAccounts(graph).has(account)) return 'holds flow logs, which are written over every minute';
  if (replicationCaches(graph).has(account)) return 'holds changes on their way to the other region only';
  return undefined;
}
