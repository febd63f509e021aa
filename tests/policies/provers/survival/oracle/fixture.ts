import { SurvivalModel } from '../../../../../policies/provers/survival/model';
import { Prover, faultsOf } from './compare';
import { shrink } from './shrink';

/** A model on which prover and oracle once differed, the smallest that was found. */
export interface Fixture {
  readonly foundBy: string;
  /** What was wrong. */
  readonly faults: readonly string[];
  readonly model: SurvivalModel;
}

/** The smallest case of a disagreement. */
export function fixtureOf(prover: Prover, foundBy: string, model: SurvivalModel): Fixture {
  const [first] = faultsOf(prover, model);
  const kind = kindOf(first);
  const smaller = shrink(model, (tried) => {
    try {
      return faultsOf(prover, tried).some((fault) => kindOf(fault) === kind);
    } catch {
      return false;
    }
  });
  return { foundBy, faults: faultsOf(prover, smaller), model: smaller };
}

/** What a fault is about, without the names and figures of one model. */
function kindOf(fault: string | undefined): string | undefined {
  return fault?.replace(/\{.*?\}|[-\w:/.#]*\d[-\w:/.#]*| is .*/g, '');
}
