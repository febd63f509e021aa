import { Reference } from '../../../graph/graph';
import { Interface } from '../model';

/** A network card with what load balancers need to know of it. */
export interface Card {
  readonly interface: Interface;
  /** Backend pools that it is in. */
  readonly pools: readonly Reference[];
  /** Inbound NAT rules, and pools of such rules, that lead to it. */
  readonly natRules: readonly Reference[];
}
