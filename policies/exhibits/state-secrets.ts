import { Table } from '../exhibit';
import { EstateGraph } from '../graph/graph';
import { compareText } from '../../constructs/model/compare-text';
import { STATE_SECRETS } from './state-secret-types';

/** The judged resources whose state holds secrets, whatever the code does: why state is kept as a secret. */
export function stateSecretsTable(graph: EstateGraph): Table {
  const rows = graph
    .ofType(...Object.keys(STATE_SECRETS))
    .map(({ stack, address, type }) => [address, stack, STATE_SECRETS[type] ?? ''])
    .sort(
      ([address = '', stack = ''], [other = '', otherStack = '']) =>
        compareText(stack, otherStack) || compareText(address, other),
    );
  return {
    kind: 'table',
    id: 'state-secrets',
    title: 'Secrets in state',
    alternative:
      rows.length === 0
        ? 'No judged resource is of a type that puts a secret into Terraform state by itself.'
        : 'Terraform state of these resources holds a secret whatever the configuration says, so state is kept as a secret: private, encrypted, and readable by the deployment alone.',
    columns: ['Resource', 'Stack', 'What state holds'],
    rows,
  };
}
