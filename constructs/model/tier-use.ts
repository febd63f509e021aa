import { Estate } from './estate';
import { Tier } from './flow';
import { sameTier } from './tier';

/**
 * What a tier is for, where that decides what it may do: a decoy speaks to nobody; the edge of a published service holds
 * nothing but what Front Door or an application gateway needs there.
 */
export type TierUse = 'general' | 'decoy' | 'front-door' | 'application-gateway';

/** What one of the estate's tiers is for. */
export function tierUse(estate: Estate, tier: Tier): TierUse {
  const isDecoy = estate.flows.some(
    (flow) => flow.kind === 'decoy' && flow.to.some((end) => end.kind === 'tier' && sameTier(end, tier)),
  );
  if (isDecoy) return 'decoy';
  const way = estate.published.find(({ edge }) => sameTier(edge, tier))?.by;
  return way === 'front-door' || way === 'application-gateway' ? way : 'general';
}
