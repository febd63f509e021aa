import { Declaration } from '../../../declaration/declaration';
import { EstateGraph } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { networkModel } from '../from-graph/network-model';
import { reachability } from '../reachability';
import { Claims } from './claims';

/** The claims of a judged configuration, made once for each declaration that it is judged with. */
export function claimsOf(graph: EstateGraph, declaration?: Declaration): Claims {
  const made = byDeclaration(graph);
  const known = made.get(declaration);
  if (known) return known;
  const claims = new Claims(reachability(networkModel(graph, declaration)), declaration);
  made.set(declaration, claims);
  return claims;
}

const byDeclaration = perGraph((): Map<Declaration | undefined, Claims> => new Map());
