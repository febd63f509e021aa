import { Block } from '../../../constructs/model/block';
import { PublishedService, ServerGroup, Tier } from '../../../constructs/model/flow';
import { Cidr } from '../../../constructs/model/cidr';
import {
  FIRST_PLACE,
  placeEndpoint,
  PRIVATE_ENDPOINT_TIER,
} from '../../../constructs/model/private-endpoint-places';
import { Platform } from '../../../constructs/model/estate';
import { WEB_RUNTIMES } from '../../../constructs/model/tables/web-runtimes';
import { sameTier } from '../../../constructs/model/tier';
import { pathText } from '../path-text';
import { didYouMean } from '../suggest';
import { checkImage } from './check-image';
import { TierPlan } from './check-spoke-sizes';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { checkLoad, KEPT_ADDRESSES } from './resolve-servers';
import { SpokePlan } from './resolve-spokes';

type PlacedBlock = Placed<Block>;
type Text = { readonly message: string; readonly allowed: string; readonly fix: string };

/** What blocks are checked against. */
export interface BlockSurroundings {
  readonly spokes: ReadonlyMap<string, SpokePlan>;
  readonly servers: readonly Placed<ServerGroup>[];
  readonly published: readonly Placed<PublishedService>[];
  readonly platform: Platform | undefined;
}

/** Kinds that have a subnet for nothing but themselves. */
const DELEGATED: readonly Block['kind'][] = ['web-app', 'mysql', 'postgresql'];
/** Kinds that are reached through private endpoints. */
const BY_ENDPOINT: readonly Block['kind'][] = [
  'web-app',
  'sql',
  'redis',
  'object-storage',
  'file-share',
  'desktops',
];

/** Checks that each block has a tier that it fits into, what it is reached by, and enough to carry its load. */
export function checkBlocks(
  reader: EstateReader,
  blocks: readonly PlacedBlock[],
  around: BlockSurroundings,
): void {
  blocks.forEach((block, index) => {
    const plan = around.spokes.get(block.spoke);
    checkName(reader, block, around.servers);
    if (plan && reader.isWellFormed('spokes')) {
      if ('tier' in block) checkTier(reader, block, plan, around, blocks.slice(0, index));
      if (BY_ENDPOINT.includes(block.kind)) checkEndpoint(reader, block, plan, blocks);
    }
    if (block.kind === 'web-app') checkRuntime(reader, block);
    if ('image' in block) checkImage(reader, block.path, block.image, block.kind, around.platform);
    if ('load' in block) checkLoad(reader, block.path, block.load, mostOf(block));
    if (block.kind === 'desktops') checkDesktops(reader, block, blocks);
  });
}

function checkName(reader: EstateReader, block: PlacedBlock, servers: readonly Placed<ServerGroup>[]): void {
  const group = servers.find(({ spoke, name }) => spoke === block.spoke && name === block.name);
  if (group) {
    tell(reader, block, undefined, {
      message: `has the name of the group ${pathText(group.path)}`,
      allowed: 'one name for one part of a spoke: services name them alike',
      fix: 'rename one of the two',
    });
  }
}

function checkTier(
  reader: EstateReader,
  block: PlacedBlock & Pick<Tier, 'tier'>,
  plan: SpokePlan,
  { servers, published }: BlockSurroundings,
  earlier: readonly PlacedBlock[],
): void {
  const names = plan.tiers.map(({ name }) => name);
  const held = plan.tiers.find(({ name }) => name === block.tier);
  if (!held) {
    tell(reader, block, 'tier', {
      message: `stands in tier "${block.tier}", and spoke "${plan.name}" has no such tier`,
      allowed: `its tiers are ${names.join(', ')}`,
      fix: didYouMean(block.tier, names, `write tier: and one of these, or add ${block.tier} to its subnets`),
    });
    return;
  }
  const group = servers.find((one) => sameTier(one, block));
  const other = earlier.find((one) => 'tier' in one && sameTier(one, block));
  const service = published.find(({ edge }) => sameTier(edge, block));
  const user =
    (block.tier === PRIVATE_ENDPOINT_TIER ? 'which holds private endpoints' : undefined) ??
    (group && `where group "${group.name}" stands`) ??
    (other && `where block "${other.name}" stands`) ??
    (service && `which is the edge of "${service.name}"`);
  if (user !== undefined) {
    tell(reader, block, 'tier', {
      message: `stands in tier "${block.tier}", ${user}`,
      allowed: DELEGATED.includes(block.kind)
        ? 'a tier of its own: the subnet is delegated to it'
        : 'a tier of its own: rules go by tiers, so that what differs needs its own',
      fix: `add a tier for "${block.name}" to spokes.${block.spoke}.subnets`,
    });
    return;
  }
  checkRoom(reader, block, held.prefix);
}

function checkRoom(reader: EstateReader, block: PlacedBlock & Pick<Tier, 'tier'>, prefix: number): void {
  const room = Math.max(2 ** (32 - prefix) - KEPT_ADDRESSES, 0);
  const needed = addressesOf(block);
  if (needed > room) {
    tell(reader, block, undefined, {
      message: `takes ${needed} addresses in each region, and tier "${block.tier}" (/${prefix}) has room for ${room}`,
      allowed:
        block.kind === 'web-app'
          ? 'two for each worker, since workers are renewed beside the old ones'
          : 'Azure keeps 5 addresses of a subnet, and one is for a load balancer',
      fix: 'make the tier larger, or the block smaller',
    });
  }
}

