import { EVERY_PACKET } from '../sets/every-packet';
import { FirstMatch, ListedRule } from './first-match';
import { IntervalSet } from '../sets/interval-set';
import { MatchSet } from './match-set';
import { Interval, LoadBalancer, LoadBalancerRule, Maybe } from '../model';
import { isUnknown } from './world';

const ANY_PROTOCOL = IntervalSet.between(0, 255);
const ANY_PORT = IntervalSet.between(0, 65535);

/** The rules of one frontend of a load balancer; `none` is what no rule takes. */
export function balancerRules(
  loadBalancer: LoadBalancer,
  frontend: string,
): FirstMatch<LoadBalancerRule | 'none'> {
  const { label, place } = loadBalancer;
  const rules = loadBalancer.rules
    .filter((rule) => rule.frontend === frontend)
    .map((rule): ListedRule<LoadBalancerRule | 'none'> => ({
      action: rule,
      name: `load balancing rule "${rule.name}" of ${label}`,
      place: rule.place,
      match: matchOf(rule),
      undecided: () =>
        [rule.protocols, rule.frontendPorts].flatMap((part) => (isUnknown(part) ? [part.unknown] : [])),
    }));
  const none: ListedRule<LoadBalancerRule | 'none'> = {
    action: 'none',
    name: `no load balancing rule of ${label} takes it`,
    place,
    match: EVERY_PACKET,
    undecided: () => [],
  };
  return new FirstMatch([...rules, none]);
}

function matchOf({ protocols, frontendPorts }: LoadBalancerRule): MatchSet {
  const [source, destination, , sourcePort] = EVERY_PACKET.possible;
  const possible = [
    source,
    destination,
    numbers(protocols, ANY_PROTOCOL),
    sourcePort,
    numbers(frontendPorts, ANY_PORT),
  ] as const;
  return isUnknown(protocols) || isUnknown(frontendPorts) ? { possible } : { sure: possible, possible };
}

function numbers(value: Maybe<readonly Interval[]>, any: IntervalSet): IntervalSet {
  return isUnknown(value) ? any : IntervalSet.of(value);
}
