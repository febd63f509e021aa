import { PacketSet } from './packet-set';

/** All packets of many sets. Joined in pairs, so that none is copied more often than its place in the tree is deep. */
export function unionOf(sets: readonly PacketSet[]): PacketSet {
  if (sets.length <= 1) return sets[0] ?? PacketSet.none;
  const middle = sets.length >> 1;
  return unionOf(sets.slice(0, middle)).union(unionOf(sets.slice(middle)));
}
