import { Declaration, DeclaredOrganisation } from '../../../declaration/declaration';
import { EstateGraph, Resource } from '../../../graph/graph';
import { NodeId } from '../model';
import { Survival } from '../survival';

/** Something that ties an organisation to others, and what becomes of it when they part. */
export interface Tie {
  readonly what: string;
  /** Titles of the organisations whose it is. */
  readonly whose: string;
  /** Services that lean on it. */
  readonly services: readonly string[];
  /** `double`: it needs one of its own; `hand over`: others lean on what is its; `end`: an agreement that ends. */
  readonly todo: 'double' | 'hand over' | 'end';
}

/**
 * What has to be doubled or handed over if an organisation leaves (ORG-1). Whose something is, its subscription says. What a
 * tenant or a licence ties together is not in a dependency graph and not listed here.
 * @throws RangeError for an organisation that isn't declared
 */
export function partingOf(
  survival: Survival,
  graph: EstateGraph,
  declaration: Declaration,
  organisation: string,
): readonly Tie[] {
  const leaving = declaration.organisations.find(({ id }) => id === organisation);
  if (leaving === undefined) throw new RangeError(`organisation "${organisation}" is not declared`);
  const owners = ownersBySubscription(declaration);
  const ties = new Map<string, Tie & { services: string[] }>();
  const add = (what: string, whose: string, service: string, todo: Tie['todo']) => {
    const key = `${todo} ${what}`;
    const tie = ties.get(key) ?? { what, whose, services: [], todo };
    if (!tie.services.includes(service)) tie.services.push(service);
    ties.set(key, tie);
  };
  for (const service of survival.model.services) {
    const isOwn = service.organisation === leaving.id;
    for (const resource of resourcesUnder(survival, graph, service.node)) {
      const owner = owners.get(resource.subscription ?? '');
      if (owner === undefined || (owner.id === leaving.id) === isOwn) continue;
      if (isOwn) add(groupWords(resource), owner.title, service.title, 'double');
      else if (owner.id === leaving.id) add(groupWords(resource), owner.title, service.title, 'hand over');
    }
  }
  return [...ties.values(), ...agreements(declaration, leaving)];
}

/** Resources of one type and stack are doubled together. */
function groupWords({ type, stack }: Resource): string {
  return `${type.replace(/^azurerm_/, '').replaceAll('_', ' ')} of ${stack}`;
}

function ownersBySubscription({
  subscriptions,
  organisations,
}: Declaration): ReadonlyMap<string, DeclaredOrganisation> {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return new Map(
    subscriptions.flatMap(({ id, organisation }) => {
      const owner = byId.get(organisation);
      return owner ? [[id, owner] as const] : [];
    }),
  );
}

function resourcesUnder({ model }: Survival, graph: EstateGraph, root: NodeId): readonly Resource[] {
  const nodes = new Map<NodeId, { readonly address?: string; readonly of?: readonly NodeId[] }>([
    ...model.units.map((unit) => [unit.id, unit] as const),
    ...model.gates.map((gate) => [gate.id, gate] as const),
  ]);
  const seen = new Set<NodeId>();
  const open = [root];
  const found = new Set<Resource>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const node = nodes.get(id);
    open.push(...(node?.of ?? []));
    const [stack, ...address] = node?.address?.split('/') ?? [];
    const resource = stack === undefined ? undefined : graph.find(stack, address.join('/'));
    if (resource) found.add(resource);
  }
  return [...found];
}

function agreements({ flows, organisations }: Declaration, leaving: DeclaredOrganisation): readonly Tie[] {
  const others = new Map<string, string[]>();
  for (const { id, title, agreedFlows } of organisations) {
    if (id === leaving.id) continue;
    for (const flow of agreedFlows) others.set(flow, [...(others.get(flow) ?? []), title]);
  }
  return leaving.agreedFlows.map((id) => ({
    what: `flow ${id}${whyOf(flows.find((flow) => flow.id === id))}`,
    whose: [leaving.title, ...(others.get(id) ?? [])].join(' and '),
    services: [],
    todo: 'end',
  }));
}

function whyOf(flow: Declaration['flows'][number] | undefined): string {
  return flow === undefined ? '' : ` (${flow.why})`;
}
