import { EffectiveRoute } from './route-candidate';
import { Journey } from './journey';
import { Subnet } from '../model';
import { Traffic } from './traffic';
import { waysOut } from './ways-out';

/** Out to the Internet, if the subnet has a way. [12, 23] */
export function toInternet(
  journey: Journey,
  traffic: Traffic,
  subnet: Subnet,
  { place, name }: EffectiveRoute,
): void {
  const { ledger } = journey;
  const outside = journey.bound(traffic, journey.world.internet);
  const inside = { ...traffic, packets: traffic.packets.subtract(outside) };
  ledger.lose(inside, () => ({
    node: subnet.label,
    what: `${name} leads to the Internet, which does not route this address`,
    place,
  }));
  const leaving = { ...traffic, packets: outside };
  const out = waysOut(journey, leaving, subnet);
  const deliver = (gone: Traffic) =>
    ledger.deliver(gone, { kind: 'internet' }, () => ({
      node: 'internet',
      what: 'leaves to the Internet',
    }));
  if (out === 'open') {
    deliver(leaving);
    return;
  }
  const event = (what: string) => () => ({ node: subnet.label, what, place: subnet.place });
  if (out === 'closed') {
    ledger.lose(
      leaving,
      event('no way out to the Internet: no public address, NAT gateway or default outbound access'),
    );
    return;
  }
  if (leaving.packets.isEmpty) return;
  ledger.reasons.add(out.unknown);
  ledger.lose(leaving, event(`not decided: ${out.unknown}`), 'undecided');
  deliver(ledger.doubt(leaving, event(`not decided: ${out.unknown}`)));
}
