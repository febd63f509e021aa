import { NamedPlace } from '../../../../constructs/model/identity';
import { IpRange } from '../../../../constructs/model/ip-range';
import { COUNTRIES, isCountryCode, meantCountry } from '../../../../constructs/model/tables/country-codes';
import { FORBIDDEN_RANGES, PRIVATE_RANGES } from '../../../../constructs/model/tables/private-ranges';
import { PlaceEntry } from '../../identity-people-schema';
import { Path } from '../../yaml-value';
import { TenantReader } from './tenant-reader';

/** A tenant's limit. */
const MOST_PLACES = 195;
const SHORTEST_PREFIX = 8;

/** IPv6 space that is no place on the Internet; the IPv4 side stands in the table of private ranges. */
const PRIVATE_6 = [
  { range: IpRange.parse('::/128'), title: 'unspecified' },
  { range: IpRange.parse('::1/128'), title: 'loopback' },
  { range: IpRange.parse('fc00::/7'), title: 'private (RFC 4193)' },
  { range: IpRange.parse('fe80::/10'), title: 'link local' },
  { range: IpRange.parse('ff00::/8'), title: 'multicast' },
];
const PRIVATE_4 = [...PRIVATE_RANGES, ...FORBIDDEN_RANGES].map(({ range, title }) => ({
  range: IpRange.parse(range.toString()),
  title,
}));

/** Places in the order of the file, ranges in the order that Graph keeps; those that are neither ranges nor countries are left out. */
export function resolvePlaces(tenant: TenantReader): readonly NamedPlace[] {
  const entries = Object.entries(tenant.entry.places);
  if (entries.length > MOST_PLACES) {
    tenant.refuse(
      ['places'],
      `has ${entries.length} places`,
      {
        allowed: `at most ${MOST_PLACES} in a tenant`,
        fix: 'join some of them',
      },
      'key',
    );
  }
  return entries.flatMap(([name, entry]): NamedPlace[] => {
    const path = ['places', name];
    const common = {
      name,
      title: entry.title ?? name,
      organisation: tenant.organisation([...path, 'organisation'], entry.organisation),
      position: tenant.positionOf(path),
    };
    checkShape(tenant, path, entry);
    if (entry.ranges) {
      const ranges = readRanges(tenant, [...path, 'ranges'], entry.ranges);
      return [{ ...common, kind: 'ip', ranges, trusted: entry.trusted ?? false }];
    }
    if (!entry.countries) return [];
    const countries = readCountries(tenant, [...path, 'countries'], entry.countries);
    return [{ ...common, kind: 'countries', countries, includeUnknown: entry.includeUnknown ?? false }];
  });
}

function checkShape(tenant: TenantReader, path: Path, entry: PlaceEntry): void {
  const stray = (key: 'countries' | 'trusted' | 'includeUnknown', beside: string) =>
    tenant.refuse([...path, key], `is given beside ${beside}`, {
      allowed:
        'either ranges, and whether they are trusted, or countries, and whether unknown ones are among them',
      fix: 'remove it, or make a second place',
    });
  if (!entry.ranges && !entry.countries) {
    if (['ranges', 'countries'].some((key) => tenant.written([...path, key]) !== undefined)) return;
    tenant.refuse(
      path,
      'has neither ranges nor countries',
      { allowed: 'one of the two', fix: 'add ranges or countries' },
      'key',
    );
  } else if (entry.ranges) {
    if (entry.countries) stray('countries', 'ranges');
    if (entry.includeUnknown !== undefined) stray('includeUnknown', 'ranges');
  } else if (entry.trusted !== undefined) {
    stray('trusted', 'countries');
  }
}

/** Canonical and sorted: apply waits until Graph returns the very same list, for ever if it never does. */
function readRanges(tenant: TenantReader, path: Path, texts: readonly string[]): readonly string[] {
  const read: IpRange[] = [];
  texts.forEach((text, index) => {
    const at = [...path, index];
    const range = tenant.reader.parse([...tenant.path, ...at], text, (given) => IpRange.parse(given));
    if (!range) return;
    const twin = read.find((other) => other.overlaps(range));
    const space = [...PRIVATE_4, ...PRIVATE_6].find((known) => known.range.overlaps(range));
    if (range.prefix < SHORTEST_PREFIX) {
      tenant.refuse(at, `is ${text}`, {
        allowed: `a prefix of /${SHORTEST_PREFIX} or longer`,
        fix: 'write the ranges that are really its own',
      });
    } else if (space) {
      tenant.refuse(at, `is ${text}, which is ${space.title}`, {
        allowed: 'public ranges: Entra sees the address that the Internet sees',
        fix: 'write the address that people there go out by',
      });
    } else if (twin) {
      tenant.refuse(at, `is ${text}, which overlaps ${twin.toString()}`, {
        allowed: 'each address once',
        fix: 'remove the smaller one',
      });
    }
    read.push(range);
  });
  return read.sort(IpRange.compare).map(String);
}

function readCountries(tenant: TenantReader, path: Path, texts: readonly string[]): readonly string[] {
  texts.forEach((text, index) => {
    if (!isCountryCode(text)) {
      const meant = meantCountry(text);
      tenant.refuse([...path, index], `is "${text}", which is no ISO 3166-1 alpha-2 code`, {
        allowed: 'two capital letters, such as GB for the United Kingdom',
        fix: meant === undefined ? 'look its code up' : `did you mean ${meant} (${COUNTRIES[meant]})?`,
      });
    } else if (texts.indexOf(text) !== index) {
      tenant.refuse([...path, index], `is "${text}", which stands in the list already`, { fix: 'remove it' });
    }
  });
  return [...new Set(texts)].sort();
}
