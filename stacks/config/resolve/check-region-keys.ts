import { RegionPair, regionsOf } from '../../../constructs/model/region';
import { pathText } from '../path-text';
import { didYouMean } from '../suggest';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';

/** Checks that what is said by region names regions of the estate: quotas of subscriptions, and sizes that somebody saw. */
export function checkRegionKeys(reader: EstateReader, pair: RegionPair): void {
  const { subscriptions, availability } = reader.file;
  for (const [name, entry] of Object.entries(subscriptions)) {
    if (typeof entry !== 'string') check(reader, pair, ['subscriptions', name, 'vcpus'], entry.vcpus);
  }
  for (const [size, dates] of Object.entries(availability)) {
    check(reader, pair, ['availability', size], dates);
  }
}

function check(reader: EstateReader, pair: RegionPair, path: Path, byRegion: object): void {
  const names = regionsOf(pair).map(({ name }) => name);
  for (const region of Object.keys(byRegion).filter((name) => !names.includes(name))) {
    reader.report(
      [...path, region],
      {
        message: `${pathText(path)} has "${region}", which is not a region of the estate`,
        allowed: names.join(' or '),
        fix: didYouMean(region, names, 'remove it, or correct the region'),
      },
      'key',
    );
  }
}
