import { numberOf, textOf } from '../../../graph/attribute';
import { Block, Reference, Resource } from '../../../graph/graph';
import { follow, written } from '../../../graph/views/read';
import { Interface, Interval, LoadBalancer, LoadBalancerRule, Maybe } from '../model';
import { awaitingBalancers } from './awaiting-balancers';
import { BackendPools } from './backend-pools';
import { Card } from './card';
import { idOf, labelOf, placeOf } from './identity';
import { isUnknown, notKnown, numberAt, switchAt, wordAt } from './maybe';
import { privateAddress } from './network-interfaces';
import { ANY_PORT, protocolsOf, TCP_AND_UDP } from './protocols';
import { blocksOf, Reading } from './reading';

/** Load balancers, and their private frontends as interfaces. */
export interface LoadBalancing {
  readonly loadBalancers: readonly LoadBalancer[];
  readonly frontends: readonly Interface[];
}

/** Types of rules that lead from a frontend to backends. */
const RULE_TYPES = ['azurerm_lb_rule', 'azurerm_lb_nat_rule', 'azurerm_lb_nat_pool'] as const;

/** Reads load balancers with all rules that name them. */
export function readLoadBalancers(reading: Reading, cards: readonly Card[]): LoadBalancing {
  const { graph } = reading;
  const pools = new BackendPools(reading, cards);
  const rules = graph
    .ofType(...RULE_TYPES)
    .map((resource) => ({ resource, balancer: follow(graph, resource, 'loadbalancer_id') }));
  for (const { resource, balancer } of rules) {
    if (balancer.kind === 'unknown') {
      reading.gaps.add(placeOf(resource), `the load balancer of ${labelOf(resource)} isn't known`);
    }
  }
  const awaiting = awaitingBalancers(graph);
  const read = graph.ofType('azurerm_lb').flatMap((resource) => {
    const own = rules
      .filter(({ balancer }) => balancer.kind === 'resource' && balancer.resource === resource)
      .map((rule) => readRule(pools, rule.resource));
    const isEmpty = own.every(({ backends }) => !isUnknown(backends) && backends.length === 0);
    return isEmpty && awaiting.includes(resource) ? [] : [readLoadBalancer(reading, resource, own, cards)];
  });
  return {
    loadBalancers: read.map(({ loadBalancer }) => loadBalancer),
    frontends: read.flatMap(({ frontends }) => frontends),
  };
}

function readLoadBalancer(
  reading: Reading,
  resource: Resource,
  rules: readonly LoadBalancerRule[],
  cards: readonly Card[],
): { readonly loadBalancer: LoadBalancer; readonly frontends: readonly Interface[] } {
  const { graph, places, publicAddresses, gaps } = reading;
  const label = labelOf(resource);
  const id = idOf(resource);
  const interfaces: Interface[] = [];
  const frontends = blocksOf(reading, resource, 'frontend_ip_configuration').flatMap((block) => {
    const at = (attribute: string): Reference => follow(graph, resource, `${block.path}.${attribute}`);
    const place = placeOf(resource, block.path);
    const name = textOf(block.get('name')) ?? block.path;
    const holder = { kind: 'load-balancer', loadBalancer: id } as const;
    if (isChained(block)) {
      gaps.add(place, `${label} sends packets through a gateway load balancer`);
    }
    const reference = at('subnet_id');
    if (reference.kind === 'none') {
      const isPrefix =
        at('public_ip_prefix_id').kind !== 'none' && at('public_ip_address_id').kind === 'none';
      const atom = isPrefix
        ? publicAddresses.attachUnnamed(holder, label, place)
        : publicAddresses.attach(at('public_ip_address_id'), holder, label, place);
      return atom === undefined ? [] : [{ name, address: atom }];
    }
    const subnet = places.subnetAt(reference)?.subnet;
    const address = privateAddress(block, `frontend "${name}" of ${label}`);
    if (subnet === undefined) gaps.add(place, `the subnet of frontend "${name}" of ${label} isn't known`);
    else {
      interfaces.push({
        id: `${id}/frontendipconfigurations/${name.toLowerCase()}`,
        label: `frontend "${name}" of ${label}`,
        place,
        kind: 'load-balancer-frontend',
        subnet,
        address,
        applicationSecurityGroups: [],
        forwards: false,
      });
    }
    return [{ name, address }];
  });
  const loadBalancer = {
    id,
    label,
    place: placeOf(resource),
    frontends,
    rules: rules.map((rule) => besideItsFrontend(rule, subnetsOf(cards), interfaces)),
  };
  return { loadBalancer, frontends: interfaces };
}

