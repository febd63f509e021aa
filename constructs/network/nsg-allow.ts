/** One kind of traffic that a subnet's security group lets through; everything else is denied. */
export interface NsgAllow {
  /** Name of the rule in Azure, unique in its group. */
  readonly name: string;
  /** Id of the flow that needs it; the description starts with it. */
  readonly flow: string;
  readonly direction: 'Inbound' | 'Outbound';
  readonly protocol: 'Tcp' | 'Udp' | 'Icmp' | '*';
  /** Ranges, addresses or one service tag. At least one. */
  readonly sources: readonly string[];
  /** Ranges, addresses or one service tag. At least one. */
  readonly destinations: readonly string[];
  /** Ports or ranges of ports such as `65200-65535`, or `*`. At least one. */
  readonly ports: readonly string[];
  /** A sentence on what it is for. */
  readonly why: string;
}

/** Name resolution takes both protocols: UDP, and TCP for long answers. */
export function dnsAllows(
  direction: NsgAllow['direction'],
  sources: readonly string[],
  destinations: readonly string[],
  why: string,
): readonly NsgAllow[] {
  const suffix = direction === 'Inbound' ? 'in' : 'out';
  return (['Udp', 'Tcp'] as const).map((protocol) => ({
    name: `allow-dns-${protocol.toLowerCase()}-${suffix}`,
    flow: 'dns',
    direction,
    protocol,
    sources,
    destinations,
    ports: ['53'],
    why,
  }));
}
