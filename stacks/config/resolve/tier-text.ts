import { Tier } from '../../../constructs/model/flow';

/** A tier as files write it. */
export function tierText({ spoke, tier }: Tier): string {
  return `${spoke}/${tier}`;
}

export function sameTier(a: Tier, b: Tier): boolean {
  return a.spoke === b.spoke && a.tier === b.tier;
}
