import { formatAddress } from '../../../../constructs/model/cidr';
import { End, findEnd, FoundEnds, labelOfAtom } from '../from-graph/ends';
import { Declaration } from '../../../declaration/declaration';
import { FIRST_ATOM, NetworkModel, Subnet } from '../model';
import { Origin } from '../prover';

/** One address that stands for an end. */
export interface EndAddress {
  readonly label: string;
  readonly address: number;
  /** Where packets from it start, if the end says so; an address that says nothing is looked up. */
  readonly origin?: Origin;
  /** Region of the network that it is in, where that is declared. */
  readonly region?: string;
}

/** What an end may stand for, or why it stands for nothing. */
export type EndAddresses =
  | { readonly addresses: readonly EndAddress[] }
  | { readonly problem: string; readonly suggestions: readonly string[] };

/** How many addresses at the start of a subnet Azure keeps for itself (docs/why/reachability.md, statement 29). */
const RESERVED = 4;

/**
 * The addresses that stand for what somebody typed: for a tier a machine in it if one is known, otherwise its first
 * usable address; for a host that nothing names, any public address, or the wildcard that it falls under.
 */
export function endAddresses(
  model: NetworkModel,
  declaration: Declaration | undefined,
  text: string,
  side: 'from' | 'to',
): EndAddresses {
  const found = findEnd(model, declaration, text);
  if ('problem' in found) return hostNamed(model, text) ?? found;
  return addressesOf(model, declaration, found, side);
}

function addressesOf(
  model: NetworkModel,
  declaration: Declaration | undefined,
  { ends }: Extract<FoundEnds, { ends: unknown }>,
  side: 'from' | 'to',
): EndAddresses {
  const placed = ends.map((end) => addressOf(model, declaration, end, side));
  const addresses = placed.filter((address) => address !== undefined);
  if (addresses.length > 0) return { addresses };
  return {
    problem: `the addresses of ${ends.map(({ label }) => label).join(' and ')} are not known`,
    suggestions: ['an IPv4 address there'],
  };
}

function addressOf(
  model: NetworkModel,
  declaration: Declaration | undefined,
  end: End,
  side: 'from' | 'to',
): EndAddress | undefined {
  switch (end.kind) {
    case 'internet':
      return { label: end.label, address: otherPublic(model), origin: { kind: 'internet' } };
    case 'address':
      return { label: end.label, address: end.address };
    case 'site': {
      const first = 'unknown' in end.site.ranges ? undefined : end.site.ranges[0]?.first;
      return first === undefined
        ? undefined
        : { label: end.label, address: first + RESERVED, origin: { kind: 'site', id: end.site.id } };
    }
    case 'subnet': {
      const address = addressIn(model, end.subnet, side);
      return address === undefined
        ? undefined
        : {
            label: `${formatAddress(address)} in ${end.label}`,
            address,
            origin: { kind: 'subnet', id: end.subnet.id },
            region: regionOf(model, declaration, end.subnet),
          };
    }
  }
}

function addressIn(model: NetworkModel, subnet: Subnet, side: 'from' | 'to'): number | undefined {
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

function otherPublic({ atoms }: NetworkModel): number {
  return FIRST_ATOM + atoms.findIndex(({ kind }) => kind === 'other-public');
}

const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** A host that no rule names is one of those under the longest wildcard that it falls under, or just a public address. */
function hostNamed(model: NetworkModel, text: string): EndAddresses | undefined {
  const host = text.trim().toLowerCase();
  if (!HOST.test(host)) return undefined;
  const [wildcard] = model.atoms
    .map((atom, index) => ({ kind: atom.kind, name: labelOfAtom(atom).toLowerCase(), index }))
    .filter(({ kind, name }) => kind === 'fqdn' && name.startsWith('*.') && host.endsWith(name.slice(1)))
    .sort((a, b) => b.name.length - a.name.length);
  const address = wildcard === undefined ? otherPublic(model) : FIRST_ATOM + wildcard.index;
  return { addresses: [{ label: host, address, origin: { kind: 'internet' } }] };
}
