import { PrivateEndpoint as AzurermPrivateEndpoint } from '@cdktf/provider-azurerm/lib/private-endpoint';
import { Construct } from 'constructs';
import { Cidr, formatAddress } from '../model/cidr';
import { Estate } from '../model/estate';
import { azureName } from '../model/names';
import { privateDnsZoneId } from '../model/platform-ids';
import { PRIVATE_LINK_ZONES } from '../model/tables/private-link-zones';
import { Placement } from '../network/placement';

/** What an endpoint can lead to. */
interface Target {
  readonly subresource: string;
  /** Names that Azure knows its addresses by, in the order of the addresses. */
  readonly members: readonly [string, ...string[]];
  /** Its row of the zone table. */
  readonly zoneOf: string;
}

/** Source: Microsoft Learn, "What is a private endpoint?", "Private-link resource". */
const TARGETS = {
  automation: {
    subresource: 'DSCAndHybridWorker',
    members: ['DSCAndHybridWorker'],
    zoneOf: 'Microsoft.Automation/automationAccounts/DSCAndHybridWorker',
  },
  'desktop-connection': {
    subresource: 'connection',
    members: ['broker', 'diagnostics', 'gateway-ring-map', 'web'],
    zoneOf: 'Microsoft.DesktopVirtualization/hostPools/connection',
  },
  'key-vault': { subresource: 'vault', members: ['default'], zoneOf: 'Microsoft.KeyVault/vaults/vault' },
  redis: {
    subresource: 'redisEnterprise',
    members: ['redisEnterprise'],
    zoneOf: 'Microsoft.Cache/redisEnterprise/redisEnterprise',
  },
  sql: { subresource: 'sqlServer', members: ['sqlServer'], zoneOf: 'Microsoft.Sql/servers/sqlServer' },
  'storage-blob': {
    subresource: 'blob',
    members: ['blob'],
    zoneOf: 'Microsoft.Storage/storageAccounts/blob',
  },
  'storage-file': {
    subresource: 'file',
    members: ['file'],
    zoneOf: 'Microsoft.Storage/storageAccounts/file',
  },
  'storage-queue': {
    subresource: 'queue',
    members: ['queue'],
    zoneOf: 'Microsoft.Storage/storageAccounts/queue',
  },
  'web-app': { subresource: 'sites', members: ['sites'], zoneOf: 'Microsoft.Web/sites/sites' },
} as const satisfies Readonly<Record<string, Target>>;

/** A private endpoint of one resource. */
export interface PrivateEndpointProps extends Placement {
  readonly estate: Estate;
  /** Parts of its name. */
  readonly names: readonly string[];
  readonly subnetId: string;
  /** Private address, of that subnet; the first one of a target that has several, the others follow. */
  readonly address: string;
  readonly target: keyof typeof TARGETS;
  readonly targetId: string;
  /**
   * Whether names lead here. Of two endpoints of one resource only one can be found, since they would write one record: the
   * other is for the day that somebody switches to it.
   * @default 'found'
   */
  readonly role?: 'found' | 'spare';
}

/**
 * A resource's only door: a private address in a subnet, written rather than handed out so that security groups and proofs
 * can name it, and its record in the zone that all networks of the estate resolve.
 */
export class PrivateEndpoint extends AzurermPrivateEndpoint {
  /** @throws RangeError if the estate holds no zone for the target: nobody would find the endpoint */
  constructor(scope: Construct, id: string, props: PrivateEndpointProps) {
    const { estate, region, resourceGroupName, names, target } = props;
    const { subresource, members } = TARGETS[target];
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
      ipConfiguration: members.map((member, index) => ({
        name: index === 0 ? 'primary' : member,
        privateIpAddress: addressAfter(props.address, index),
        subresourceName: subresource,
        memberName: member,
      })),
      privateDnsZoneGroup:
        props.role === 'spare'
          ? undefined
          : { name: 'default', privateDnsZoneIds: [privateDnsZoneId(estate, zoneOf(estate, target))] },
    });
  }
}

function addressAfter(address: string, places: number): string {
  return formatAddress(Cidr.parse(`${address}/32`).first + places);
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
