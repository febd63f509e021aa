/** Longest description of a security rule that Azure takes. */
const DESCRIPTION_LENGTH = 140;

/** What a rule says of itself: the flow that it is there for, then why, cut where Azure ends. */
export function ruleDescription(flow: string, why: string): string {
  return `${flow}: ${why}`.slice(0, DESCRIPTION_LENGTH);
}

/** Name of a rule made from a flow: `website/web-to-app` and `tcp` are `website.web-to-app-tcp`, as names take no slashes. */
export function ruleName(flow: string, ...parts: readonly string[]): string {
  return [flow.replaceAll('/', '.'), ...parts].join('-');
}

/** How security groups spell the protocols of flows. */
export const NSG_PROTOCOL = { tcp: 'Tcp', udp: 'Udp', icmp: 'Icmp' } as const;

/** How firewalls' network rules spell them. */
export const NETWORK_PROTOCOL = { tcp: 'TCP', udp: 'UDP', icmp: 'ICMP' } as const;
