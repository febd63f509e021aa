import { PrivateLinkService } from '@cdktf/provider-azurerm/lib/private-link-service';
import { Construct } from 'constructs';
import { PublishedService } from '../model/flow';
import { Subnet } from '../model/estate';
import { privateLinkOriginName } from '../model/private-link-origin-ids';
import { serverAddress } from '../model/server-addresses';
import { Placement } from '../network/placement';

/** One region's door for Front Door. */
export interface PrivateLinkOriginProps extends Placement {
  readonly service: PublishedService;
  /** The service's edge tier, which holds nothing else. */
  readonly edge: Subnet;
  /** Id of its subnet, whose network policies for private link services are off. */
  readonly edgeSubnetId: string;
  /** Id of the load balancer's frontend that it leads to. */
  readonly frontendId: string;
}

/**
 * Lets Front Door in without a public address: its connection comes out of the edge tier, at a fixed address, and goes to
 * the load balancer. No subscription is approved beforehand and none finds it by its alias: a request comes by its id
 * and waits until somebody approves it, since Front Door's own subscription is shared by all its customers.
 */
export class PrivateLinkOrigin extends PrivateLinkService {
  constructor(scope: Construct, id: string, props: PrivateLinkOriginProps) {
    super(scope, id, {
      name: privateLinkOriginName(props.service, props.region),
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      enableProxyProtocol: false,
      loadBalancerFrontendIpConfigurationIds: [props.frontendId],
      natIpConfiguration: [
        {
          name: 'primary',
          primary: true,
          subnetId: props.edgeSubnetId,
          privateIpAddress: serverAddress(props.edge, 0),
        },
      ],
    });
  }
}