/**
 * A backend that answers from the frontend's address has to stand in the frontend's subnet for routes to treat the answer as
 * they would its own; elsewhere it isn't known what becomes of it.
 */
function besideItsFrontend(
  rule: LoadBalancerRule,
  subnetOf: (card: string) => string | undefined,
  frontends: readonly Interface[],
): LoadBalancerRule {
  if (!rule.keepsDestination || isUnknown(rule.backends)) return rule;
  const frontend = frontends.find(({ id }) => id.endsWith(`/${rule.frontend.toLowerCase()}`));
  const isBeside = rule.backends.every((card) => subnetOf(card) === frontend?.subnet);
  return isBeside
    ? rule
    : {
        ...rule,
        backends: {
          unknown: `backends of load balancer rule ${rule.name} answer from an address of another subnet (floating IP), which isn't modelled`,
        },
      };
}

function subnetsOf(cards: readonly Card[]): (card: string) => string | undefined {
  const subnets = new Map(cards.map((card) => [card.interface.id, card.interface.subnet]));
  return (card) => subnets.get(card);
}

/** An expression shows that it is written; without one a plan only says that the provider reports it. */
function isChained(block: Block): boolean {
  const attribute = written(block, 'gateway_load_balancer_frontend_ip_configuration_id');
  return attribute.state === 'known' || (attribute.state === 'unknown' && attribute.expression !== undefined);
}

const PROTOCOLS = ['Tcp', 'Udp', 'All'] as const;

function readRule(pools: BackendPools, resource: Resource): LoadBalancerRule {
  const name = labelOf(resource);
  const whose = `load balancer rule ${name}`;
  const protocol = wordAt(resource, 'protocol', PROTOCOLS, undefined, `the protocol of ${whose}`);
  const frontendPorts = frontendPortsOf(resource, whose);
  const isAllPorts = frontendPorts === ANY_PORT;
  return {
    name,
    place: placeOf(resource),
    frontend: textOf(resource.get('frontend_ip_configuration_name')) ?? '',
    protocols:
      protocol === 'All' ? TCP_AND_UDP : isUnknown(protocol) ? protocol : protocolsOf([protocol], whose),
    frontendPorts,
    ...(isAllPorts
      ? {}
      : { backendPort: numberAt(resource, 'backend_port', `the backend port of ${whose}`) }),
    ...floats(pools, resource, whose),
  };
}

/** Port 0 at both ends is every port. */
function frontendPortsOf(resource: Resource, whose: string): Maybe<readonly Interval[]> {
  const one = numberOf(resource.get('frontend_port'));
  if (one === 0 && resource.type === 'azurerm_lb_rule') return ANY_PORT;
  const first = numberOf(resource.get('frontend_port_start')) ?? one;
  const last = numberOf(resource.get('frontend_port_end')) ?? one;
  return first === undefined || last === undefined
    ? notKnown(`the frontend port of ${whose}`)
    : [{ first, last }];
}

/** Whom it leads to, and whether the packet keeps its destination on the way. */
function floats(
  pools: BackendPools,
  resource: Resource,
  whose: string,
): Pick<LoadBalancerRule, 'backends' | 'keepsDestination'> {
  const floating = ['floating_ip_enabled', 'enable_floating_ip'].map((path) =>
    switchAt(resource, path, false, `${path} of ${whose}`),
  );
  const doubt = floating.find(isUnknown);
  if (doubt !== undefined) return { backends: doubt };
  const backends = pools.of(resource, whose);
  return floating.includes(true) ? { backends, keepsDestination: true } : { backends };
}