function addressesOf(block: PlacedBlock): number {
  if (block.kind === 'sql-machines') return block.count;
  return block.kind === 'web-app' ? 2 * mostOf(block) : mostOf(block);
}

/** The most of it that one region has. */
function mostOf(block: PlacedBlock): number {
  if ('workers' in block) return block.workers.most;
  if ('instances' in block) return block.instances.most;
  return 'hosts' in block ? block.hosts.most : 1;
}

function checkEndpoint(
  reader: EstateReader,
  block: PlacedBlock,
  plan: SpokePlan,
  blocks: readonly PlacedBlock[],
): void {
  const tier = plan.tiers.find(({ name }) => name === PRIVATE_ENDPOINT_TIER);
  if (tier) {
    checkPlace(reader, block, tier, blocks);
    return;
  }
  tell(reader, block, undefined, {
    message: `is reached by private endpoints, and spoke "${plan.name}" has no tier ${PRIVATE_ENDPOINT_TIER}`,
    allowed: 'they stand there, and nowhere else',
    fix: `add ${PRIVATE_ENDPOINT_TIER}: /28 to spokes.${plan.name}.subnets`,
  });
}

/** Where an endpoint stands depends on nothing of the tier but its size. */
function checkPlace(
  reader: EstateReader,
  block: PlacedBlock,
  { name, prefix }: TierPlan,
  blocks: readonly PlacedBlock[],
): void {
  const subnet = { name, range: Cidr.parse(`0.0.0.0/${prefix}`) };
  const placing = placeEndpoint({ blocks }, block, subnet);
  const where = `tier ${name} (/${prefix}) of its spoke`;
  if (placing.kind === 'full') {
    tell(reader, block, undefined, {
      message: `is reached by a private endpoint, and ${where} is full`,
      allowed: 'each block takes an address there, desktops four, and ten are kept',
      fix: `make ${name} larger`,
    });
  } else if (placing.kind === 'outside') {
    tell(reader, block, 'place', {
      message: `has the place ${block.place} in ${where}`,
      allowed: `${FIRST_PLACE} to ${placing.last}`,
      fix: 'write one of these, or leave it out',
    });
  } else if (placing.kind === 'clash' && isBefore(blocks, placing.with, block)) {
    tell(reader, block, block.place === undefined ? undefined : 'place', {
      message: `has its private endpoint where that of "${placing.with}" is`,
      allowed: 'a place for each in tier private-endpoints, which nothing moves later',
      fix:
        placing.free === undefined
          ? `make ${name} larger`
          : `add place: ${placing.free} to the newer one of the two`,
    });
  }
}

/** Of two blocks on one place the later one in the files is told. */
function isBefore(blocks: readonly PlacedBlock[], name: string, block: PlacedBlock): boolean {
  const names = blocks.filter(({ spoke }) => spoke === block.spoke).map((one) => one.name);
  return names.indexOf(name) < names.indexOf(block.name);
}

function checkRuntime(reader: EstateReader, block: Extract<PlacedBlock, { kind: 'web-app' }>): void {
  const known = WEB_RUNTIMES.map(({ id }) => id);
  if (known.includes(block.runtime)) return;
  tell(reader, block, 'runtime', {
    message: `runs on "${block.runtime}", which the table of runtimes doesn't have`,
    allowed: `one of ${known.join(', ')}`,
    fix: didYouMean(block.runtime, known, 'write one of these'),
  });
}

function checkDesktops(
  reader: EstateReader,
  block: Extract<PlacedBlock, { kind: 'desktops' }>,
  blocks: readonly PlacedBlock[],
): void {
  const shares = blocks.flatMap((one) =>
    one.kind === 'file-share' && one.spoke === block.spoke ? [one.name] : [],
  );
  if (!shares.includes(block.profiles) && reader.isWellFormed('spokes')) {
    tell(reader, block, 'profiles', {
      message: `keeps its profiles in "${block.profiles}", which is no file share of spoke "${block.spoke}"`,
      allowed:
        shares.length > 0 ? `one of ${shares.join(', ')}` : 'a block of kind file-share, and it has none',
      fix: didYouMean(block.profiles, shares, `add ${block.profiles}: { kind: file-share } to its blocks`),
    });
  }
  const carried = block.hosts.most * block.peoplePerHost;
  if (carried < block.people) {
    tell(reader, block, 'hosts', {
      message: `has at most ${block.hosts.most} hosts in each region for ${block.peoplePerHost} people each, which is ${carried} of ${block.people} people`,
      allowed: 'one region alone carries everybody (DR-2)',
      fix: `write hosts of ${Math.ceil(block.people / block.peoplePerHost) + 1} or more, so that one may be lost`,
    });
  }
}

function tell(
  reader: EstateReader,
  block: PlacedBlock,
  key: 'tier' | 'runtime' | 'hosts' | 'profiles' | 'place' | undefined,
  text: Text,
): void {
  const said = { ...text, message: `${pathText(block.path)} ${text.message}` };
  const at = key === undefined ? block.path : [...block.path, key];
  if (key === undefined || reader.source.valueAt(at) === undefined) reader.report(block.path, said, 'key');
  else reader.report(at, said);
}
