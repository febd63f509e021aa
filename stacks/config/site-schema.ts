import { z } from 'zod';
import { hint } from './hint';
import { address, date, domain, mapping, name, named, range, title } from './schema-fields';
import { hostedMachines } from './service-schema';

const OFFICE_HAS_NO_TUNNEL = hint(
  'an office has the Internet as its network; tunnels lead to datacentres that are still to close (RA-3)',
  'remove it, or declare a datacentre and the date on which it closes',
);
const noTunnel = z
  .never(OFFICE_HAS_NO_TUNNEL)
  .optional()
  .describe('An office has no tunnel: the Internet is its network (RA-3).');

const siteBase = {
  title: title.optional().describe('What people call it. Default: its id.'),
  organisation: name.optional().describe("Whose it is. Default: the only organisation, else the platform's."),
};

const office = mapping({
  kind: z.literal('office').describe('An office: reached over the Internet, never by a tunnel (RA-3).'),
  ...siteBase,
  ranges: z
    .array(range)
    .default([])
    .describe('Private ranges in use there, kept free of overlap. Default: none.'),
  closes: noTunnel,
  peers: noTunnel,
  expressRoute: noTunnel,
});

const bgp = mapping({
  asn: z
    .int(hint('a whole number from 1 to 4294967295', "write the peer's AS number"))
    .min(1, hint('1 to 4294967295', "write the peer's AS number"))
    .max(4294967295, hint('1 to 4294967295', "write the peer's AS number"))
    .describe("The peer's AS number."),
  address: address.describe("Address of the peer's BGP speaker."),
});

const peer = z
  .union([
    z.string(),
    mapping({
      address: address.optional().describe('Public address of the VPN device.'),
      fqdn: domain.optional().describe('Name of the VPN device, instead of its address.'),
      bgp: bgp
        .optional()
        .describe("BGP instead of static routes. Default: the site's ranges are routed statically."),
    }),
  ])
  .describe('A VPN device: its public address or its name, or a mapping of address or fqdn, and bgp.');

const datacentre = mapping({
  kind: z.literal('datacentre').describe('A datacentre that serves only until everything has moved (VDC-5).'),
  ...siteBase,
  ranges: z
    .array(range)
    .min(1, hint('at least one range', 'name what the tunnels lead to'))
    .describe('Private ranges that the tunnels lead to.'),
  closes: date.describe('The date by which it closes (VDC-5).'),
  peers: named(peer)
    .refine(
      (peers) => Object.keys(peers).length > 0,
      hint('at least one peer', 'name the VPN device that tunnels lead to'),
    )
    .describe('VPN devices by name; two of them survive the loss of one.'),
  expressRoute: mapping({
    provider: title.describe('Connectivity provider, as Azure spells it.'),
    peeringLocation: title.describe('Peering location, such as London.'),
    bandwidthMbps: z
      .literal(
        [50, 100, 200, 500, 1000, 2000, 5000, 10000],
        hint('50, 100, 200, 500, 1000, 2000, 5000 or 10000', 'write a bandwidth that circuits have'),
      )
      .describe('Bandwidth of the circuit.'),
  })
    .optional()
    .describe('A circuit beside the tunnels; nothing depends on it. Default: none.'),
  hosted: named(hostedMachines)
    .default({})
    .describe('Machines that services still run on there, by name (VDC-5). Default: none.'),
});

/** A place outside Azure. */
export const site = z.discriminatedUnion('kind', [office, datacentre]);
