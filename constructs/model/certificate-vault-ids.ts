import { Estate, Spoke, SpokeNetwork } from './estate';
import { PublishedService } from './flow';
import { azureName } from './names';
import { spokeGroupName } from './platform-ids';
import { resourceId } from './resource-id';
import { stableHash } from './stable-hash';

/**
 * Name of the vault that holds the certificates of a spoke's application gateways in one region: at most 24 letters, digits
 * and hyphens, with eight digits that come from subscription, estate and spoke, since it has to be unique in all of Azure.
 */
export function certificateVaultName(estate: Estate, spoke: Spoke, { region }: SpokeNetwork): string {
  const unique = stableHash(`${spoke.subscription.id}/${estate.name}/${spoke.name}/${region.name}`);
  return `kv-cert-${region.code}-${unique}`;
}

/** The vault, in the spoke's resource group (stack `workload-<spoke>-<region>`). */
export function certificateVaultId(estate: Estate, spoke: Spoke, network: SpokeNetwork): string {
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.KeyVault/vaults',
    certificateVaultName(estate, spoke, network),
  );
}

/** Name of a service's certificate in the vault. */
export function certificateName(service: PublishedService): string {
  return `${service.name}-web`;
}

/** The secret that holds certificate and key, without a version: the gateway then takes each renewal by itself. */
export function certificateSecretId(
  estate: Estate,
  spoke: Spoke,
  network: SpokeNetwork,
  service: PublishedService,
): string {
  return `https://${certificateVaultName(estate, spoke, network)}.vault.azure.net/secrets/${certificateName(service)}`;
}

/** Name of the identity by which a service's gateway reads its certificate. */
export function certificateReaderName(service: PublishedService, { region }: SpokeNetwork): string {
  return azureName('identity', region, service.name, 'certificate');
}

/** That identity, beside the vault. */
export function certificateReaderId(service: PublishedService, spoke: Spoke, network: SpokeNetwork): string {
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.ManagedIdentity/userAssignedIdentities',
    certificateReaderName(service, network),
  );
}
