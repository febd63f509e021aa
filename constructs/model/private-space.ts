import { Cidr } from './cidr';
import { FORBIDDEN_RANGES, KnownRange, PRIVATE_RANGES } from './tables/private-ranges';

/** Whether all of the range is private space (RFC 1918, RFC 6598). */
export function isPrivate(range: Cidr): boolean {
  return PRIVATE_RANGES.some((space) => space.range.contains(range));
}

/** What Azure forbids in a VNet that the range overlaps. */
export function forbiddenIn(range: Cidr): readonly KnownRange[] {
  return FORBIDDEN_RANGES.filter((forbidden) => forbidden.range.overlaps(range));
}
