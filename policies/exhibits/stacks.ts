import { Declaration } from '../declaration/declaration';
import { Table } from '../exhibit';
import { EstateGraph } from '../graph/graph';
import { compareText } from '../../constructs/model/compare-text';

/** The judged stacks, with what each holds, where it deploys to and where its state is kept. */
export function stacksTable(graph: EstateGraph, declaration?: Declaration): Table {
  const sizes = new Map<string, number>();
  for (const { stack } of graph.resources) sizes.set(stack, (sizes.get(stack) ?? 0) + 1);
  const names = new Map(declaration?.subscriptions.map(({ id, name }) => [id, name]));
  const rows = [...graph.stacks]
    .sort((a, b) => compareText(a.name, b.name))
    .map((stack) => {
      const subscriptions = stack.providers.flatMap(({ subscription }) => subscription ?? []);
      const labels = [...new Set(subscriptions.map((id) => names.get(id) ?? id))].sort(compareText);
      return [
        stack.name,
        stack.kind === 'plan' ? 'plan' : 'synthesized configuration',
        String(sizes.get(stack.name) ?? 0),
        labels.join(', ') || 'not known',
        stack.backend ?? 'not written',
      ];
    });
  return {
    kind: 'table',
    id: 'stacks',
    title: 'Stacks',
    alternative: 'What deploys together, where to, and where its state is kept.',
    columns: ['Stack', 'Judged from', 'Resources', 'Subscriptions', 'State'],
    rows,
  };
}
