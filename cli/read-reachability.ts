import { Environment } from './environment';
import { Asked, AskedAbout, readAsked } from './read-asked';
import type { Claims } from '../policies/provers/reachability/claims/claims';

/** A configuration, its claims, and what was meant with it. */
export interface ReachabilityAsked extends Asked {
  readonly claims: Claims;
}

/** @throws as `readAsked` */
export async function readReachability(
  about: AskedAbout,
  environment: Environment,
): Promise<ReachabilityAsked> {
  const asked = await readAsked(about, environment);
  const { claimsOf } = await import('../policies/provers/reachability/claims/claims-of');
  return { ...asked, claims: claimsOf(asked.graph, asked.declaration) };
}
