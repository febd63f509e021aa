import { Rule } from '../rule';
import { baselineRow } from '../support/baseline-row';
import { groupBy } from '../../graph/views/group-by';
import { counted, pass, step, unknown } from '../support/results';

export const typeKnown: Rule = {
  id: 'monitoring/type-known',
  title: 'The monitoring baseline knows every type of resource that is built',
  clauses: ['MON-1', 'MON-2'],
  decides: [],
  severity: 'low',
  gates: true,
  protects:
    'A type that the baseline does not know is built without logs, tags or locks, and nobody notices.',
  remedy: 'Add a row for the type to the baseline table: what it gets, or the reason why it gets nothing.',
  sources: ['Strategy clause MON-2: one baseline applies to every system unless it says otherwise'],
  needsDeclaration: false,
  *check({ graph }) {
    const azure = graph.resources.filter(({ type }) => type.startsWith('azurerm_'));
    for (const [type, resources] of groupBy(azure, (resource) => resource.type)) {
      const first = resources[0]!;
      const built = `${type} is built ${counted(resources.length, 'time')}`;
      yield baselineRow(type)
        ? pass(first, `${built} and stands in the baseline`)
        : unknown(first, `${built} and does not stand in the baseline`, [
            step(first, '', type, 'a row of the baseline table'),
          ]);
    }
  },
};
