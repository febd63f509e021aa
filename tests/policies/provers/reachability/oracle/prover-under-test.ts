import { reachability } from '../../../../../policies/provers/reachability/reachability';
import { Prover } from './disagreements';

/** The prover, reduced to its verdicts on single packets. */
export const PROVER: Prover = (model, readings) => {
  const proven = reachability(model, readings);
  return ({ origin, packet }) => proven.ask(origin, packet).verdict;
};
