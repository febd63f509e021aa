import { textOf } from '../../../graph/attribute';
import { EstateGraph, GraphStack, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, regionOf, targetOf } from '../../../graph/views/read';
import { Means, ModelService, NodeId } from '../model';
import { byKey } from './order';
import { distinct, keyOf, Reading, titleOf } from './reading';
import { standing } from './standing';

/** What one needs in order to recover, so far as it is judged: that something of the kind is left in a region that isn't lost. */
export function meansOf(reading: Reading, services: readonly ModelService[]): readonly Means[] {
  const { graph } = reading;
  const resources = (...types: readonly string[]) =>
    [...graph.ofType(...types)].sort(byKey).map((resource) => reading.nodeOf(resource));
  const kinds: readonly (readonly [Means['id'], string, readonly NodeId[]])[] = [
    ['vaults', 'a Recovery Services vault', resources('azurerm_recovery_services_vault')],
    ['state', "the state of a region's stacks", stateNodes(reading)],
    ['identity', 'sign-in of those who recover', identityNodes(reading, services)],
    ['name-resolution', 'a DNS resolver', resources('azurerm_private_dns_resolver')],
    ['monitoring', 'a workspace', resources('azurerm_log_analytics_workspace')],
    ['pipeline', 'an identity that deploys', deployingIdentities(reading)],
  ];
  return kinds
    .filter(([, , of]) => of.length > 0)
    .map(([id, title, of]) => ({ id, title, node: anyOf(reading, `means:${id}`, title, of) }));
}

/** Whoever recovers takes the one that is there. */
function anyOf(reading: Reading, id: NodeId, title: string, of: readonly NodeId[]): NodeId {
  return reading.gate({
    kind: 'failover',
    id,
    title,
    of: distinct(of),
    switch: { by: 'itself', seconds: 0, rpoSeconds: 0 },
  });
}

/**
 * For each region, the states of the stacks that stand in it alone: after the loss of the other one, all of them have to be
 * there. Stacks that stand in both don't count: those of one region wait for none of them.
 */
function stateNodes(reading: Reading): readonly NodeId[] {
  const { graph } = reading;
  const accounts = accountsByName(graph);
  const kept = graph.stacks.filter(({ stateAccount }) => stateAccount !== undefined);
  const byRegion = groupBy(kept, (stack) => onlyRegion(graph, stack));
  return [...byRegion]
    .filter(([region]) => region !== undefined)
    .map(([region, stacks]) => {
      const names = distinct(stacks.map(({ stateAccount = '' }) => stateAccount));
      const of = names.map((name) => accountNode(reading, name, accounts.get(name)));
      return reading.all(`means:state ${region ?? ''}`, `the state of stacks of ${region ?? ''}`, of);
    });
}

function accountNode(reading: Reading, name: string, account: Resource | undefined): NodeId {
  if (account !== undefined) return reading.nodeOf(account);
  const opaque = `storage account ${name}, which keeps states, isn't among what is judged`;
  return reading.unit({ id: `outside:${name}`, title: `storage account ${name}`, opaque });
}

const accountsByName = perGraph(
  (graph): ReadonlyMap<string | undefined, Resource> =>
    new Map(
      graph
        .ofType('azurerm_storage_account')
        .map((account) => [textOf(account.get('name'))?.toLowerCase(), account]),
    ),
);

/** The region that all of a stack stands in, and all that it joins; undefined if there are several or none. */
function onlyRegion(graph: EstateGraph, { name, stateAccount = '' }: GraphStack): string | undefined {
  const [region, ...others] = regionsByStack(graph).get(name) ?? [];
  if (region === undefined || others.length > 0) return undefined;
  const account = accountsByName(graph).get(stateAccount);
  const kept = account && regionOf(account);
  // Only a stack whose state is kept elsewhere needs a closer look: what it joins costs more to find.
  return kept === undefined || kept === region || !joins(graph, name, kept) ? region : undefined;
}

const regionsByStack = perGraph((graph): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const resource of graph.resources) {
    const region = regionOf(resource);
    if (region === undefined || region === 'global') continue;
    found.set(resource.stack, (found.get(resource.stack) ?? new Set()).add(region));
  }
  return found;
});

/** Whether something in a stack copies or joins what stands in a region. */
function joins(graph: EstateGraph, stack: string, region: string): boolean {
  return graph.resources
    .filter((resource) => resource.stack === stack)
    .some((resource) =>
      JOINING.some((path) => {
        const target = targetOf(follow(graph, resource, path));
        const holder = target && (targetOf(follow(graph, target, 'server_id')) ?? target);
        return holder !== undefined && regionOf(holder) === region;
      }),
    );
}

/** Attributes by which something in one region names what it is a copy of in another. */
const JOINING = ['creation_source_database_id', 'source_server_id', 'source_vm_id', 'server_id'] as const;

/** What a directory of the estate holds; Entra ID, which people who recover sign in to, stands in no region. */
function identityNodes(reading: Reading, services: readonly ModelService[]): readonly NodeId[] {
  const declared = reading.declaration?.services ?? [];
  const holds = new Set(
    declared.filter(({ provides }) => provides.includes('directory')).map(({ name }) => name),
  );
  return services.filter(({ name }) => holds.has(name)).map(({ node }) => node);
}

/** Identities that a pipeline signs in as, and that are lost with their region. */
function deployingIdentities(reading: Reading): readonly NodeId[] {
  const { graph } = reading;
  const federated = new Set(
    graph
      .ofType('azurerm_federated_identity_credential')
      .map((credential) => targetOf(follow(graph, credential, 'parent_id'))),
  );
  return graph
    .ofType('azurerm_user_assigned_identity')
    .filter((identity) => federated.has(identity))
    .map((identity) =>
      reading.unit({
        id: keyOf(identity),
        title: titleOf(identity),
        ...standing(reading, identity),
      }),
    );
}
