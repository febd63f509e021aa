import {
  VirtualNetwork as AzurermVirtualNetwork,
  VirtualNetworkSubnet,
} from '@cdktf/provider-azurerm/lib/virtual-network';
import { Construct } from 'constructs';
import { orNull } from '../or-null';
import { Cidr } from '../model/cidr';
import { Placement } from './placement';

/** Services that subnets are handed to. */
export type Delegation =
  | 'Microsoft.DBforMySQL/flexibleServers'
  | 'Microsoft.DBforPostgreSQL/flexibleServers'
  | 'Microsoft.Network/dnsResolvers'
  | 'Microsoft.Web/serverFarms';

/** A subnet as the network writes it. */
export interface NetworkSubnet {
  /** Name in Azure. */
  readonly name: string;
  readonly range: Cidr;
  /** @default no security group: only where Azure forbids one */
  readonly securityGroupId?: string;
  /** @default no route table: only where Azure forbids one */
  readonly routeTableId?: string;
  /** Service that the subnet is handed to. @default none */
  readonly delegation?: Delegation;
  /** Whether security group and routes also apply to private endpoints in the subnet. */
  readonly privateEndpointPolicies: 'Enabled' | 'Disabled';
  /**
   * Whether the security group also applies to private link services; they can't be made where it does.
   * @default 'Enabled'
   */
  readonly privateLinkServicePolicies?: 'Enabled' | 'Disabled';
}

/** A VNet with its subnets. */
export interface VirtualNetworkProps extends Placement {
  readonly name: string;
  readonly range: Cidr;
  readonly subnets: readonly NetworkSubnet[];
  /** Addresses of the DNS servers that machines are given. @default Azure's own */
  readonly dnsServers?: readonly string[];
  /** @default no DDoS protection plan */
  readonly ddosPlanId?: string;
}

/**
 * A VNet whose subnets stand inside it, so that a policy that denies subnets without a security group accepts them from
 * the first request on (a separate subnet gets its group only by a second one).
 */
export class VirtualNetwork extends AzurermVirtualNetwork {
  private readonly subnetNames: ReadonlySet<string>;

  constructor(scope: Construct, id: string, props: VirtualNetworkProps) {
    super(scope, id, {
      name: props.name,
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      addressSpace: [props.range.toString()],
      dnsServers: props.dnsServers && [...props.dnsServers],
      ddosProtectionPlan: props.ddosPlanId ? { id: props.ddosPlanId, enable: true } : undefined,
      subnet: props.subnets.map(inlineSubnet),
    });
    this.subnetNames = new Set(props.subnets.map((subnet) => subnet.name));
  }

  /** Id of one of the subnets, as a reference to this network. @throws RangeError if it has none of that name */
  subnetId(name: string): string {
    if (!this.subnetNames.has(name)) {
      throw new RangeError(
        `network ${this.node.path} has no subnet "${name}", only ${[...this.subnetNames].join(', ')}`,
      );
    }
    return `${this.id}/subnets/${name}`;
  }
}

/**
 * Subnets inside a VNet are an attribute and no block, so Terraform wants every member written; an empty id would be
 * refused, hence the nulls. No subnet has Azure's default way out: services in the special ones bring their own addresses.
 */
function inlineSubnet(subnet: NetworkSubnet): VirtualNetworkSubnet {
  return {
    name: subnet.name,
    addressPrefixes: [subnet.range.toString()],
    defaultOutboundAccessEnabled: false,
    delegation: subnet.delegation
      ? [
          {
            name: 'service',
            serviceDelegation: [{ name: subnet.delegation, actions: [actionOf(subnet.delegation)] }],
          },
        ]
      : [],
    privateEndpointNetworkPolicies: subnet.privateEndpointPolicies,
    privateLinkServiceNetworkPoliciesEnabled: subnet.privateLinkServicePolicies !== 'Disabled',
    routeTableId: orNull(subnet.routeTableId),
    securityGroup: orNull(subnet.securityGroupId),
    serviceEndpointPolicyIds: [],
    serviceEndpoints: [],
  };
}

/** Azure answers with the action that the service has; that of web applications differs. */
function actionOf(service: Delegation): string {
  return service === 'Microsoft.Web/serverFarms'
    ? 'Microsoft.Network/virtualNetworks/subnets/action'
    : 'Microsoft.Network/virtualNetworks/subnets/join/action';
}
