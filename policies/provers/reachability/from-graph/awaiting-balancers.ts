import { listOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { idOf } from './identity';

const POOLS = 'recovery_load_balancer_backend_address_pool_ids';

/**
 * Load balancers that machines of Site Recovery come up behind, all or some of them. One that has none behind it yet answers nowhere, like
 * the machines that it waits for: to send it something is no mistake, and arrives once they are there.
 */
export function awaitingBalancers(
  graph: EstateGraph,
  machines: readonly Resource[] = graph.ofType('azurerm_site_recovery_replicated_vm'),
): readonly Resource[] {
  const pools = machines
    .flatMap((machine) => machine.blocks('network_interface'))
    .flatMap((card) => listOf(card.get(POOLS)) ?? []);
  const ids = pools.flatMap((pool) =>
    typeof pool === 'string' ? [pool.toLowerCase().replace(/\/backendaddresspools\/[^/]*$/, '')] : [],
  );
  return graph.ofType('azurerm_lb').filter((balancer) => ids.includes(idOf(balancer)));
}
