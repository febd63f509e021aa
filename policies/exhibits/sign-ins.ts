import { Declaration } from '../declaration/declaration';
import { Exhibit } from '../exhibit';
import { EstateGraph } from '../graph/graph';
import { signInsOf } from '../provers/sign-in/from-graph/sign-ins-of';
import { loginsLeftTable } from './logins-left';
import { passwordsProse } from './passwords';
import { signInGapsTable } from './sign-in-gaps';
import { signInMatrix } from './sign-in-matrix';
import { signInPoliciesTable } from './sign-in-policies';

/** What a report shows of sign-ins: who needs what, what gets past, and the policies in words. Nothing without a tenant. */
export function signInExhibits(
  graph: EstateGraph,
  declaration: Declaration | undefined,
  asOf: string,
): readonly Exhibit[] {
  const tenants = signInsOf(graph, declaration, asOf).filter(({ model }) => model.policies.length > 0);
  if (tenants.length === 0) return [];
  const matrices = tenants.map(({ model }) => signInMatrix(model, declaration));
  return [
    ...matrices.filter((matrix) => matrix !== undefined),
    signInGapsTable(tenants),
    ...tenants.map(({ model }) => signInPoliciesTable(model)),
    loginsLeftTable(graph),
    ...((declaration?.tenants ?? []).length > 0 ? [passwordsProse(graph)] : []),
  ];
}
