import { Block, Range } from '../../../constructs/model/block';
import { Tier } from '../../../constructs/model/flow';
import { sameTier } from '../../../constructs/model/tier';
import { BlockEntry } from '../block-schema';
import { pathText } from '../path-text';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';
import { textsAt } from './one-or-more';
import { Placed } from './placed';
import { resolveTier } from './resolve-flow-end';
import { SpokePlan } from './resolve-spokes';

type Spokes = ReadonlyMap<string, SpokePlan>;
type PlacedBlock = Placed<Block>;

/** What carries the load by default: what the loss of one of two fault domains leaves. */
export function halfOf(most: number): number {
  return Math.max(1, Math.floor(most / 2));
}

/** Blocks, spoke by spoke in the order of the file. A share has the hosts whose profiles it holds as users, too. */
export function resolveBlocks(reader: EstateReader, spokes: Spokes): readonly PlacedBlock[] {
  const blocks = Object.entries(reader.file.spokes).flatMap(([spoke, entry]) =>
    Object.entries(entry.blocks).map(([name, block]) => resolveBlock(reader, spokes, { spoke, name }, block)),
  );
  return blocks.map((block) =>
    block.kind === 'file-share' ? { ...block, users: together(block.users, hostsOf(block, blocks)) } : block,
  );
}

function hostsOf(share: PlacedBlock, blocks: readonly PlacedBlock[]): readonly Tier[] {
  return blocks.flatMap((block) =>
    block.kind === 'desktops' && block.spoke === share.spoke && block.profiles === share.name
      ? [{ spoke: block.spoke, tier: block.tier }]
      : [],
  );
}

function together(written: readonly Tier[], implied: readonly Tier[]): readonly Tier[] {
  return [...written, ...implied.filter((tier) => !written.some((other) => sameTier(tier, other)))];
}

function resolveBlock(
  reader: EstateReader,
  spokes: Spokes,
  { spoke, name }: { readonly spoke: string; readonly name: string },
  entry: BlockEntry,
): PlacedBlock {
  const path = ['spokes', spoke, 'blocks', name];
  const base = { spoke, name, path };
  const users = 'users' in entry ? usersOf(reader, spokes, spoke, [...path, 'users'], entry.users) : [];
  switch (entry.kind) {
    case 'web-app': {
      const workers = rangeOf(reader, [...path, 'workers'], entry.workers);
      return { ...entry, ...base, users, workers, load: entry.load ?? halfOf(workers.most) };
    }
    case 'scale-set': {
      const instances = rangeOf(reader, [...path, 'instances'], entry.instances);
      return { ...entry, ...base, instances, load: entry.load ?? halfOf(instances.most) };
    }
    case 'desktops': {
      const hosts = rangeOf(reader, [...path, 'hosts'], entry.hosts);
      const assigned = typeof entry.assigned === 'string' ? [entry.assigned] : entry.assigned;
      return { ...entry, ...base, title: entry.title ?? name, hosts, assigned };
    }
    case 'sql':
    case 'sql-machines':
    case 'mysql':
    case 'postgresql':
    case 'redis':
    case 'object-storage':
    case 'file-share':
      return { ...entry, ...base, users };
  }
}

function usersOf(
  reader: EstateReader,
  spokes: Spokes,
  home: string,
  path: Path,
  users: string | readonly string[] = [],
): readonly Tier[] {
  return textsAt(path, users).flatMap((placed): readonly Tier[] => {
    const tier = resolveTier(reader, placed, { spokes }, home);
    return tier ? [tier] : [];
  });
}

function rangeOf(reader: EstateReader, path: Path, given: number | Range): Range {
  if (typeof given === 'number') return { least: given, most: given };
  if (given.least > given.most) {
    reader.report(path, {
      message: `${pathText(path)} goes from ${given.least} to ${given.most}`,
      allowed: 'least is not above most',
      fix: 'swap the two',
    });
  }
  return given;
}
