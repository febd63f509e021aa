import { formatAddress } from '../../../../constructs/model/cidr';
import { DeclaredPublished, Declaration } from '../../../declaration/declaration';
import { End, FoundEnds } from '../from-graph/end';
import { IntervalSet } from '../sets/interval-set';
import { FIRST_ATOM, Interface, Interval, NetworkModel, Subnet } from '../model';
import { Origin, Reachability } from '../prover';
import { placedInterfaces } from './placed-interface';

/** One address, or all of a range, that stands for an end. */
export type EndPlace = AddressPlace | RangePlace | PublishedPlace;

/** One address that stands for an end. */
export interface AddressPlace {
  readonly kind: 'address';
  readonly label: string;
  readonly address: number;
  /** Where packets from it start: one place if the end says so, else all that have the address, none if nobody has. */
  readonly origins: readonly Origin[];
  /** Region of the network that it is in, where that is declared. */
  readonly region?: string;
  /** What has to be led to for the end to be reached: its subnet, or itself. */
  readonly inside: IntervalSet;
  /** The interface that is asked about, which has the address if none is known of it. */
  readonly interface?: Interface;
}

/** All addresses of a range. */
export interface RangePlace {
  readonly kind: 'range';
  readonly label: string;
  readonly range: Interval;
}

/** A published service. */
export interface PublishedPlace {
  readonly kind: 'published';
  readonly label: string;
  readonly service: DeclaredPublished;
}

/** What an end may stand for, or why it stands for nothing. */
export type EndPlaces =
  | { readonly places: readonly EndPlace[] }
  | { readonly problem: string; readonly suggestions: readonly string[] };

/** How many addresses at the start of a subnet Azure keeps for itself. [29] */
const RESERVED = 4;

/** Which end of a question. */
export type Side = 'from' | 'to';

/**
 * The places that stand for what was found: for a tier a machine in it if one is known, otherwise its first usable
 * address; for something whose address Azure picks, each address of its subnet that rules tell apart.
 */
export function endPlaces(
  reachability: Reachability,
  declaration: Declaration | undefined,
  found: FoundEnds,
  side: Side,
): EndPlaces {
  if ('problem' in found) return found;
  const places = found.ends.flatMap((end) => placesOf(reachability, declaration, end, side));
  if (places.length > 0) return { places };
  return {
    problem: `the addresses of ${found.ends.map(({ label }) => label).join(' and ')} are not known`,
    suggestions: [],
  };
}

function placesOf(
  reachability: Reachability,
  declaration: Declaration | undefined,
  end: End,
  side: Side,
): readonly EndPlace[] {
  const { model } = reachability;
  switch (end.kind) {
    case 'internet':
      return [addressPlace(end.label, otherPublic(model), [{ kind: 'internet' }])];
    case 'address':
      return [addressPlace(end.label, end.address, reachability.originsOf(end.address))];
    case 'range':
    case 'published':
      return [end];
    case 'site': {
      const ranges = 'unknown' in end.site.ranges ? [] : end.site.ranges;
      return ranges
        .slice(0, 1)
        .map(({ first, last }) =>
          addressPlace(end.label, Math.min(first + RESERVED, last), [{ kind: 'site', id: end.site.id }]),
        );
    }
    case 'subnet': {
      const address = addressIn(model, end.subnet, side);
      if (address === undefined) return [];
      return [
        {
          ...addressPlace(`${formatAddress(address)} in ${end.label}`, address, [
            { kind: 'subnet', id: end.subnet.id },
          ]),
          region: regionOf(model, declaration, end.subnet),
          inside: IntervalSet.of(end.subnet.ranges),
        },
      ];
    }
    case 'interface':
      return placedInterfaces(model, end.interface).map(({ subnet, address }) => ({
        ...addressPlace(`${end.label} (${formatAddress(address)})`, address, [
          { kind: 'subnet', id: subnet.id },
        ]),
        region: regionOf(model, declaration, subnet),
        interface: end.interface,
      }));
  }
}

function addressPlace(label: string, address: number, origins: readonly Origin[]): AddressPlace {
  return { kind: 'address', label, address, origins, inside: IntervalSet.between(address, address) };
}

function addressIn(model: NetworkModel, subnet: Subnet, side: Side): number | undefined {
  const here = model.interfaces
    .filter(({ subnet: id }) => id === subnet.id)
    .flatMap(({ kind, address }) => (typeof address === 'number' ? [{ kind, address }] : []))
    .sort((a, b) => a.address - b.address);
  const answering = here.find(({ kind }) => side === 'to' || kind === 'network-card');
  if (answering) return answering.address;
  const [range] = subnet.ranges;
  if (!range) return undefined;
  const taken = new Set(here.map(({ address }) => address));
  for (let address = range.first + RESERVED; address < range.last; address += 1) {
    if (!taken.has(address)) return address;
  }
  return range.first;
}

function regionOf(
  model: NetworkModel,
  declaration: Declaration | undefined,
  subnet: Subnet,
): string | undefined {
  const label = model.networks.find(({ id }) => id === subnet.network)?.label.toLowerCase();
  return declaration?.networks.find(({ name }) => name.toLowerCase() === label)?.region;
}

/** The address that stands for all that no rule names. */
export function otherPublic({ atoms }: NetworkModel): number {
  return FIRST_ATOM + atoms.findIndex(({ kind }) => kind === 'other-public');
}
