import { NetworkModel } from '../../../../../policies/provers/reachability/model';
import { isUnknown } from './answer';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/**
 * A smaller model of which something is still true: nothing can be taken out of it without making it false. Atoms stay,
 * as their place in the list is their address.
 */
export function shrink(model: NetworkModel, holds: (smaller: NetworkModel) => boolean): NetworkModel {
  let current = model as unknown as Json;
  for (;;) {
    const smaller = removable(current, [])
      .map((path) => without(current, path))
      .find((candidate) => {
        const tried = candidate as unknown as NetworkModel;
        return refersToItself(tried) && holds(tried);
      });
    if (smaller === undefined) return current as unknown as NetworkModel;
    current = smaller;
  }
}

/** Members that a model may lack wherever they stand. */
const OPTIONAL = new Set(['securityGroup', 'routeTable', 'incomplete', 'translatedPort', 'backendPort']);

/** Lists in which an empty one would be another kind of model. */
const KEPT = new Set(['atoms', 'ranges', 'protocols', 'sourcePorts', 'destinationPorts', 'frontendPorts']);

/** What may be taken out, the largest first. */
function removable(value: Json, path: Path): readonly Path[] {
  if (Array.isArray(value)) {
    const own = value.map((_, index) => [...path, index]);
    return [...own, ...value.flatMap((element, index) => removable(element as Json, [...path, index]))];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  return entries.flatMap(([key, member]) => {
    if (KEPT.has(key)) return [];
    const own = OPTIONAL.has(key) ? [[...path, key]] : [];
    return [...own, ...removable(member, [...path, key])];
  });
}

function without(value: Json, [step, ...rest]: Path): Json {
  if (Array.isArray(value)) {
    return value.flatMap((element: Json, index): readonly Json[] => {
      if (index !== step) return [element];
      return rest.length === 0 ? [] : [without(element, rest)];
    });
  }
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Json>>).flatMap(([key, member]) => {
      if (key !== step) return [[key, member]];
      return rest.length === 0 ? [] : [[key, without(member, rest)]];
    }),
  );
}

/** Whether everything that a model names is in it: a model that isn't so is nobody's. */
function refersToItself(model: NetworkModel): boolean {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const networks = ids(model.networks);
  const subnets = ids(model.subnets);
  const cards = ids(model.interfaces);
  const frontends = model.loadBalancers.flatMap(({ frontends: own }) => own.map(({ address }) => address));
  const onto: Readonly<Record<string, ReadonlySet<string>>> = {
    interface: cards,
    firewall: ids(model.firewalls),
    loadBalancer: ids(model.loadBalancers),
    node: ids(model.terminatingNodes),
  };
  return (
    model.subnets.every(({ network }) => networks.has(network)) &&
    model.interfaces.every(({ subnet }) => subnets.has(subnet)) &&
    model.interfaces.every(
      ({ kind, address }) =>
        kind !== 'load-balancer-frontend' || isUnknown(address) || frontends.includes(address),
    ) &&
    model.peerings.every(({ from, to }) => networks.has(from) && networks.has(to)) &&
    model.firewalls.every(({ subnet }) => subnets.has(subnet)) &&
    model.sites.every(({ via }) => via.every(({ network }) => networks.has(network))) &&
    model.terminatingNodes.every(({ subnet }) => subnet === undefined || subnets.has(subnet)) &&
    model.loadBalancers.every(({ rules, frontends: own }) =>
      rules.every(
        ({ backends, frontend }) =>
          own.some(({ name }) => name === frontend) &&
          (isUnknown(backends) || backends.every((id) => cards.has(id))),
      ),
    ) &&
    model.publicAddresses.every(({ on }) =>
      Object.entries(on).every(([member, id]) => !(member in onto) || onto[member]!.has(id)),
    )
  );
}
