import { Witness, WitnessStep } from '../../../finding';
import { EstateGraph } from '../../../graph/graph';
import { resourceOf } from '../../../provers/sign-in/from-graph/model-resources';
import { Counterexample, NearMiss } from '../../../provers/sign-in/prover';
import { signInWords } from '../../../provers/sign-in/questions/sign-in-words';
import { counterexampleWords } from '../../../provers/sign-in/words/counterexample-words';
import { evidenceWords } from '../../../provers/sign-in/words/evidence-words';
import { Names } from '../../../provers/sign-in/words/names';
import { labelOf } from '../../support/results';

/** A counterexample as evidence: one sign-in of it, what is shown, and the policies that nearly caught it. */
export function witnessOf(graph: EstateGraph, names: Names, counterexample: Counterexample): Witness {
  const { example, evidence, nearMisses } = counterexample;
  const shown = example.principal.kind === 'user' ? `, with ${evidenceWords(names, evidence)}` : '';
  return {
    summary: sentenceOf(names, counterexample),
    steps: [
      { at: 'a sign-in', found: `${signInWords(names, example)}${shown}` },
      ...nearMisses.map((miss) => missStep(graph, miss)),
    ],
  };
}

/** The counterexample in words, to stand in a message. */
export function sentenceOf(names: Names, counterexample: Counterexample): string {
  return counterexampleWords(names, counterexample).replace(/\.$/, '');
}

function missStep(graph: EstateGraph, { policy, because }: NearMiss): WitnessStep {
  const resource = resourceOf(graph, policy.id);
  return {
    at: resource ? labelOf(resource) : policy.id,
    found: `"${policy.name}" ${because.join(', and ')}`,
  };
}
