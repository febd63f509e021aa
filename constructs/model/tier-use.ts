import { Estate } from './estate';
import { Tier } from './flow';

/**
 * What a tier is for, where that decides what it may do: a decoy speaks to nobody; the edge of a published service holds
 * nothing but what Front Door or an application gateway needs there.
 */
export type TierUse = 'general' | 'decoy' | 'front-door' | 'application-gateway';

/** What one of the estate's tiers is for. */
export function tierUse(estate: Estate, { spoke, tier }: Tier): TierUse {
  const isThis = (other: Tier) => other.spoke === spoke && other.tier === tier;
  const isDecoy = estate.flows.some(
    (flow) => flow.kind === 'decoy' && flow.to.some((end) => end.kind === 'tier' && isThis(end)),
  );
  if (isDecoy) return 'decoy';
  const way = estate.published.find(({ edge }) => isThis(edge))?.by;
  return way === 'front-door' || way === 'application-gateway' ? way : 'general';
}
