import { Claims } from '../claims/claims';
import { isSame } from '../claims/place';
import { PacketSet } from '../sets/packet-set';
import { Answer } from './answer';

/** Ids of the flows that say that an answer's packet may get where it gets, `platform/...` for what Azure requires. */
export function accountedBy(claims: Claims, { origin, packet, flow }: Answer): readonly string[] {
  const published = flow === undefined ? [] : [flow];
  if (!origin) return published;
  const { deliveries } = claims.reachability.walk(origin, PacketSet.ofPacket(packet), {
    tags: 'undecided',
    losses: 'ignored',
  });
  const accounts = deliveries.flatMap(({ to }) => [...claims.accounts.of(origin, to)]);
  const own = accounts.filter(({ packets }) => packets.contains(packet)).map(({ id }) => id);
  return [...new Set([...own, ...published])];
}

/** Ids of the declared flows that an answer's packet is of, whether it gets anywhere or not. */
export function declaredBy(claims: Claims, { origin, packet }: Answer): readonly string[] {
  if (!origin) return [];
  const own = claims.declared.pairs.filter(
    (pair) => isSame(pair.origin, origin) && pair.packets.contains(packet),
  );
  return [...new Set(own.map(({ flow }) => flow.id))];
}
