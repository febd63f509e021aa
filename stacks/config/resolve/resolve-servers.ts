import { Platform } from '../../../constructs/model/estate';
import { ServerGroup } from '../../../constructs/model/flow';
import { azureName } from '../../../constructs/model/names';
import { MACHINE_IMAGES, tryFindMachineImage } from '../../../constructs/model/tables/machine-images';
import { ServerGroupEntry } from '../server-schema';
import { pathText } from '../path-text';
import { didYouMean } from '../suggest';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { SpokePlan } from './resolve-spokes';

/** Addresses of a subnet that are no machine's: five are Azure's, and the last usable one is the load balancer's. */
const KEPT_ADDRESSES = 6;

/** Azure's longest name of a machine. */
const LONGEST_NAME = 64;

/** Groups of machines, spoke by spoke in the order of the file. */
export function resolveServers(
  reader: EstateReader,
  spokes: ReadonlyMap<string, SpokePlan>,
  platform: Platform | undefined,
): readonly Placed<ServerGroup>[] {
  return Object.entries(reader.file.spokes).flatMap(([spoke, { servers }]) => {
    const plan = spokes.get(spoke);
    const groups = Object.entries(servers).map(([name, entry]) => {
      const path = ['spokes', spoke, 'servers', name];
      checkImage(reader, path, entry, platform);
      if (plan) {
        checkTier(reader, path, entry, plan);
        checkName(reader, path, name, entry, plan);
      }
      return { ...entry, name, spoke, path };
    });
    checkOneGroupATier(reader, groups);
    return groups;
  });
}

function checkImage(
  reader: EstateReader,
  path: Path,
  entry: ServerGroupEntry,
  platform: Platform | undefined,
): void {
  const image = tryFindMachineImage(entry.image);
  const known = MACHINE_IMAGES.map(({ id }) => id);
  if (!image) {
    reader.report([...path, 'image'], {
      message: `${pathText([...path, 'image'])} is "${entry.image}", which the table of images doesn't have`,
      allowed: `one of ${known.join(', ')}`,
      fix: didYouMean(entry.image, known, 'write one of these'),
    });
  } else if (image.os === 'linux' && platform && !platform.sshPublicKey && reader.isWellFormed('platform')) {
    reader.report([...path, 'image'], {
      message: `${pathText([...path, 'image'])} is "${entry.image}", and platform has no sshPublicKey`,
      allowed: 'Linux machines have no password, so that their first account needs a key',
      fix: 'add platform.sshPublicKey: the .pub file that ssh-keygen -t ed25519 writes',
    });
  } else if (entry.role === 'app-proxy-connector' && image.os !== 'windows') {
    reader.report([...path, 'image'], {
      message: `${pathText([...path, 'image'])} is "${entry.image}", and the connector of application proxy runs on Windows Server only`,
      allowed: `one of ${MACHINE_IMAGES.flatMap(({ id, os }) => (os === 'windows' ? [id] : [])).join(', ')}`,
      fix: 'choose one of these',
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
