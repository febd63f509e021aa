import { Datacentre, Platform, Site } from '../../../constructs/model/estate';
import { Organisation } from '../../../constructs/model/organisation';
import { DatacentreEntry, SiteEntry } from '../estate-schema';
import { EstateReader } from './estate-reader';
import { PlacedRange, privateRange } from './resolve-addresses';
import { onlyOrganisation } from './resolve-organisations';
import { resolvePeers } from './resolve-peers';

/** Offices and datacentres; those whose organisation isn't there are left out. */
export function resolveSites(
  reader: EstateReader,
  organisations: ReadonlyMap<string, Organisation>,
  platform: Platform | undefined,
): Site[] {
  return Object.entries(reader.file.sites).flatMap(([id, entry]): Site[] => {
    const path = ['sites', id];
    const organisation =
      entry.organisation === undefined
        ? (onlyOrganisation(organisations) ?? platform?.organisation)
        : reader.lookUp([...path, 'organisation'], entry.organisation, 'organisations', organisations);
    const ranges = entry.ranges.flatMap((text, index) => {
      const range = privateRange(reader, [...path, 'ranges', index], text);
      return range ? [range] : [];
    });
    const details = detailsOf(reader, id, entry);
    return organisation ? [{ id, title: entry.title ?? id, organisation, ranges, ...details }] : [];
  });
}

/** Where the ranges of sites stand. */
export function placedSiteRanges(reader: EstateReader, sites: readonly Site[]): PlacedRange[] {
  return sites.flatMap(({ id, ranges }) => {
    const written = reader.file.sites[id]?.ranges ?? [];
    return ranges.map((range) => ({
      path: ['sites', id, 'ranges', written.indexOf(range.toString())],
      name: `site "${id}"`,
      range,
    }));
  });
}

function detailsOf(
  reader: EstateReader,
  id: string,
  entry: SiteEntry,
): { readonly kind: 'office' } | Pick<Datacentre, 'kind' | 'closes' | 'peers' | 'expressRoute'> {
  return entry.kind === 'office' ? { kind: 'office' } : datacentreDetails(reader, id, entry);
}

function datacentreDetails(reader: EstateReader, id: string, entry: DatacentreEntry) {
  reader.date(['sites', id, 'closes'], entry.closes);
  return {
    kind: entry.kind,
    closes: entry.closes,
    peers: resolvePeers(reader, id, entry),
    expressRoute: entry.expressRoute,
  };
}
