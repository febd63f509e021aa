import { tryFindRegion } from '../../../../constructs/model/region';
import { booleanOf, textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { followParent, regionOf, targetOf, written } from '../../../graph/views/read';
import { NodeId } from '../model';
import { keyOf, NodeReader, Reading, titleOf } from './reading';
import { standing } from './standing';
import { placed } from './zone-redundant';

/**
 * A vault as one uses it in its own region: what it holds is in one zone only if it is locally redundant. Where nothing is
 * written the provider takes `GeoRedundant`.
 */
const vault: NodeReader = (reading, resource) => {
  const mode = redundancyOf(resource);
  if (mode === undefined) {
    return reading.opaque(keyOf(resource), resource, `how ${titleOf(resource)} keeps its copies isn't known`);
  }
  return placed(reading, resource, { zone: { kind: mode === 'LocallyRedundant' ? 'some' : 'redundant' } });
};

function redundancyOf(resource: Resource): string | undefined {
  const attribute = written(resource, MODES[resource.type] ?? RECOVERY_MODE);
  return attribute.state === 'absent' ? GEO : textOf(attribute);
}

const GEO = 'GeoRedundant';
const RECOVERY_MODE = 'storage_mode_type';
const MODES: Readonly<Record<string, string>> = { azurerm_data_protection_backup_vault: 'redundancy' };

/**
 * The copies that a vault has in the pair of its region, as a node; undefined unless they may be restored there without
 * Microsoft (cross-region restore). What isn't known of that is opaque.
 */
export function pairedCopies(reading: Reading, resource: Resource): NodeId | undefined {
  const region = regionOf(resource);
  const pair = region === undefined ? undefined : tryFindRegion(region)?.pair;
  const allowed = written(resource, 'cross_region_restore_enabled');
  const mode = redundancyOf(resource);
  const id = `${keyOf(resource)} copies`;
  if (
    allowed.state === 'unknown' ||
    mode === undefined ||
    (allowed.state === 'known' && pair === undefined)
  ) {
    return reading.opaque(id, resource, `whether ${titleOf(resource)} restores in the pair isn't known`);
  }
  if (booleanOf(allowed) !== true || mode !== GEO) return undefined;
  const title = `copies of ${titleOf(resource)} in the pair`;
  return reading.unit({ id, title, ...standing(reading, resource, { region: pair }) });
}

/** The Recovery Services vault that something of Backup or Site Recovery is in. */
export function vaultOf({ graph }: Reading, resource: Resource): Resource | undefined {
  return targetOf(followParent(graph, resource, 'recovery_vault_name', 'azurerm_recovery_services_vault'));
}

/** Vaults, by type. */
export const VAULTS: Readonly<Record<string, NodeReader>> = {
  azurerm_recovery_services_vault: vault,
  azurerm_data_protection_backup_vault: vault,
};
