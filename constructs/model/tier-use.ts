import { Block } from './block';
import { Estate } from './estate';
import { Tier } from './flow';
import { sameTier } from './tier';

/**
 * What a tier is for, where that decides what it may do: a decoy speaks to nobody; the edge of a published service holds
 * nothing but what Front Door or an application gateway needs there; a web application or a database server of Azure's has
 * its tier to itself.
 */
export type TierUse = 'general' | 'decoy' | 'front-door' | 'application-gateway' | DelegatedUse;

/** Uses for which the subnet is handed to the service that runs there. */
export type DelegatedUse = 'web-app' | 'mysql' | 'postgresql';

/** What one of the estate's tiers is for. */
export function tierUse(estate: Estate, tier: Tier): TierUse {
  const isDecoy = estate.flows.some(
    (flow) => flow.kind === 'decoy' && flow.to.some((end) => end.kind === 'tier' && sameTier(end, tier)),
  );
  if (isDecoy) return 'decoy';
  const tenant = estate.blocks.filter(isDelegated).find((block) => sameTier(block, tier));
  if (tenant) return tenant.kind;
  const way = estate.published.find(({ edge }) => sameTier(edge, tier))?.by;
  return way === 'front-door' || way === 'application-gateway' ? way : 'general';
}

type Delegated = Extract<Block, { readonly kind: DelegatedUse }>;

const DELEGATED: readonly Block['kind'][] = [
  'web-app',
  'mysql',
  'postgresql',
] satisfies readonly DelegatedUse[];

function isDelegated(block: Block): block is Delegated {
  return DELEGATED.includes(block.kind);
}
