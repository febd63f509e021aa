import { Declaration } from '../../../declaration/declaration';
import { EstateGraph } from '../../../graph/graph';
import { SignIns } from '../prover';
import { signIns } from '../sign-ins';
import { SignInModel } from '../model';
import { signInModels } from './sign-in-models';

/**
 * What can be asked of the sign-ins of each tenant of a judged configuration, made once for each date.
 * @param asOf `YYYY-MM-DD`; exceptions that have expired by then count for nothing
 */
export function signInsOf(
  graph: EstateGraph,
  declaration: Declaration | undefined,
  asOf: string,
): readonly SignIns[] {
  return signInModels(graph, declaration).map((model) => madeOnce(model, asOf));
}

const made = new WeakMap<SignInModel, Map<string, SignIns>>();

function madeOnce(model: SignInModel, asOf: string): SignIns {
  const byDate = made.get(model) ?? new Map<string, SignIns>();
  made.set(model, byDate);
  const known = byDate.get(asOf) ?? signIns(model, asOf);
  byDate.set(asOf, known);
  return known;
}
