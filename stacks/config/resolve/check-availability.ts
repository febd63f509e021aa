import { Block } from '../../../constructs/model/block';
import { ServerGroup } from '../../../constructs/model/flow';
import {
  SIZE_AVAILABILITY,
  SIZE_AVAILABILITY_AS_OF,
} from '../../../constructs/model/tables/size-availability';
import { RegionFacts } from '../../../constructs/model/tables/regions';
import { pathText } from '../path-text';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { SpokePlan } from './resolve-spokes';

/** A size in the regions of a part, and where it is written. */
interface WantedSize {
  readonly size: string;
  readonly regions: readonly RegionFacts[];
  readonly path: Path;
  readonly key: 'size' | 'sku';
}

/** Checks that every region has the sizes that are wanted there, as far as the table knows. */
export function checkAvailability(
  reader: EstateReader,
  spokes: ReadonlyMap<string, SpokePlan>,
  servers: readonly Placed<ServerGroup>[],
  blocks: readonly Placed<Block>[],
): void {
  const confirmed = reader.file.availability;
  for (const [size, regions] of Object.entries(confirmed)) {
    for (const [region, date] of Object.entries(regions)) reader.date(['availability', size, region], date);
  }
  const regionsOf = (spoke: string) => spokes.get(spoke)?.regions ?? [];
  const wanted: readonly WantedSize[] = [
    ...servers.map(({ size, spoke, regions, path }) => ({
      size,
      regions: regionsOf(spoke).filter(({ name }) => regions.includes(name)),
      path,
      key: 'size' as const,
    })),
    ...blocks.flatMap((block): readonly WantedSize[] => {
      const { spoke, path } = block;
      if ('size' in block) return [{ size: block.size, regions: regionsOf(spoke), path, key: 'size' }];
      return 'sku' in block ? [{ size: block.sku, regions: regionsOf(spoke), path, key: 'sku' }] : [];
    }),
  ];
  for (const want of wanted) checkSize(reader, want);
  checkUsed(reader, wanted);
}

function checkSize(reader: EstateReader, { size, regions, path, key }: WantedSize): void {
  const row = SIZE_AVAILABILITY.find(
    ({ begins, unless }) => size.startsWith(begins) && (unless === undefined || !size.endsWith(unless)),
  );
  const missing = regions.filter(
    ({ name }) => row?.regions[name] !== undefined && reader.file.availability[size]?.[name] === undefined,
  );
  if (!row || missing.length === 0) return;
  const at = [...path, key];
  const isWritten = reader.source.valueAt(at) !== undefined;
  const names = missing.map(({ name }) => name);
  const isRefused = names.some((name) => row.regions[name] === 'no');
  reader.report(
    isWritten ? at : path,
    {
      message: `${pathText(at)} is "${size}", which ${missing.map((region) => region.displayName).join(' and ')} ${isRefused ? 'has not' : 'is not known to have'} (${row.title}, as of ${SIZE_AVAILABILITY_AS_OF})`,
      allowed: row.source,
      fix: `choose another size, or look it up and write availability: { ${size}: { ${names.map((name) => `${name}: <date on which you saw it>`).join(', ')} } }`,
    },
    isWritten ? 'value' : 'key',
  );
}

/** What is said of a size that nobody wants helps nobody later. */
function checkUsed(reader: EstateReader, wanted: readonly WantedSize[]): void {
  if (!reader.isWellFormed('spokes')) return;
  const sizes = new Set(wanted.map(({ size }) => size));
  for (const size of Object.keys(reader.file.availability).filter((one) => !sizes.has(one))) {
    reader.report(
      ['availability', size],
      {
        message: `availability has "${size}", which no group and no block is of`,
        allowed: 'sizes that are in use',
        fix: 'remove it, or correct the size',
      },
      'key',
    );
  }
}
