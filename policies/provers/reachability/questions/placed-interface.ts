import { Interface, Match, Maybe, NetworkModel, SecurityGroup, Subnet } from '../model';

/** An interface at an address of its subnet. */
export interface PlacedInterface {
  readonly subnet: Subnet;
  readonly address: number;
}

/** How many addresses at the start of a subnet Azure keeps for itself. [29] */
const RESERVED = 4;
/** More parts of one subnet than a person would tell apart. */
const MOST_PARTS = 8;

/**
 * Where an interface may be: at its address, or, if Azure picks that, at one address of each part of its subnet that some
 * rule tells from the rest. A frontend whose address isn't known stands nowhere: its load balancer knows it by that.
 */
export function placedInterfaces(
  model: NetworkModel,
  { subnet: id, kind, address }: Interface,
): readonly PlacedInterface[] {
  const subnet = model.subnets.find((candidate) => candidate.id === id);
  if (!subnet) return [];
  if (typeof address === 'number') return [{ subnet, address }];
  if (kind === 'load-balancer-frontend') return [];
  const taken = new Set(model.interfaces.map((other) => other.address));
  return subnet.ranges
    .flatMap(({ first, last }) => {
      const inside = bordersOf(model).filter((border) => first + RESERVED < border && border < last);
      return [first + RESERVED, ...inside].map((start, index) => ({ start, end: inside[index] ?? last }));
    })
    .slice(0, MOST_PARTS)
    .flatMap(({ start, end }) => {
      for (let free = start; free < end; free += 1) if (!taken.has(free)) return [{ subnet, address: free }];
      return [];
    });
}

/** The model in which interfaces of unknown address have the addresses given. */
export function withAddresses(model: NetworkModel, addresses: ReadonlyMap<string, number>): NetworkModel {
  return {
    ...model,
    interfaces: model.interfaces.map((each) => {
      const address = addresses.get(each.id);
      return address === undefined ? each : { ...each, address };
    }),
  };
}

const BORDERS = new WeakMap<NetworkModel, readonly number[]>();

/** Where a range that some rule names ends or begins, in order. */
function bordersOf(model: NetworkModel): readonly number[] {
  const known = BORDERS.get(model);
  if (known) return known;
  const ranges = matchesOf(model)
    .flatMap(({ sources, destinations }) => [...sources, ...destinations])
    .flatMap((term) => (term.kind === 'range' ? [term.range] : []));
  const borders = [...new Set(ranges.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
  BORDERS.set(model, borders);
  return borders;
}

function matchesOf({ subnets, interfaces, firewalls, adminRules }: NetworkModel): readonly Match[] {
  const groups = new Set([...subnets, ...interfaces].flatMap(({ securityGroup }) => read(securityGroup)));
  const collections = firewalls
    .flatMap(({ policies }) => ('unknown' in policies ? [] : policies))
    .flatMap((layer) => layer.groups.flatMap((group) => group.collections));
  return [
    ...[...groups].flatMap(({ rules }) => rules),
    ...adminRules.flatMap(({ rules }) => rules),
    ...collections.flatMap(({ rules }): readonly { readonly match: Match }[] => rules),
  ].map(({ match }) => match);
}

function read(group: Maybe<SecurityGroup> | undefined): readonly SecurityGroup[] {
  return group === undefined || 'unknown' in group ? [] : [group];
}
