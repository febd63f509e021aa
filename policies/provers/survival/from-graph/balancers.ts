import { textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, followList, targetOf, textsOf, written } from '../../../graph/views/read';
import { idAt, idOf } from '../../reachability/from-graph/identity';
import { Card, cardsOf, hasOpenPools } from './cards';
import { byKey } from './order';
import { distinct, keyOf } from './reading';

/** Something that sends to one of several: a load balancer or an application gateway, with what it sends to. */
export interface Balancer {
  readonly resource: Resource;
  /** Machines, scale sets and applications, each once. */
  readonly members: readonly Resource[];
  /** The members that do the same work: those of each rule or pool, each set once. One set doesn't stand in for another. */
  readonly pools: readonly (readonly Resource[])[];
  /** Whether it asks its members how they are: without that it goes on sending to dead ones. */
  readonly probes: boolean | 'unknown';
  /** Why it may send to others too, or not to these. */
  readonly doubt?: string;
}

/** All load balancers with rules, and all application gateways. */
export const balancersOf = perGraph((graph): readonly Balancer[] => [
  ...loadBalancers(graph),
  ...graph.ofType('azurerm_application_gateway').map((gateway) => applicationGateway(graph, gateway)),
]);

/** The balancers that send to a machine, scale set or application. */
export function balancersTo(graph: EstateGraph, member: Resource): readonly Balancer[] {
  return byMember(graph).get(member) ?? [];
}

const byMember = perGraph((graph): ReadonlyMap<Resource, readonly Balancer[]> => {
  const found = new Map<Resource, Balancer[]>();
  for (const balancer of balancersOf(graph)) {
    for (const member of balancer.members) found.set(member, [...(found.get(member) ?? []), balancer]);
  }
  return found;
});

const loadBalancers = perGraph((graph): readonly Balancer[] => {
  const rules = groupBy(graph.ofType('azurerm_lb_rule'), (rule) =>
    targetOf(follow(graph, rule, 'loadbalancer_id')),
  );
  return graph.ofType('azurerm_lb').flatMap((resource): readonly Balancer[] => {
    const own = rules.get(resource) ?? [];
    if (own.length === 0) return [];
    const ids = own.map((rule) => poolsOfRule(graph, rule));
    const isOpen = ids.flat().includes(undefined) || hasOpenPools(graph, 'azurerm_lb');
    const pools = ids.map((pool) => pool.flatMap((id) => (id === undefined ? [] : membersOfPool(graph, id))));
    return [
      {
        resource,
        members: distinct(pools.flat()),
        pools: setsOf(pools),
        probes: probesOf(graph, own),
        ...(isOpen
          ? { doubt: `which machines ${resource.address} sends to isn't known before deployment` }
          : {}),
      },
    ];
  });
});

function poolsOfRule(graph: EstateGraph, rule: Resource): readonly (string | undefined)[] {
  return ['backend_address_pool_ids', 'backend_address_pool_id']
    .flatMap((path) => followList(graph, rule, path))
    .map(idAt);
}

/** Each set of members once, whatever their order; without empty ones. */
function setsOf(pools: readonly (readonly Resource[])[]): readonly (readonly Resource[])[] {
  const byMembers = new Map(
    pools.map((pool) => {
      const members = [...new Set(pool)].sort(byKey);
      return [members.map(keyOf).join(' '), members] as const;
    }),
  );
  return [...byMembers.values()].filter(({ length }) => length > 0);
}

function probesOf(graph: EstateGraph, rules: readonly Resource[]): Balancer['probes'] {
  const kinds = rules.map((rule) => follow(graph, rule, 'probe_id').kind);
  if (kinds.includes('none')) return false;
  return kinds.includes('unknown') ? 'unknown' : true;
}

