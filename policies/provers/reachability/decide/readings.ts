/** What Microsoft's own documents, or documents and practice, dispute: how a model is to be read. */
export interface Readings {
  /** Whether `allowVirtualNetworkAccess: false` only narrows a tag, or stops what crosses the peering. [20] */
  readonly peeringAccess: 'tag-only' | 'blocks' | 'both';
  /** Whether a network rule can still deny what destination NAT has let in. [25] */
  readonly translation: 'final' | 'network-deny-overrides' | 'both';
}

/** Nothing is decided that a dispute leaves open. */
export const ALL_READINGS: Readings = { peeringAccess: 'both', translation: 'both' };
