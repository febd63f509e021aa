import { signIns } from '../../../../../policies/provers/sign-in/sign-ins';
import { Prover } from './disagreements';
import { AS_OF } from './random-intent';

/** The prover, reduced to its decisions. */
export const PROVER: Prover = (model) => {
  const proven = signIns(model, AS_OF);
  return (signIn, reading, strictness) => proven.decide(signIn, reading, strictness);
};
