import { EstateGraph, GraphStack } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { perGraph } from '../../graph/views/per-graph';
import { fail, pass } from '../support/results';

/** Backends that keep one copy for everybody and lock it. */
const SHARED: ReadonlySet<string> = new Set([
  'azurerm',
  'remote',
  'cloud',
  's3',
  'gcs',
  'consul',
  'pg',
  'http',
]);

export const remoteBackend: Rule = {
  id: 'state/remote-backend',
  title: 'Every stack keeps its state where everybody and the pipeline share it',
  clauses: ['SAFE-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects: "State on one person's disk is lost with it, is not locked, and holds secrets in clear.",
  remedy: "Write an azurerm backend with a key of the stack's own and use_azuread_auth.",
  sources: ['https://developer.hashicorp.com/terraform/language/backend/azurerm'],
  needsDeclaration: false,
  *check({ graph }) {
    // A plan does not say where its state is.
    const synthesized = graph.stacks.filter(({ kind }) => kind === 'synthesized');
    for (const stack of synthesized) yield judge(graph, stack);
  },
};

function judge(graph: EstateGraph, { name, backend }: GraphStack): Result {
  const subject = `stacks.${name}`;
  if (backend !== undefined && SHARED.has(backend))
    return pass(subject, `${name} keeps its state in ${backend}`);
  return makesStateAccount(graph).has(name)
    ? pass(
        subject,
        `${name} makes the account that the others keep their state in, so its own begins locally`,
      )
    : fail(
        subject,
        `${name} keeps its state ${backend === undefined ? 'nowhere that is written' : `in ${backend}`}`,
      );
}

/** Stacks that make the storage for state, which can't be there before them. */
const makesStateAccount = perGraph(
  (graph): ReadonlySet<string> =>
    new Set(graph.ofType('azurerm_storage_container').map(({ stack }) => stack)),
);
