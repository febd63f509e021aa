import { TerminatingNode } from '../model';
import { readApplicationGateways } from './application-gateways';
import { readBastions } from './bastions';
import { readDnsResolvers } from './dns-resolvers';
import { readFrontDoors } from './front-doors';
import { Gateway } from './gateways';
import { gatewayNodes } from './gateway-nodes';
import { readPrivateLinkServices } from './private-link-services';
import { Reading } from './reading';

/** All that ends what reaches it and starts flows of its own. [28] */
export function readTerminatingNodes(
  reading: Reading,
  gateways: readonly Gateway[],
): readonly TerminatingNode[] {
  return [
    ...readApplicationGateways(reading),
    ...readFrontDoors(reading),
    ...readBastions(reading),
    ...gatewayNodes(reading, gateways),
    ...readPrivateLinkServices(reading),
    ...readDnsResolvers(reading),
  ];
}
