import { Block, BlockKind } from './block';
import { Estate, Subnet } from './estate';
import { serverAddress } from './server-addresses';
import { stableHash } from './stable-hash';

/** The tier of each spoke that private endpoints stand in. */
export const PRIVATE_ENDPOINT_TIER = 'private-endpoints';

/** As much of a block as decides where its private endpoint stands. */
type Reached = Pick<Block, 'spoke' | 'name' | 'kind' | 'place'>;

/** Addresses that the private endpoint of a block takes; a host pool answers at four. */
const ADDRESSES: Readonly<Record<BlockKind, number>> = {
  'web-app': 1,
  'scale-set': 0,
  sql: 1,
  'sql-machines': 0,
  mysql: 0,
  postgresql: 0,
  redis: 1,
  'object-storage': 1,
  'file-share': 1,
  desktops: 4,
};

/** Azure keeps five addresses of a subnet, and its last usable one is a load balancer's. */
const KEPT_ADDRESSES = 6;

/** Places that certificate vault, provisioning (`provisioning-ids.ts`) and Site Recovery's cache keep in every such tier. */
export const FIRST_PLACE = 5;

/** Where a block's private endpoint stands, or why it can't: `clash` has the block that is there, and a place that is free. */
export type Placing =
  | { readonly kind: 'place'; readonly place: number }
  | { readonly kind: 'none' | 'full' }
  | { readonly kind: 'outside'; readonly last: number }
  | { readonly kind: 'clash'; readonly with: string; readonly free?: number };

/**
 * Place of a block's private endpoint in its spoke's tier for them, counted from 0, the same in all regions: the one that is
 * written, or one that comes from the block's name. It depends on no other block, so that none that comes or goes moves it;
 * two on one place are refused, and the newer one is given another.
 */
export function placeEndpoint(
  { blocks }: { readonly blocks: readonly Reached[] },
  block: Reached,
  tier: Subnet,
): Placing {
  const places = placesOf(block, tier);
  if (!Array.isArray(places)) return places;
  const others = blocks.filter(({ spoke, name }) => spoke === block.spoke && name !== block.name);
  const taken = new Map(others.flatMap((other) => runOf(other, tier).map((place) => [place, other.name])));
  const there = places.map((place) => taken.get(place)).find((name) => name !== undefined);
  if (there === undefined) return { kind: 'place', place: places[0]! };
  const free = Array.from({ length: roomOf(tier) }, (_, index) => FIRST_PLACE + index).find(
    (first) =>
      first + places.length <= FIRST_PLACE + roomOf(tier) &&
      places.every((_, index) => !taken.has(first + index)),
  );
  return { kind: 'clash', with: there, ...(free === undefined ? {} : { free }) };
}

/** As `placeEndpoint`. @throws RangeError if it stands nowhere */
export function endpointPlace(
  estate: { readonly blocks: readonly Reached[] },
  { spoke, name }: Pick<Block, 'spoke' | 'name'>,
  tier: Subnet,
): number {
  const block = estate.blocks.find((one) => one.spoke === spoke && one.name === name);
  const placing = block && placeEndpoint(estate, block, tier);
  if (placing?.kind === 'place') return placing.place;
  throw new RangeError(
    `the private endpoint of "${name}" has no place in tier "${tier.name}" (${tier.range.toString()}) of spoke "${spoke}": ${placing?.kind ?? 'no such block'}`,
  );
}

function runOf(block: Reached, tier: Subnet): readonly number[] {
  const places = placesOf(block, tier);
  return Array.isArray(places) ? places : [];
}

function placesOf({ kind, spoke, name, place }: Reached, tier: Subnet): number[] | Placing {
  const wanted = ADDRESSES[kind];
  const starts = roomOf(tier) - wanted + 1;
  if (wanted === 0) return { kind: 'none' };
  if (starts < 1) return { kind: 'full' };
  const first = place ?? FIRST_PLACE + (parseInt(stableHash(`${spoke}/${name}`), 16) % starts);
  const last = FIRST_PLACE + starts - 1;
  if (first < FIRST_PLACE || first > last) return { kind: 'outside', last };
  return Array.from({ length: wanted }, (_, index) => first + index);
}

/** How many places a tier has for blocks. */
function roomOf({ range }: Subnet): number {
  return range.size - KEPT_ADDRESSES - FIRST_PLACE;
}

/** First address of a block's private endpoint in one region's tier. @throws RangeError as above */
export function endpointAddress(
  estate: Pick<Estate, 'blocks'>,
  block: Pick<Block, 'spoke' | 'name'>,
  tier: Subnet,
): string {
  return serverAddress(tier, endpointPlace(estate, block, tier));
}
