import { sensitiveMask } from './sensitive-paths';

/** Stands in place of every sensitive value, so that a rule can see that one is set and no output can show it. */
export const SENSITIVE_VALUE = '(sensitive value)';

/** Masks that lie over one place of a resource: `true` means that it, and all below it, is sensitive. */
export type Masks = readonly unknown[];

const NO_MASKS: Masks = [];

/** The masks over a resource: what its type always keeps secret, and what its plan marks. */
export function masksOf(type: string, planned: readonly unknown[]): Masks {
  const table = sensitiveMask(type);
  const marking = planned.filter(marksAnything);
  if (table !== undefined) marking.push(table);
  return marking.length === 0 ? NO_MASKS : marking;
}

/** The masks one step further down. `step` follows a name or an index in a mask. */
export function stepMasks(
  masks: Masks,
  segment: string,
  step: (node: unknown, segment: string) => unknown,
): Masks {
  if (masks.length === 0) return NO_MASKS;
  const below: unknown[] = [];
  for (const mask of masks) {
    const next =
      /^\d+$/.test(segment) && !Array.isArray(mask) ? ownIndexOrSame(mask, segment) : step(mask, segment);
    if (next !== undefined && next !== false) below.push(next);
  }
  return below.length === 0 ? NO_MASKS : below;
}

/** Whether the place itself is sensitive. */
export function isSensitive(masks: Masks): boolean {
  return masks.includes(true);
}

/** Table masks have no indexes: whatever holds for a block holds for each of its kind. */
function ownIndexOrSame(mask: unknown, index: string): unknown {
  if (typeof mask !== 'object' || mask === null) return mask;
  return Object.hasOwn(mask, index) ? (mask as Record<string, unknown>)[index] : mask;
}

function marksAnything(mask: unknown): boolean {
  if (mask === true) return true;
  return typeof mask === 'object' && mask !== null && Object.values(mask).some(marksAnything);
}
