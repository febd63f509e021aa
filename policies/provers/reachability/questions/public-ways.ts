import { Interval, Maybe, NetworkModel, PublicAddress } from '../model';

/** A public address and port that lead to a private one. */
export interface PublicWay {
  readonly label: string;
  readonly address: number;
  readonly port: number;
}

/**
 * Public addresses that may lead to a private address: nobody on the Internet can name the private one. What isn't known
 * of a way (its inner address or port) counts as leading there, so that the answer is left to the prover.
 */
export function publicWaysTo(
  model: NetworkModel,
  address: number,
  protocol: number,
  port: number,
): readonly PublicWay[] {
  return model.publicAddresses.flatMap((way) =>
    portsOf(model, way, address, protocol, port).map((outer) => ({
      label: way.label,
      address: way.address,
      port: outer,
    })),
  );
}

function portsOf(
  model: NetworkModel,
  { on, address: outer }: PublicAddress,
  address: number,
  protocol: number,
  port: number,
): readonly number[] {
  if ('unknown' in on) return [port];
  switch (on.kind) {
    case 'interface':
      return mayBe(model.interfaces.find(({ id }) => id === on.interface)?.address, address) ? [port] : [];
    case 'load-balancer':
      return loadBalancerPorts(model, on.loadBalancer, outer, address, protocol, port);
    case 'firewall':
      return translatedPorts(model, on.firewall, outer, address, port);
    case 'terminating-node':
    case 'nat-gateway':
    case 'nothing':
      return [];
  }
}

function loadBalancerPorts(
  model: NetworkModel,
  id: string,
  outer: number,
  address: number,
  protocol: number,
  port: number,
): readonly number[] {
  const balancer = model.loadBalancers.find((candidate) => candidate.id === id);
  const frontends = (balancer?.frontends ?? []).filter((frontend) => mayBe(frontend.address, outer));
  const rules = (balancer?.rules ?? []).filter(
    (rule) =>
      frontends.some(({ name }) => name === rule.frontend) &&
      holds(rule.protocols, protocol) &&
      leadsTo(model, rule.backends, address),
  );
  return rules.flatMap((rule) => outerPorts(rule.frontendPorts, rule.backendPort, port));
}

function translatedPorts(
  model: NetworkModel,
  id: string,
  outer: number,
  address: number,
  port: number,
): readonly number[] {
  const policies = model.firewalls.find((candidate) => candidate.id === id)?.policies ?? [];
  if ('unknown' in policies) return [port];
  const rules = (policies.at(-1)?.groups ?? [])
    .flatMap(({ collections }) => collections)
    .flatMap((collection) => (collection.kind === 'nat' ? collection.rules : []));
  return rules
    .filter(({ translatedAddress, match }) => {
      const named = match.destinations.some(
        (term) => term.kind !== 'range' || (term.range.first <= outer && outer <= term.range.last),
      );
      return named && mayBe(translatedAddress, address);
    })
    .flatMap(({ match, translatedPort }) => outerPorts(match.destinationPorts, translatedPort, port));
}

/** Outer ports that lead to an inner one; a port that isn't translated leads to itself. */
function outerPorts(
  outer: Maybe<readonly Interval[]>,
  inner: Maybe<number> | undefined,
  port: number,
): readonly number[] {
  if (inner === undefined || typeof inner === 'object') return [port];
  if (inner !== port) return [];
  return 'unknown' in outer ? [port] : outer.map(({ first }) => first);
}

function leadsTo(model: NetworkModel, backends: Maybe<readonly string[]>, address: number): boolean {
  if ('unknown' in backends) return true;
  return model.interfaces.some(
    (candidate) => backends.includes(candidate.id) && mayBe(candidate.address, address),
  );
}

function mayBe(known: Maybe<number> | undefined, address: number): boolean {
  return typeof known === 'object' || known === address;
}

function holds(intervals: Maybe<readonly Interval[]>, value: number): boolean {
  return 'unknown' in intervals || intervals.some(({ first, last }) => first <= value && value <= last);
}
