import { Declaration } from '../../../declaration/declaration';
import { Claims } from '../claims/claims';
import { Reachability } from '../prover';

/** What questions are asked of: a configuration, what was meant with it, and its prover with every name that is asked. */
export interface Asked {
  readonly claims: Claims;
  readonly declaration: Declaration | undefined;
  readonly reachability: Reachability;
}
