import { signInsOf } from '../../../provers/sign-in/from-graph/sign-ins-of';
import { SignIns } from '../../../provers/sign-in/prover';
import { Names } from '../../../provers/sign-in/words/names';
import { Judged } from '../../rule';

/** A tenant whose sign-ins are judged, and what people call the things in it. */
export interface JudgedSignIns {
  readonly signIns: SignIns;
  readonly names: Names;
}

/** Every tenant that is declared, or that the judged configuration has policies of. */
export function tenantsOf({ graph, declaration, asOf }: Judged): readonly JudgedSignIns[] {
  return signInsOf(graph, declaration, asOf).map((signIns) => ({
    signIns,
    names: new Names(signIns.model),
  }));
}

/** Why something is not decided, to follow a sentence. */
export function openWords(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : `; not decided: ${reasons.slice(0, 3).join('; ')}`;
}
