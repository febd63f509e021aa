import { follow, regionOf } from '../../../graph/views/read';
import { reached } from './reached';
import { keyOf, NodeReader, titleOf } from './reading';
import { placed } from './zone-redundant';

/** Over all zones where there are some; the pair takes over when Microsoft says so, hours later and read-only, which isn't up. */
const vault: NodeReader = (reading, resource) => {
  const id = keyOf(resource);
  const own = placed(reading, resource, { id: `${id} data`, zone: { kind: 'redundant' } });
  return reached(reading, resource, { id, own, region: regionOf(resource) });
};

const inVault: NodeReader = (reading, resource) =>
  reading.nodeAt(follow(reading.graph, resource, 'key_vault_id'), `the key vault of ${titleOf(resource)}`) ??
  reading.opaque(keyOf(resource), resource, `the vault of ${titleOf(resource)} isn't known`);

/** Key Vault, by type. */
export const KEY_VAULTS: Readonly<Record<string, NodeReader>> = {
  azurerm_key_vault: vault,
  azurerm_key_vault_key: inVault,
  azurerm_key_vault_secret: inVault,
  azurerm_key_vault_certificate: inVault,
};
