import { DataAzurermClientConfig } from '@cdktf/provider-azurerm/lib/data-azurerm-client-config';
import { KeyVault } from '@cdktf/provider-azurerm/lib/key-vault';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { Construct } from 'constructs';
import { PrivateEndpoint } from '../data/private-endpoint';
import { certificateReaderName, certificateVaultName } from '../model/certificate-vault-ids';
import { Estate, Spoke, SpokeNetwork, Subnet } from '../model/estate';
import { PublishedService } from '../model/flow';
import { PRIVATE_ENDPOINT_TIER } from '../model/private-endpoint-places';
import { serverAddress } from '../model/server-addresses';
import { BUILT_IN_ROLES, roleDefinitionId } from '../model/tables/built-in-roles';

/** Days that a deleted certificate can be brought back, and nobody can purge it. */
const DELETE_RETENTION_DAYS = 90;

/** One region's certificates of a spoke. */
export interface CertificateVaultProps {
  readonly estate: Estate;
  readonly spoke: Spoke;
  readonly network: SpokeNetwork;
  readonly resourceGroupName: string;
  /** Id of the subnet for private endpoints. */
  readonly subnetId: string;
  /** The services whose gateways read their certificates here. */
  readonly services: readonly PublishedService[];
}

/**
 * Where the certificates of a spoke's application gateways are kept, with an identity for each gateway that may read them
 * and do nothing else. The vault is reached by its private endpoint. Trusted services pass its firewall all the same, since
 * Azure asks for that: Resource Manager checks the certificate before a gateway has a subnet to ask from (Microsoft Learn,
 * "TLS termination with Key Vault certificates", "Verify firewall permissions").
 *
 * Certificates are put in by hand: no configuration and no state ever holds one.
 */
export class CertificateVault extends Construct {
  /** @throws RangeError if the network has no tier for private endpoints */
  constructor(scope: Construct, id: string, props: CertificateVaultProps) {
    super(scope, id);
    const { estate, spoke, network, resourceGroupName } = props;
    const { region } = network;
    const vault = new KeyVault(this, 'vault', {
      name: certificateVaultName(estate, spoke, network),
      location: region.name,
      resourceGroupName,
      tenantId: new DataAzurermClientConfig(this, 'client', {}).tenantId,
      skuName: 'standard',
      rbacAuthorizationEnabled: true,
      purgeProtectionEnabled: true,
      softDeleteRetentionDays: DELETE_RETENTION_DAYS,
      publicNetworkAccessEnabled: false,
      networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' },
    });
    new PrivateEndpoint(this, 'endpoint', {
      estate,
      region,
      resourceGroupName,
      names: [spoke.name, 'certificates'],
      subnetId: props.subnetId,
      address: serverAddress(privateEndpointTier(props), 0),
      target: 'key-vault',
      targetId: vault.id,
    });
    for (const service of props.services) this.addReader(props, service, vault);
  }

  private addReader(props: CertificateVaultProps, service: PublishedService, vault: KeyVault): void {
    const identity = new UserAssignedIdentity(this, `reader-${service.name}`, {
      name: certificateReaderName(service, props.network),
      location: props.network.region.name,
      resourceGroupName: props.resourceGroupName,
    });
    const role = BUILT_IN_ROLES.keyVaultSecretsUser;
    new RoleAssignment(this, `read-${service.name}`, {
      scope: vault.id,
      roleDefinitionId: roleDefinitionId(props.spoke.subscription.id, role),
      principalId: identity.principalId,
      principalType: 'ServicePrincipal',
      description: `${role.name} for the application gateway of ${service.name}`,
    });
  }
}

function privateEndpointTier({ spoke, network }: CertificateVaultProps): Subnet {
  const tier = network.subnets.find(({ name }) => name === PRIVATE_ENDPOINT_TIER);
  if (!tier) {
    throw new RangeError(
      `spoke "${spoke.name}" publishes by an application gateway, whose certificate vault needs a tier "${PRIVATE_ENDPOINT_TIER}": ` +
        `it has only ${network.subnets.map(({ name }) => name).join(', ')} in ${network.region.name}`,
    );
  }
  return tier;
}
