import { parseAddress, Cidr } from '../../../constructs/model/cidr';
import { VpnPeer } from '../../../constructs/model/estate';
import { FORBIDDEN_RANGES, PRIVATE_RANGES } from '../../../constructs/model/tables/private-ranges';
import { DatacentreEntry } from '../estate-schema';
import { pathText } from '../path-text';
import { domain } from '../schema-fields';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';

/**
 * AS numbers that a peer of an Azure VPN gateway can't have: Azure's own and those that IANA keeps. Source: Microsoft Learn,
 * "About BGP with Azure VPN Gateway", frequently asked questions.
 */
const AZURE_ASNS = [8074, 8075, 12076, 65515, 65517, 65518, 65519, 65520];
const IANA_ASNS = [
  [23456, 23456],
  [64496, 64511],
  [65535, 65551],
] as const;

/** The part of link-local space that Azure VPN gateways use for BGP (same source). */
const APIPA = { first: '169.254.21.0', last: '169.254.22.255' };
const LINK_LOCAL = Cidr.parse('169.254.0.0/16');
const THIS_NETWORK = Cidr.parse('0.0.0.0/8');

/** VPN devices of a datacentre, in the order of the file. */
export function resolvePeers(reader: EstateReader, site: string, entry: DatacentreEntry): VpnPeer[] {
  checkSeveralPeers(reader, site, entry);
  return Object.entries(entry.peers).flatMap(([name, peer]): VpnPeer[] => {
    const path = ['sites', site, 'peers', name];
    if (typeof peer === 'string') {
      const end = farEnd(reader, path, peer);
      return end ? [{ name, ...end }] : [];
    }
    if ((peer.address === undefined) === (peer.fqdn === undefined)) {
      reader.report(
        path,
        {
          message: `${pathText(path)} has ${peer.address === undefined ? 'neither address nor fqdn' : 'both address and fqdn'}`,
          allowed: 'one of the two',
          fix: peer.address === undefined ? 'add the address or the name of the VPN device' : 'remove one',
        },
        'key',
      );
      return [];
    }
    if (peer.address !== undefined && !isPublic(reader, [...path, 'address'], peer.address)) {
      return [];
    }
    if (peer.bgp) {
      checkBgp(reader, [...path, 'bgp'], peer.bgp);
    }
    return [{ name, ...peer }];
  });
}

/**
 * Without BGP Azure takes a range from one peer only: the second is refused. Source: Microsoft Learn, "Design highly
 * available gateway connectivity", multiple on-premises VPN devices.
 */
function checkSeveralPeers(reader: EstateReader, site: string, { peers }: DatacentreEntry): void {
  const names = Object.keys(peers);
  if (names.length < 2) return;
  for (const name of names) {
    const peer = peers[name];
    if (typeof peer === 'object' && peer.bgp) continue;
    const path = ['sites', site, 'peers', name];
    reader.report(
      path,
      {
        message: `${pathText(path)} has no bgp, and site "${site}" has ${names.length} peers`,
        allowed:
          'several peers of one site need BGP: without it Azure takes its ranges from one of them only',
        fix: 'write { address: ..., bgp: { asn: 65010, address: ... } } for each, or keep one peer',
      },
      'key',
    );
  }
}

function farEnd(
  reader: EstateReader,
  path: Path,
  text: string,
): Pick<VpnPeer, 'address' | 'fqdn'> | undefined {
  if (parseAddress(text) !== undefined) {
    return isPublic(reader, path, text) ? { address: text } : undefined;
  }
  if (domain.safeParse(text).success) {
    return { fqdn: text };
  }
  reader.report(path, {
    message: `${pathText(path)} is "${text}"`,
    allowed: 'a public IPv4 address, or a domain name of two labels or more',
    fix: 'write one such as 203.0.113.10 or vpn.example.org',
  });
  return undefined;
}

function isPublic(reader: EstateReader, path: Path, text: string): boolean {
  const host = Cidr.parse(`${text}/32`);
  const known = [...PRIVATE_RANGES, ...FORBIDDEN_RANGES, { range: THIS_NETWORK, title: 'this network' }].find(
    ({ range }) => range.contains(host),
  );
  if (known) {
    reader.report(path, {
      message: `${pathText(path)}: ${text} is not a public address (${known.title}, ${known.range.toString()})`,
      allowed: 'the address of the VPN device on the Internet, or its name',
      fix: "write the datacentre's public address",
    });
  }
  return !known;
}

function checkBgp(
  reader: EstateReader,
  path: Path,
  { asn, address }: { readonly asn: number; readonly address: string },
): void {
  const isIana = IANA_ASNS.some(([first, last]) => first <= asn && asn <= last);
  if (AZURE_ASNS.includes(asn) || isIana) {
    reader.report([...path, 'asn'], {
      message: `${pathText([...path, 'asn'])} is ${asn}, which ${isIana ? 'IANA reserves' : 'Azure keeps for itself'}`,
      allowed: `not ${AZURE_ASNS.join(', ')}, 23456, 64496 to 64511, 65535 to 65551`,
      fix: "write the peer's own AS number, such as 65010",
    });
  }
  const number = parseAddress(address) ?? 0;
  const isApipa = LINK_LOCAL.contains(Cidr.of(number, 32));
  if (isApipa && (number < (parseAddress(APIPA.first) ?? 0) || number > (parseAddress(APIPA.last) ?? 0))) {
    reader.report([...path, 'address'], {
      message: `${pathText([...path, 'address'])} is ${address}, a link-local address that Azure VPN gateways don't use`,
      allowed: `${APIPA.first} to ${APIPA.last}, or an address inside the datacentre`,
      fix: 'choose an address from that range',
    });
  }
}
