import { Cidr } from '../cidr';
import { FreeBlocks } from '../free-blocks';

/** A range with what it is and where that is said. */
export interface KnownRange {
  readonly range: Cidr;
  /** What the range is, such as `loopback`. */
  readonly title: string;
  readonly source: string;
}

const VNET_FAQ =
  'Microsoft Learn, Azure Virtual Network FAQ, "What address ranges can I use in my virtual networks?"';

/** Address space that may be used for networks: anything else is somebody's on the Internet. */
export const PRIVATE_RANGES: readonly KnownRange[] = [
  { range: Cidr.parse('10.0.0.0/8'), title: 'private', source: 'RFC 1918' },
  { range: Cidr.parse('172.16.0.0/12'), title: 'private', source: 'RFC 1918' },
  { range: Cidr.parse('192.168.0.0/16'), title: 'private', source: 'RFC 1918' },
  { range: Cidr.parse('100.64.0.0/10'), title: 'shared between carriers and customers', source: 'RFC 6598' },
];

/** Ranges that Azure refuses in the space of a VNet, at apply only; as of 2026-11-25. */
export const FORBIDDEN_RANGES: readonly KnownRange[] = [
  { range: Cidr.parse('127.0.0.0/8'), title: 'loopback', source: VNET_FAQ },
  { range: Cidr.parse('168.63.129.16/32'), title: "Azure's own DNS and health probes", source: VNET_FAQ },
  { range: Cidr.parse('169.254.0.0/16'), title: 'link local', source: VNET_FAQ },
  { range: Cidr.parse('224.0.0.0/4'), title: 'multicast', source: VNET_FAQ },
  { range: Cidr.parse('255.255.255.255/32'), title: 'broadcast', source: VNET_FAQ },
];

const RESOLVER = 'Microsoft Learn, What is Azure DNS Private Resolver?, "Subnet restrictions"';

/** 10.0.1.0 to 10.0.16.255, where no subnet of a DNS Private Resolver may lie; as of 2026-11-25. */
export const RESOLVER_FORBIDDEN_RANGES: readonly KnownRange[] = [
  '10.0.1.0/24',
  '10.0.2.0/23',
  '10.0.4.0/22',
  '10.0.8.0/21',
  '10.0.16.0/24',
].map((range) => ({
  range: Cidr.parse(range),
  title: 'reserved by DNS Private Resolver',
  source: RESOLVER,
}));

const RESERVED_RANGES: readonly KnownRange[] = [
  { range: Cidr.parse('0.0.0.0/8'), title: 'this network', source: 'RFC 791' },
  { range: Cidr.parse('240.0.0.0/4'), title: 'reserved', source: 'RFC 1112' },
];

/**
 * All addresses that somebody on the Internet can have, as the fewest prefixes: everything but private, forbidden and
 * reserved space. Rules take these where they mean the Internet, since Azure's tag of that name gives way to
 * `VirtualNetwork` where a route leads 0.0.0.0/0 to an appliance.
 */
export const PUBLIC_RANGES: readonly Cidr[] = FreeBlocks.within(
  [Cidr.parse('0.0.0.0/0')],
  [...PRIVATE_RANGES, ...FORBIDDEN_RANGES, ...RESERVED_RANGES].map(({ range }) => range),
).list();
