import { textOf } from '../../../graph/attribute';
import { Block, EstateGraph, Reference, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, followList, targetOf, written } from '../../../graph/views/read';
import { idAt } from '../../reachability/from-graph/identity';
import { MACHINES } from './machines';
import { SCALE_SETS } from './scale-sets';

/** Something that traffic is sent to by its network card: a machine or a scale set. */
export interface Card {
  readonly holder: Resource;
  readonly subnet: Reference;
  /** Its private address, if that is fixed. */
  readonly address?: string;
  /** Ids of pools of load balancers and application gateways that it is in. */
  readonly pools: readonly string[];
}

/** What puts cards into pools: associations of their own, and lists in scale sets. */
const TIES = {
  azurerm_lb: {
    association: 'azurerm_network_interface_backend_address_pool_association',
    list: 'load_balancer_backend_address_pool_ids',
  },
  azurerm_application_gateway: {
    association: 'azurerm_network_interface_application_gateway_backend_address_pool_association',
    list: 'application_gateway_backend_address_pool_ids',
  },
} as const;

/** What has pools. */
export type Pooling = keyof typeof TIES;
export const POOLING: readonly Pooling[] = ['azurerm_lb', 'azurerm_application_gateway'];

/** The cards of all machines and scale sets. */
export const cardsOf = perGraph((graph): readonly Card[] => [
  ...graph.ofType(...MACHINES).flatMap((machine) => cardsOfMachine(graph, machine)),
  ...graph.ofType(...SCALE_SETS).flatMap((set) => cardsOfScaleSet(graph, set)),
]);

/** The cards of one machine or scale set. */
export function cardsAt(graph: EstateGraph, holder: Resource): readonly Card[] {
  return byHolder(graph).get(holder) ?? [];
}

const byHolder = perGraph((graph) => groupBy(cardsOf(graph), ({ holder }) => holder));

function cardsOfMachine(graph: EstateGraph, holder: Resource): readonly Card[] {
  return followList(graph, holder, 'network_interface_ids').flatMap((reference) => {
    const card = targetOf(reference);
    if (card === undefined) return [];
    const pools = poolsByCard(graph).get(card) ?? [];
    return card.blocks('ip_configuration').map((block) => cardOf(graph, card, block, holder, pools));
  });
}

function cardsOfScaleSet(graph: EstateGraph, holder: Resource): readonly Card[] {
  return holder.blocks('network_interface').flatMap((card) =>
    card.blocks('ip_configuration').map((block) =>
      cardOf(
        graph,
        holder,
        block,
        holder,
        POOLING.flatMap((pooling) => followList(graph, holder, `${block.path}.${TIES[pooling].list}`)),
      ),
    ),
  );
}

function cardOf(
  graph: EstateGraph,
  resource: Resource,
  block: Block,
  holder: Resource,
  pools: readonly Reference[],
): Card {
  const address = textOf(written(block, 'private_ip_address'));
  return {
    holder,
    subnet: follow(graph, resource, `${block.path}.subnet_id`),
    ...(address === undefined ? {} : { address }),
    pools: pools.map(idAt).filter((id) => id !== undefined),
  };
}

const poolsByCard = perGraph((graph): ReadonlyMap<Resource, readonly Reference[]> => {
  const found = new Map<Resource, Reference[]>();
  for (const tie of graph.ofType(...POOLING.map((pooling) => TIES[pooling].association))) {
    const card = targetOf(follow(graph, tie, 'network_interface_id'));
    if (card === undefined) continue;
    found.set(card, [...(found.get(card) ?? []), follow(graph, tie, 'backend_address_pool_id')]);
  }
  return found;
});

/** Whether something may be in a pool of this kind and nobody knows in which, or what. */
export function hasOpenPools(graph: EstateGraph, pooling: Pooling): boolean {
  return openPools(graph).has(pooling);
}

const openPools = perGraph((graph): ReadonlySet<Pooling> => {
  const isOpen = ({ association, list }: (typeof TIES)[Pooling]): boolean =>
    graph
      .ofType(association)
      .some((tie) =>
        ['network_interface_id', 'backend_address_pool_id'].some(
          (path) => follow(graph, tie, path).kind === 'unknown',
        ),
      ) ||
    graph.ofType(...SCALE_SETS).some((set) =>
      set
        .blocks('network_interface')
        .flatMap((card) => card.blocks('ip_configuration'))
        .some((block) =>
          followList(graph, set, `${block.path}.${list}`).some(({ kind }) => kind === 'unknown'),
        ),
    );
  return new Set(POOLING.filter((pooling) => isOpen(TIES[pooling])));
});
