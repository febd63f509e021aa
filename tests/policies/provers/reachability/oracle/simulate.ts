/**
 * What happens to one packet, found the naive way: every history that the model leaves open is followed by itself. It
 * shares nothing with the prover but the types of the model, so that where both agree two readers of the same documents do.
 */
import { NetworkModel, Subnet } from '../../../../../policies/provers/reachability/model';
import { Packet, Reach } from '../../../../../policies/provers/reachability/packet';
import { Origin } from '../../../../../policies/provers/reachability/prover';
import { METADATA, PLATFORM } from './address-space';
import { cardsAt } from './cards';
import { EITHER, Fate, PASSES, STOPS, next } from './fate';
import { fromInternet } from './from-internet';
import { fromSite } from './from-site';
import { ALL_READINGS, Readings, Run, hasGap } from './run';
import { platformFilter } from './platform-filter';
import { outbound } from './security-filter';
import { leave } from './walk';
import { World, found, world } from './world';

/** A verdict, and what was met on the way to it, for whoever looks into a disagreement. */
export interface Simulation {
  readonly verdict: Reach;
  readonly notes: readonly string[];
}

const WORLDS = new WeakMap<NetworkModel, World>();

/** The fate of a packet under one choice of readings, or, without one, under all of them. */
export function simulate(
  model: NetworkModel,
  origin: Origin,
  packet: Packet,
  readings?: Readings,
): Simulation {
  const known = WORLDS.get(model) ?? world(model);
  WORLDS.set(model, known);
  const notes: string[] = [];
  let fate: Fate = 0;
  for (const choice of readings ? [readings] : ALL_READINGS) {
    const run: Run = { world: known, readings: choice, notes, disputed: false };
    fate |= fateOf(run, origin, packet);
    if (!run.disputed) break;
  }
  return { verdict: fate === PASSES ? 'allowed' : fate === STOPS ? 'denied' : 'unknown', notes };
}

function fateOf(run: Run, origin: Origin, packet: Packet): Fate {
  const { world: known } = run;
  if (known.model.gaps.some(({ networks }) => networks === undefined)) return EITHER;
  switch (origin.kind) {
    case 'subnet':
      return fromSubnet(run, found(known.subnets.get(origin.id), `subnet ${origin.id}`), packet);
    case 'site': {
      const site = known.model.sites.find(({ id }) => id === origin.id);
      return fromSite(run, found(site, `site ${origin.id}`), packet);
    }
    case 'internet':
      return fromInternet(run, packet);
  }
}

function fromSubnet(run: Run, subnet: Subnet, packet: Packet): Fate {
  const { world: known } = run;
  if (hasGap(run, subnet.network)) return EITHER;
  if (startsNothing(known, packet.source)) return STOPS;
  const cards = cardsAt(known, subnet, packet.source);
  if (packet.destination === PLATFORM || packet.destination === METADATA) {
    return platformFilter(known, subnet, packet, cards);
  }
  const filter = outbound(known, subnet, packet, cards);
  run.notes.push(`leaves ${subnet.id}: ${filter}`);
  return next(filter, () => leave(run, subnet, { packet, from: 'inside', firewalls: [] }));
}

/** Private endpoints and frontends only answer. */
function startsNothing({ model }: World, source: number): boolean {
  return (
    model.interfaces.some(({ kind, address }) => kind !== 'network-card' && address === source) ||
    model.loadBalancers.some(({ frontends }) => frontends.some(({ address }) => address === source))
  );
}
