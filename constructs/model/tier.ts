import { Tier } from './flow';

/** A tier as files write it. */
export function tierText({ spoke, tier }: Tier): string {
  return `${spoke}/${tier}`;
}

/** Whether two names are of one tier. */
export function sameTier(a: Tier, b: Tier): boolean {
  return a.spoke === b.spoke && a.tier === b.tier;
}
