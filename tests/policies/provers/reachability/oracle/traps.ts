import { DISPUTES } from './disputes';
import { EDGE_TRAPS } from './edge-traps';
import { ENDPOINT_TRAPS } from './endpoint-traps';
import { FIREWALL_TRAPS } from './firewall-traps';
import { ROUTE_TRAPS } from './route-traps';
import { Trap } from './trap';

/** Every trap by name. */
export const TRAPS: readonly Trap[] = [
  ...ROUTE_TRAPS,
  ...ENDPOINT_TRAPS,
  ...FIREWALL_TRAPS,
  ...EDGE_TRAPS,
  ...DISPUTES,
];
