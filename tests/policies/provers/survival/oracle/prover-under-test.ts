import { proveSurvival } from '../../../../../policies/provers/survival/prove-survival';
import { Prover } from './compare';

export const PROVER: Prover = proveSurvival;
