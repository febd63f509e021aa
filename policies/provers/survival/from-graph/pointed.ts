import { Resource } from '../../../graph/graph';
import { textsOf } from '../../../graph/views/read';
import { Entry } from './entries';
import { displayName } from './events';
import { Reading } from './reading';
import { nameIn, whereIn } from './recovery-step';

/** A name that leads to the first region, and the addresses that it has and is to have. */
export interface Pointed {
  /** The record set that holds the address, if that is judged. */
  readonly record?: Resource;
  readonly from: Entry;
  readonly to: Entry;
}

/** The records that are judged, each with the address at the same place in the other region; else the name that isn't. */
export function namesOf(
  reading: Reading,
  from: readonly Entry[],
  to: readonly Entry[],
  regions: readonly [string, string],
): readonly Pointed[] {
  const records = reading.graph.ofType('azurerm_private_dns_a_record', 'azurerm_dns_a_record');
  const unknown = (region: string): Entry => {
    const address = `<address in ${displayName(region)}>`;
    return { address, words: address, zone: 'dns' };
  };
  const [there, other] = regions;
  const held = from.flatMap((entry, index) =>
    records
      .filter((record) => textsOf(record, 'records').texts.includes(entry.address))
      .map((record) => ({ record, from: entry, to: to[index] ?? unknown(other) })),
  );
  return held.length > 0 ? held : [{ from: from[0] ?? unknown(there), to: to[0] ?? unknown(other) }];
}

/** What is typed to point it from the one at the other. */
export function commandsFor({ record, from, to }: Pointed): readonly string[] {
  const set =
    record === undefined
      ? '--resource-group <group> --zone-name <zone> --record-set-name <name>'
      : `${whereIn(record)} --zone-name ${nameIn(record, 'zone_name')} --record-set-name ${nameIn(record)}`;
  const kind =
    record === undefined ? from.zone : record.type === 'azurerm_dns_a_record' ? 'dns' : 'private-dns';
  return [
    `az network ${kind} record-set a add-record ${set} --ipv4-address ${to.address}`,
    `az network ${kind} record-set a remove-record ${set} --ipv4-address ${from.address} --keep-empty-record-set`,
  ];
}

/** The way back. */
export function turned(pointed: Pointed): Pointed {
  return { ...pointed, from: pointed.to, to: pointed.from };
}
