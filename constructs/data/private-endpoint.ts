import { PrivateEndpoint as AzurermPrivateEndpoint } from '@cdktf/provider-azurerm/lib/private-endpoint';
import { Construct } from 'constructs';
import { Estate } from '../model/estate';
import { azureName } from '../model/names';
import { privateDnsZoneId } from '../model/platform-ids';
import { PRIVATE_LINK_ZONES } from '../model/tables/private-link-zones';
import { Placement } from '../network/placement';

/**
 * What an endpoint can lead to: its subresource, the name that Azure knows the address by, and the row of the zone table.
 * Source: Microsoft Learn, "What is a private endpoint?", "Private-link resource".
 */
const TARGETS = {
  automation: {
    subresource: 'DSCAndHybridWorker',
    member: 'DSCAndHybridWorker',
    zoneOf: 'Microsoft.Automation/automationAccounts/DSCAndHybridWorker',
  },
  'key-vault': { subresource: 'vault', member: 'default', zoneOf: 'Microsoft.KeyVault/vaults/vault' },
  'storage-blob': { subresource: 'blob', member: 'blob', zoneOf: 'Microsoft.Storage/storageAccounts/blob' },
  'storage-queue': {
    subresource: 'queue',
    member: 'queue',
    zoneOf: 'Microsoft.Storage/storageAccounts/queue',
  },
} as const;

/** A private endpoint of one resource. */
export interface PrivateEndpointProps extends Placement {
  readonly estate: Estate;
  /** Parts of its name. */
  readonly names: readonly string[];
  readonly subnetId: string;
  /** Private address, of that subnet. */
  readonly address: string;
  readonly target: keyof typeof TARGETS;
  readonly targetId: string;
}

/**
 * A resource's only door: a private address in a subnet, written rather than handed out so that security groups and proofs
 * can name it, and its record in the zone that all networks of the estate resolve.
 */
export class PrivateEndpoint extends AzurermPrivateEndpoint {
  /** @throws RangeError if the estate holds no zone for the target: nobody would find the endpoint */
  constructor(scope: Construct, id: string, props: PrivateEndpointProps) {
    const { estate, region, resourceGroupName, names, target } = props;
    const { subresource, member } = TARGETS[target];
    const name = azureName('privateEndpoint', region, ...names);
    super(scope, id, {
      name,
      location: region.name,
      resourceGroupName,
      subnetId: props.subnetId,
      customNetworkInterfaceName: azureName('networkInterface', region, ...names),
      privateServiceConnection: {
        name,
        privateConnectionResourceId: props.targetId,
        subresourceNames: [subresource],
        isManualConnection: false,
      },
      ipConfiguration: [
        {
          name: 'primary',
          privateIpAddress: props.address,
          subresourceName: subresource,
          memberName: member,
        },
      ],
      privateDnsZoneGroup: {
        name: 'default',
        privateDnsZoneIds: [privateDnsZoneId(estate, zoneOf(estate, target))],
      },
    });
  }
}

function zoneOf(estate: Estate, target: keyof typeof TARGETS): string {
  const row = PRIVATE_LINK_ZONES.find((candidate) => candidate.target === TARGETS[target].zoneOf);
  const zone = estate.dns.privateLinkZones.find((held) => held === row?.zone);
  if (zone === undefined) {
    throw new RangeError(
      `${estate.name} holds no zone for private endpoints of ${TARGETS[target].zoneOf}: add ${row?.zone ?? 'it to the zone table'} to dns.privateLinkZones`,
    );
  }
  return zone;
}
