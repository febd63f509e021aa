import { Construct } from 'constructs';
import { BlockProps } from '../block-props';
import { endpointAddress, PRIVATE_ENDPOINT_TIER } from '../model/private-endpoint-places';
import { PrivateEndpoint, PrivateEndpointProps } from './private-endpoint';

/** The door to a block in one region. */
export interface BlockEndpointProps
  extends BlockProps, Pick<PrivateEndpointProps, 'target' | 'targetId' | 'role'> {}

/** A block's private endpoint, at its place in the spoke's tier for them. */
export class BlockEndpoint extends PrivateEndpoint {
  /** @throws RangeError if the spoke has no such tier, or it has no room */
  constructor(scope: Construct, id: string, props: BlockEndpointProps) {
    const { estate, block, spoke, network, resourceGroupName, target, targetId, role } = props;
    super(scope, id, {
      estate,
      region: network.region,
      resourceGroupName,
      names: [spoke.name, block.name],
      subnetId: props.subnetId(PRIVATE_ENDPOINT_TIER),
      address: endpointAddress(estate, block, props.subnet(PRIVATE_ENDPOINT_TIER)),
      target,
      targetId,
      role,
    });
  }
}