function membersOfPool(graph: EstateGraph, pool: string): readonly Resource[] {
  const named = (cardsByPool(graph).get(pool) ?? []).map(({ holder }) => holder);
  const addresses = (addressesByPool(graph).get(pool) ?? []).map((member) =>
    textOf(member.get('ip_address')),
  );
  return [...named, ...addresses.flatMap((address) => holdersAt(graph, address))];
}

const addressesByPool = perGraph((graph) =>
  groupBy(graph.ofType('azurerm_lb_backend_address_pool_address'), (member) =>
    idAt(follow(graph, member, 'backend_address_pool_id')),
  ),
);

const cardsByPool = perGraph((graph): ReadonlyMap<string, readonly Card[]> => {
  const found = new Map<string, Card[]>();
  for (const card of cardsOf(graph)) {
    for (const pool of card.pools) found.set(pool, [...(found.get(pool) ?? []), card]);
  }
  return found;
});

/** Machines that have a private address. */
export function holdersAt(graph: EstateGraph, address: string | undefined): readonly Resource[] {
  return address === undefined ? [] : (byAddress(graph).get(address) ?? []).map(({ holder }) => holder);
}

const byAddress = perGraph((graph) => groupBy(cardsOf(graph), ({ address }) => address));

/** A gateway probes its members even where nobody writes a probe. */
function applicationGateway(graph: EstateGraph, resource: Resource): Balancer {
  const blocks = resource.blocks('backend_address_pool');
  const addresses = blocks.map((block) => textsOf(block, 'ip_addresses'));
  const names = blocks.map((block) => textsOf(block, 'fqdns'));
  const pools = blocks.map((block, index) => {
    const id = `${idOf(resource)}/backendaddresspools/${textOf(block.get('name'))?.toLowerCase() ?? ''}`;
    return [
      ...(cardsByPool(graph).get(id) ?? []).map(({ holder }) => holder),
      ...(addresses[index]?.texts ?? []).flatMap((text) => behindAddress(graph, text)),
      ...(names[index]?.texts ?? []).flatMap((text) => applicationsNamed(graph, text)),
    ];
  });
  const isComplete =
    [...addresses, ...names].every(({ complete }) => complete) &&
    !hasOpenPools(graph, 'azurerm_application_gateway');
  return {
    resource,
    members: distinct(pools.flat()),
    pools: setsOf(pools),
    probes: true,
    ...(isComplete ? {} : { doubt: `where ${resource.address} sends to isn't known before deployment` }),
  };
}

/** What an address leads to: machines, or those behind the load balancer that has it. */
function behindAddress(graph: EstateGraph, address: string): readonly Resource[] {
  const balancer = balancerAt(graph, address);
  return balancer === undefined ? holdersAt(graph, address) : balancer.members;
}

/** The load balancer that has a private address. */
export function balancerAt(graph: EstateGraph, address: string): Balancer | undefined {
  return byFrontend(graph).get(address);
}

const byFrontend = perGraph(
  (graph): ReadonlyMap<string, Balancer> =>
    new Map(
      loadBalancers(graph).flatMap((balancer) =>
        balancer.resource
          .blocks('frontend_ip_configuration')
          .map((block) => textOf(written(block, 'private_ip_address')))
          .filter((address) => address !== undefined)
          .map((address) => [address, balancer] as const),
      ),
    ),
);

/** Applications that Azure gives a host name. */
export function applicationsNamed(graph: EstateGraph, host: string): readonly Resource[] {
  const name = /^([^.]+)\.(?:privatelink\.)?azurewebsites\.net$/i.exec(host)?.[1]?.toLowerCase();
  return name === undefined
    ? []
    : graph.ofType(...APPLICATIONS).filter((app) => textOf(app.get('name'))?.toLowerCase() === name);
}

/** Types of applications on App Service. */
export const APPLICATIONS: readonly string[] = [
  'azurerm_linux_web_app',
  'azurerm_windows_web_app',
  'azurerm_linux_function_app',
  'azurerm_windows_function_app',
];
