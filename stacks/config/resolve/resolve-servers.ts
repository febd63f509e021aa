import { Platform } from '../../../constructs/model/estate';
import { ServerGroup } from '../../../constructs/model/flow';
import { azureName } from '../../../constructs/model/names';
import { RegionPair } from '../../../constructs/model/region';
import { ServerGroupEntry } from '../server-schema';
import { pathText } from '../path-text';
import { didYouMean } from '../suggest';
import { Path } from '../yaml-value';
import { checkImage, ImageUse } from './check-image';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { halfOf } from './resolve-blocks';
import { SpokePlan } from './resolve-spokes';

/** Addresses of a subnet that are no machine's: five are Azure's, and the last usable one is the load balancer's. */
export const KEPT_ADDRESSES = 6;

/** Azure's longest name of a machine. */
const LONGEST_NAME = 64;

/** Groups of machines, spoke by spoke in the order of the file. */
export function resolveServers(
  reader: EstateReader,
  spokes: ReadonlyMap<string, SpokePlan>,
  platform: Platform | undefined,
  pair: RegionPair,
): readonly Placed<ServerGroup>[] {
  return Object.entries(reader.file.spokes).flatMap(([spoke, { servers }]) => {
    const plan = spokes.get(spoke);
    const groups = Object.entries(servers).map(([name, entry]) => {
      const path = ['spokes', spoke, 'servers', name];
      checkImage(reader, path, entry.image, useOf(entry), platform);
      if (plan) {
        checkTier(reader, path, entry, plan);
        checkName(reader, path, name, entry, plan);
      }
      checkLoad(reader, path, entry.load, entry.count);
      const regions = plan ? regionsOfGroup(reader, path, entry, plan, pair) : [];
      return { ...entry, name, spoke, regions, load: entry.load ?? halfOf(entry.count), path };
    });
    checkOneGroupATier(reader, groups);
    return groups;
  });
}

function useOf({ role }: ServerGroupEntry): ImageUse {
  return role === 'app-proxy-connector' ? role : 'server';
}

/** Names of the regions that the group stands in. */
function regionsOfGroup(
  reader: EstateReader,
  path: Path,
  { regions }: ServerGroupEntry,
  plan: SpokePlan,
  pair: RegionPair,
): readonly string[] {
  const all = plan.regions.map(({ name }) => name);
  if (regions === 'both') return all;
  const { name } = pair[regions];
  if (!all.includes(name)) {
    reader.report([...path, 'regions'], {
      message: `${pathText([...path, 'regions'])} is "${regions}", which is ${name}, where spoke "${plan.name}" is not`,
      allowed: `the spoke is in ${all.join(' and ')}`,
      fix: 'remove it, or give the spoke both regions',
    });
  }
  return all.filter((region) => region === name);
}

/** More can't carry the load than there are. */
export function checkLoad(reader: EstateReader, path: Path, load: number | undefined, most: number): void {
  if (load !== undefined && load > most) {
    reader.report([...path, 'load'], {
      message: `${pathText([...path, 'load'])} is ${load}, of ${most} in each region`,
      allowed: 'at most as many as there are, and one less wherever one may be lost',
      fix: 'write how many carry the load of both regions, or make it larger',
    });
  }
}

function checkTier(
  reader: EstateReader,
  path: Path,
  { tier, count }: ServerGroupEntry,
  plan: SpokePlan,
): void {
  const tiers = plan.tiers.map(({ name }) => name);
  const held = plan.tiers.find(({ name }) => name === tier);
  if (!held) {
    if (reader.isWellFormed('spokes')) {
      reader.report([...path, 'tier'], {
        message: `${pathText([...path, 'tier'])} is "${tier}", which is no tier of spoke "${plan.name}"`,
        allowed: `its tiers are ${tiers.join(', ')}`,
        fix: didYouMean(tier, tiers, 'write one of these'),
      });
    }
    return;
  }
  const room = 2 ** (32 - held.prefix) - KEPT_ADDRESSES;
  if (count > room) {
    reader.report(
      path,
      {
        message: `${pathText(path)} has ${count} machines in each region, and tier "${tier}" (/${held.prefix}) has room for ${Math.max(room, 0)}`,
        allowed: 'Azure keeps 5 addresses of a subnet, and one is for a load balancer',
        fix: 'make the tier larger, or the group smaller',
      },
      'key',
    );
  }
}

function checkName(
  reader: EstateReader,
  path: Path,
  group: string,
  { count }: ServerGroupEntry,
  plan: SpokePlan,
): void {
  const longest = plan.regions
    .map((region) => azureName('virtualMachine', region, plan.name, group, String(count)))
    .reduce((a, b) => (b.length > a.length ? b : a), '');
  if (longest.length > LONGEST_NAME) {
    reader.report(
      path,
      {
        message: `${pathText(path)} makes the name ${longest}, of ${longest.length} characters`,
        allowed: `Azure takes at most ${LONGEST_NAME} there`,
        fix: `shorten the group's or the spoke's name by ${longest.length - LONGEST_NAME}`,
      },
      'key',
    );
  }
}

function checkOneGroupATier(reader: EstateReader, groups: readonly Placed<ServerGroup>[]): void {
  groups.forEach((group, index) => {
    const other = groups.slice(0, index).find(({ tier }) => tier === group.tier);
    if (other) {
      reader.report([...group.path, 'tier'], {
        message: `${pathText([...group.path, 'tier'])} is "${group.tier}", where group "${other.name}" stands`,
        allowed: 'one group in a tier: rules go by tiers, so that what differs needs its own',
        fix: `add a tier for "${group.name}", or join the two`,
      });
    }
  });
}
