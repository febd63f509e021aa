import { Flips, flips, together } from '../identity/flips';

/** A service is no longer taken through the loss of a node and of a domain. */
export function falls(...services: readonly string[]): Flips {
  return together(flips('survival/nodes', ...services), flips('survival/failure-domains', ...services));
}

/** The same, where it can't be told. */
export function mayFall(...services: readonly string[]): Flips {
  return falls(...services.map((service) => `?${service}`));
}

/** A service outlasts a node, and no domain. */
export function fallsWithDomain(...services: readonly string[]): Flips {
  return flips('survival/failure-domains', ...services);
}

/** A service is not brought up after the loss of a region. */
export function lostWithRegion(...services: readonly string[]): Flips {
  return flips('survival/regions', ...services);
}

/** A service is not brought up after the loss of two nodes, zones or fault domains. */
export function lostWithTwo(...services: readonly string[]): Flips {
  return flips('survival/pairs', ...services);
}
