import { Declaration } from '../declaration/declaration';
import { Table } from '../exhibit';
import { EstateGraph, GraphStack } from '../graph/graph';
import { compareText } from '../../constructs/model/compare-text';

const JUDGED_FROM: Readonly<Record<GraphStack['kind'], string>> = {
  synthesized: 'synthesized configuration',
  plan: 'plan',
  'graph-export': 'export of Microsoft Graph',
};

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
        JUDGED_FROM[stack.kind],
        String(sizes.get(stack.name) ?? 0),
        stack.kind === 'graph-export' ? 'none' : labels.join(', ') || 'not known',
        stack.kind === 'graph-export' ? 'none' : (stack.backend ?? 'not written'),
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
