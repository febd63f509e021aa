import { PacketSet } from '../sets/packet-set';
import { Delivery, Origin, Reachability, Target } from '../prover';
import { remember } from '../decide/world';
import { everyAddress, sourcesAt } from './address-space';
import { keyOf } from '../decide/place-key';
import { isAzuresOwn } from './platform-flows';
import { EVERY_SERVICE, packetsBetween } from './service';
import { unionOf } from '../sets/union-of';

/** All packets that may get from one place to another, whatever was declared. */
export interface Reached {
  readonly origin: Origin;
  readonly target: Target;
  readonly packets: PacketSet;
  /** Those that may get there past no firewall. */
  readonly unguarded: PacketSet;
}

/** Places that somebody could start sessions at: subnets, sites and the Internet, but for what Azure alone runs. */
export function originsOf({ model }: Reachability): readonly Origin[] {
  return [
    ...model.subnets
      .map(({ id }): Origin => ({ kind: 'subnet', id }))
      .filter((origin) => !isAzuresOwn(model, origin)),
    ...model.sites.map(({ id }): Origin => ({ kind: 'site', id })),
    { kind: 'internet' },
  ];
}

/** Packets of which the model doesn't tell whether and where they arrive. */
export interface Escaped {
  readonly origin: Origin;
  readonly why: string;
}

/** Everything that may get anywhere, and what may get to where nobody knows. */
export interface Everything {
  readonly reached: readonly Reached[];
  readonly escaped: readonly Escaped[];
}

/** One walk of all packets from each origin. */
export function everythingReached(reachability: Reachability): Everything {
  const walks = originsOf(reachability).map((origin) => walkFrom(reachability, origin));
  return {
    reached: walks.flatMap(({ reached }) => reached),
    escaped: walks.flatMap(({ escaped }) => escaped),
  };
}

function walkFrom(reachability: Reachability, origin: Origin): Everything {
  const { model } = reachability;
  const everything = packetsBetween(sourcesAt(model, origin), everyAddress(model), EVERY_SERVICE);
  const { deliveries, escapes } = reachability.walk(origin, everything, { tags: 'named', losses: 'ignored' });
  const byTarget = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    remember(byTarget, keyOf(delivery.to), (): Delivery[] => []).push(delivery);
  }
  const reached = [...byTarget.values()].map((arriving) => {
    const packets = unionOf(arriving.map((delivery) => delivery.packets));
    const direct = arriving.filter(({ firewalls }) => firewalls.length === 0);
    const unguarded =
      direct.length === arriving.length ? packets : unionOf(direct.map((delivery) => delivery.packets));
    return { origin, target: arriving[0]!.to, packets, unguarded };
  });
  return { reached, escaped: [...new Set(escapes.map(({ why }) => why))].map((why) => ({ origin, why })) };
}
