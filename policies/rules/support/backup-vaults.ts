import { EstateGraph, Resource } from '../../graph/graph';
import { perGraph } from '../../graph/views/per-graph';
import { followParent, targetOf } from '../../graph/views/read';

export const RECOVERY_VAULT = 'azurerm_recovery_services_vault';
export const BACKUP_VAULT = 'azurerm_data_protection_backup_vault';

/** Recovery Services vaults that copies are kept in: all but those that only replicate machines. */
export const vaultsOfCopies = perGraph((graph: EstateGraph): readonly Resource[] => {
  const namedBy = (prefix: string) =>
    new Set(
      graph.resources
        .filter(({ type }) => type.startsWith(prefix))
        .map((resource) => targetOf(followParent(graph, resource, 'recovery_vault_name', RECOVERY_VAULT))),
    );
  const backed = namedBy('azurerm_backup_');
  const replicating = namedBy('azurerm_site_recovery_');
  return graph.ofType(RECOVERY_VAULT).filter((vault) => backed.has(vault) || !replicating.has(vault));
});
