import { Declaration } from '../../declaration/declaration';
import { EstateGraph } from '../../graph/graph';
import { perGraph } from '../../graph/views/per-graph';
import { survivalModel } from './from-graph/survival-model';
import { proveSurvival } from './prove-survival';
import { Survival } from './survival';

/** What is proven of the failures of a judged configuration, made once for each declaration. */
export function survivalOf(graph: EstateGraph, declaration?: Declaration): Survival {
  const made = byDeclaration(graph);
  const known = made.get(declaration) ?? proveSurvival(survivalModel(graph, declaration));
  made.set(declaration, known);
  return known;
}

const byDeclaration = perGraph((): Map<Declaration | undefined, Survival> => new Map());
