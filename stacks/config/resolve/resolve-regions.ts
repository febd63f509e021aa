import { tryFindRegion, RegionPair } from '../../../constructs/model/region';
import { RegionFacts, REGIONS } from '../../../constructs/model/tables/regions';
import { pathText } from '../path-text';
import { didYouMean } from '../suggest';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';

/** The pair of regions (VDC-1) and those approved (VDC-3). The pair is missing if a region isn't known. */
export interface ResolvedRegions {
  readonly pair?: RegionPair;
  readonly approved: readonly string[];
}

export function resolveRegions(reader: EstateReader): ResolvedRegions {
  const { regions, approvedRegions: approved } = reader.file;
  approved.forEach((name, index) => findRegion(reader, ['approvedRegions', index], name));
  const primary = findRegion(reader, ['regions', 'primary'], regions.primary);
  const secondary = findRegion(reader, ['regions', 'secondary'], regions.secondary);
  for (const [key, region] of Object.entries({ primary, secondary })) {
    if (region && !approved.includes(region.name)) {
      reader.report(['regions', key], {
        message: `regions.${key} is "${region.name}", which is not an approved region (VDC-3)`,
        allowed: `approved are ${approved.join(', ')}`,
        fix: 'choose one of these, or add it to approvedRegions if it has been approved',
      });
    }
  }
  if (!primary || !secondary) {
    return { approved };
  }
  checkPair(reader, primary, secondary);
  return { pair: { primary, secondary }, approved };
}

function checkPair(reader: EstateReader, primary: RegionFacts, secondary: RegionFacts): void {
  if (secondary.name === primary.name) {
    reader.report(['regions', 'secondary'], {
      message: `regions.secondary is "${secondary.name}", the same as the primary`,
      allowed: 'two regions, each the pair of the other (VDC-1)',
      fix: primary.pair === undefined ? 'choose another pair' : `write ${primary.pair}`,
    });
  } else if (primary.pair !== secondary.name) {
    reader.report(['regions', 'secondary'], {
      message: `regions.secondary is "${secondary.name}", which is not Microsoft's pair of ${primary.name} (VDC-1)`,
      allowed: primary.pair === undefined ? `${primary.name} has no pair` : `its pair is ${primary.pair}`,
      fix: primary.pair === undefined ? 'choose another primary region' : `write ${primary.pair}`,
    });
  }
}

function findRegion(reader: EstateReader, path: Path, name: string): RegionFacts | undefined {
  const region = tryFindRegion(name);
  if (!region) {
    const names = REGIONS.map((known) => known.name);
    reader.report(path, {
      message: `${pathText(path)} is "${name}", which the table of regions doesn't have`,
      allowed: `one of ${names.join(', ')}`,
      fix: didYouMean(name.toLowerCase().replace(/\s/g, ''), names, 'write one of these'),
    });
  }
  return region;
}
