import { answer } from './decide/answer';
import { Departures } from './decide/departures';
import { Journey } from './decide/journey';
import { FIRST_ATOM, NetworkModel } from './model';
import { Origin, Reachability } from './prover';
import { PUBLIC } from './decide/public-space';
import { ALL_READINGS, Readings } from './decide/readings';
import { Rulebook } from './decide/rulebook';
import { session } from './decide/session';
import { known, World, worldOf } from './decide/world';

/**
 * Prepares a model for questions. Nothing is computed before it is asked for, and nothing twice.
 * @param readings how to read what documents dispute
 * @default both readings of each dispute: what they answer differently is unknown
 */
export function reachability(model: NetworkModel, readings: Partial<Readings> = {}): Reachability {
  const world = worldOf(model);
  const rulebooks = { named: new Rulebook(world, 'named'), undecided: new Rulebook(world, 'undecided') };
  const read = { ...ALL_READINGS, ...readings };
  return {
    model,
    rulebook: rulebooks.undecided,
    originsOf: (address) => originsOf(world, address),
    ask: (origin, packet) => answer(rulebooks.undecided, read, origin, packet),
    session: (origin, packet, arrivals) => session(rulebooks.undecided, read, origin, packet, arrivals),
    walk: (origin, packets, { tags, losses }) => {
      const journey = new Journey(rulebooks[tags], read, losses === 'kept' ? 'with-losses' : 'merged');
      new Departures(journey).depart(origin, packets);
      const { ledger } = journey;
      return {
        deliveries: ledger.deliveries.map(({ to, packets: delivered, firewalls }) => ({
          to,
          packets: delivered,
          firewalls,
        })),
        losses: ledger.losses.map(({ packets: lost, hop }) => ({ packets: lost, hop })),
        escapes: ledger.escapes.map(({ packets: escaped, why }) => ({ packets: escaped, why })),
        reasons: [...ledger.reasons].sort(),
      };
    },
  };
}

/** Subnets that hold an address; else sites; else the Internet, if it is public. */
function originsOf({ model }: World, address: number): readonly Origin[] {
  const holds = (ranges: readonly { readonly first: number; readonly last: number }[]) =>
    ranges.some(({ first, last }) => first <= address && address <= last);
  const subnets = model.subnets.filter(({ ranges }) => holds(ranges));
  if (subnets.length > 0) return subnets.map(({ id }) => ({ kind: 'subnet', id }));
  const sites = model.sites.filter(({ ranges }) => holds(known(ranges) ?? []));
  if (sites.length > 0) return sites.map(({ id }) => ({ kind: 'site', id }));
  const isAtom = address >= FIRST_ATOM && address < FIRST_ATOM + model.atoms.length;
  return isAtom || PUBLIC.contains(address) ? [{ kind: 'internet' }] : [];
}
