import { Cidr } from '../model/cidr';
import { Estate, Site } from '../model/estate';
import { OutsideService, PublishedService } from '../model/flow';
import { PlacedEnd } from '../model/flow-pairs';
import { findPlatformEndpoint } from '../model/platform-endpoint';
import { PUBLIC_RANGES } from '../model/tables/private-ranges';

/** What a public end of a flow is known by. */
export interface PublicNames {
  readonly fqdns: readonly string[];
  readonly fqdnTags: readonly string[];
  readonly serviceTags: readonly string[];
  readonly ranges: readonly Cidr[];
}

/** A place outside the estate's networks and sites. */
export type PublicEnd = Extract<PlacedEnd, { kind: 'platform' | 'outside' | 'published' }>;

/** Whether the end is reached over the Internet. */
export function isPublic(end: PlacedEnd): end is PublicEnd {
  return end.kind === 'platform' || end.kind === 'outside' || end.kind === 'published';
}

/** The names and ranges of a public end. @throws RangeError if the estate or the table has no such end */
export function publicNames(estate: Estate, end: PublicEnd): PublicNames {
  switch (end.kind) {
    case 'platform':
      return { ...findPlatformEndpoint(end.endpoint), ranges: [] };
    case 'outside': {
      const { fqdns, ranges } = outsideService(estate, end.name);
      return { fqdns, fqdnTags: [], serviceTags: [], ranges };
    }
    case 'published':
      return { fqdns: [hostOf(estate, end.service)], fqdnTags: [], serviceTags: [], ranges: [] };
  }
}

/**
 * The addresses of an end, as a security group has to write them: it knows no hosts, so whatever is known by a name is the
 * whole Internet to it, and the firewall tells the names apart.
 */
export function addressesOf(estate: Estate, end: PlacedEnd): readonly Cidr[] {
  switch (end.kind) {
    case 'tier':
      return [end.subnet.range];
    case 'site':
      return siteOf(estate, end.site).ranges;
    case 'platform':
    case 'outside':
    case 'published': {
      const { fqdns, fqdnTags, serviceTags, ranges } = publicNames(estate, end);
      return fqdns.length + fqdnTags.length + serviceTags.length > 0 ? PUBLIC_RANGES : ranges;
    }
  }
}

/** @throws RangeError if the estate declares no such service */
export function outsideService(estate: Estate, name: string): OutsideService {
  return found(estate, 'outside service', name, estate.outside);
}

function hostOf(estate: Estate, name: string): string {
  const { host }: Pick<PublishedService, 'name' | 'host'> = found(estate, 'published service', name, [
    ...estate.published,
    ...estate.publishedApps,
  ]);
  if (host === undefined) {
    throw new RangeError(`published service "${name}" has no host, so nobody can go to it by name`);
  }
  return host;
}

function siteOf(estate: Estate, id: string): Site {
  const named = estate.sites.map((site) => ({ name: site.id, site }));
  return found(estate, 'site', id, named).site;
}

function found<T extends { readonly name: string }>(
  estate: Estate,
  what: string,
  name: string,
  candidates: readonly T[],
): T {
  const match = candidates.find((candidate) => candidate.name === name);
  if (!match) {
    throw new RangeError(
      `estate ${estate.name} has no ${what} "${name}", only ${candidates.map((each) => each.name).join(', ') || 'none'}`,
    );
  }
  return match;
}
