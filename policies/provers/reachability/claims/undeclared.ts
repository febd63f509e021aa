import { NetworkModel } from '../model';
import { Accounts, unaccounted } from './accounts';
import { Reached } from './reached';

/** What may get somewhere though no flow declares it and Azure doesn't require it, by the places that it joins. */
export function undeclared(reached: readonly Reached[], accounts: Accounts): readonly Reached[] {
  return reached
    .map((way) => ({ ...way, packets: unaccounted(way.packets, accounts.of(way.origin, way.target)) }))
    .filter(({ packets }) => !packets.isEmpty);
}

/**
 * What needs no declaration to be wrong: the Internet reaches something inside directly, and subnets of different networks
 * reach one another past every firewall.
 */
export function plainlyWrong(
  { subnets }: NetworkModel,
  reached: readonly Reached[],
  accounts: Accounts,
): readonly Reached[] {
  const networkOf = new Map(subnets.map(({ id, network }) => [id, network]));
  return reached
    .filter(
      ({ origin, target }) =>
        target.kind === 'subnet' &&
        (origin.kind === 'internet' ||
          (origin.kind === 'subnet' && networkOf.get(origin.id) !== networkOf.get(target.id))),
    )
    .map((way) => ({
      ...way,
      packets: unaccounted(way.unguarded, accounts.platform(way.origin, way.target)),
    }))
    .filter(({ packets }) => !packets.isEmpty);
}
