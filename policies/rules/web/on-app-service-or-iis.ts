import { Declaration, DeclaredPublished } from '../../declaration/declaration';
import { textOf } from '../../graph/attribute';
import { EstateGraph, Resource } from '../../graph/graph';
import { networksOf } from '../../graph/views/networks';
import { Result, Rule } from '../rule';
import { machinesInSubnets } from '../support/machines-in-subnets';
import { fail, pass, step, unknown } from '../support/results';

/** Ways in for browsers; whoever comes by private access comes to machines of any kind. */
const WEB: readonly DeclaredPublished['by'][] = ['front-door', 'application-gateway', 'app-proxy'];

export const onAppServiceOrIis: Rule = {
  id: 'web/on-app-service-or-iis',
  title: 'What is published on the web runs on App Service or on Windows machines',
  clauses: ['BB-2'],
  decides: ['BB-2'],
  severity: 'low',
  gates: true,
  protects: 'Each further kind of web server takes people who know it, patch it and watch it.',
  remedy:
    'Use the block web-app (Drupal) or machines with IIS, or let an exemption say why the application takes another web server.',
  sources: ["the county's strategy of 2022, Building Blocks"],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    for (const published of declaration?.published ?? []) {
      if (!declaration || !WEB.includes(published.by)) continue;
      for (const id of published.apps ?? []) yield judgeApp(published, graph.byId(id));
      if (published.flow !== undefined) yield* judgeMachines(graph, published, declaration);
    }
  },
};

function judgeApp({ name, title }: DeclaredPublished, app: Resource | undefined): Result {
  return app === undefined
    ? unknown(`published.${name}`, `${title} leads to an application that is not judged`)
    : pass(app, `${title} runs on App Service`);
}

function* judgeMachines(
  graph: EstateGraph,
  { name, title, flow: id }: DeclaredPublished,
  { flows }: Declaration,
): Iterable<Result> {
  const ends = (flows.find((flow) => flow.id === id)?.pairs ?? []).map(({ to }) => to);
  const machines = new Set(
    ends.flatMap((end) => (end.kind === 'subnet' ? machinesAt(graph, end.network, end.subnet) : [])),
  );
  if (machines.size === 0) {
    yield unknown(`published.${name}`, `${title} leads to no machine that is judged`);
  }
  for (const machine of machines) {
    yield machine.type.includes('_windows_')
      ? pass(machine, `${title} runs on Windows`)
      : fail(machine, `${title} runs on Linux`, [step(machine, '', machine.type, 'App Service or Windows')]);
  }
}

function machinesAt(graph: EstateGraph, network: string, subnet: string): readonly Resource[] {
  const found = networksOf(graph)
    .filter(({ name }) => name?.toLowerCase() === network.toLowerCase())
    .flatMap(({ subnets }) => subnets)
    .find(({ block }) => textOf(block.get('name'))?.toLowerCase() === subnet.toLowerCase());
  return found ? (machinesInSubnets(graph).get(found) ?? []) : [];
}
