import { parseAddress, Cidr } from '../../../constructs/model/cidr';
import { compareText } from '../../../constructs/model/compare-text';
import { Dns, Site } from '../../../constructs/model/estate';
import { privateLinkZoneNames } from '../../../constructs/model/private-link-zone-names';
import { RegionPair, regionsOf } from '../../../constructs/model/region';
import { didYouMean } from '../suggest';
import { EstateReader } from './estate-reader';
import { ResolvedAddresses } from './resolve-addresses';

/** Forwarding and zones, both sorted by name. */
export function resolveDns(
  reader: EstateReader,
  pair: RegionPair,
  sites: readonly Site[],
  { poolRanges }: ResolvedAddresses,
): Dns {
  const { forward, privateLinkZones } = reader.file.dns;
  const reachable = [
    ...sites.filter((site) => site.kind === 'datacentre').flatMap((site) => site.ranges),
    ...poolRanges.map(({ range }) => range),
  ];
  for (const [domain, servers] of Object.entries(forward)) {
    servers.forEach((_, index) => checkServer(reader, domain, servers, index, reachable));
  }
  checkRuleNames(reader, Object.keys(forward));
  const known = privateLinkZoneNames(regionsOf(pair));
  privateLinkZones?.forEach((zone, index) => checkZone(reader, known, privateLinkZones, zone, index));
  return {
    forward: Object.entries(forward)
      .map(([domain, servers]) => ({ domain, servers }))
      .sort((a, b) => compareText(a.domain, b.domain)),
    privateLinkZones: [...(privateLinkZones ?? known)].sort(compareText),
  };
}

function checkServer(
  reader: EstateReader,
  domain: string,
  servers: readonly string[],
  index: number,
  reachable: readonly Cidr[],
): void {
  const path = ['dns', 'forward', domain, index];
  const server = servers[index] ?? '';
  const host = Cidr.of(parseAddress(server) ?? 0, 32);
  if (servers.indexOf(server) !== index) {
    reader.report(path, { message: `dns.forward has ${server} twice for ${domain}`, fix: 'remove one' });
  } else if (
    reader.isSound('sites', 'addresses', 'organisations') &&
    !reachable.some((range) => range.contains(host))
  ) {
    reader.report(path, {
      message: `dns.forward has ${server} for ${domain}, which no tunnel and no network leads to`,
      allowed: "an address inside a datacentre's ranges or the address pool",
      fix: 'correct the address, or add its range to the datacentre',
    });
  }
}

function checkZone(
  reader: EstateReader,
  known: readonly string[],
  zones: readonly string[],
  zone: string,
  index: number,
): void {
  const path = ['dns', 'privateLinkZones', index];
  if (zones.indexOf(zone) !== index) {
    reader.report(path, { message: `dns.privateLinkZones has ${zone} twice`, fix: 'remove one' });
  } else if (!known.includes(zone)) {
    reader.report(path, {
      message: `dns.privateLinkZones[${index}] is "${zone}", which is not a known private link zone`,
      allowed: 'a zone of the table that docs/reference lists, such as privatelink.blob.core.windows.net',
      fix: didYouMean(zone, known, 'correct the name, or leave the key out for all common zones'),
    });
  }
}

/** Names of forwarding rules are made from domains, with hyphens for dots. */
const LONGEST_DOMAIN = 72;

function checkRuleNames(reader: EstateReader, domains: readonly string[]): void {
  domains.forEach((domain, index) => {
    const twin = domains.slice(0, index).find((other) => ruleName(other) === ruleName(domain));
    if (twin !== undefined) {
      reader.report(
        ['dns', 'forward', domain],
        {
          message: `dns.forward.${domain} makes the same rule name as ${twin}`,
          allowed: 'names that differ in more than capitals, dots and hyphens',
          fix: 'forward the domain above both, or remove one',
        },
        'key',
      );
    } else if (domain.length > LONGEST_DOMAIN) {
      reader.report(
        ['dns', 'forward', domain],
        {
          message: `dns.forward has a domain of ${domain.length} characters`,
          allowed: `at most ${LONGEST_DOMAIN}: a forwarding rule, whose name has at most 80, is named after it`,
          fix: 'forward a domain above it',
        },
        'key',
      );
    }
  });
}

function ruleName(domain: string): string {
  return domain.replaceAll('.', '-').toLowerCase();
}
