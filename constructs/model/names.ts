import { stableHash } from './stable-hash';
import { RegionFacts } from './tables/regions';

/** Prefixes of Microsoft's naming guidance (Cloud Adoption Framework, abbreviation recommendations), by kind. */
const PREFIXES = {
  resourceGroup: 'rg',
  virtualNetwork: 'vnet',
  networkSecurityGroup: 'nsg',
  routeTable: 'rt',
  firewall: 'afw',
  firewallPolicy: 'afwp',
  ruleCollectionGroup: 'rcg',
  publicIp: 'pip',
  bastion: 'bas',
  vpnGateway: 'vpng',
  expressRouteGateway: 'ergw',
  localNetworkGateway: 'lgw',
  connection: 'con',
  expressRouteCircuit: 'erc',
  dnsResolver: 'dnspr',
  dnsForwardingRuleset: 'dnsfrs',
  flowLog: 'fl',
  workspace: 'log',
  ddosPlan: 'ddos',
  peering: 'peer',
  identity: 'id',
  policyAssignment: 'pa',
  policyDefinition: 'pd',
  virtualMachine: 'vm',
  networkInterface: 'nic',
  osDisk: 'osdisk',
  availabilitySet: 'avail',
  internalLoadBalancer: 'lbi',
  privateLinkService: 'pls',
  frontDoorProfile: 'afd',
  frontDoorEndpoint: 'fde',
  frontDoorFirewallPolicy: 'fdfp',
  applicationGateway: 'agw',
  webFirewallPolicy: 'waf',
  privateEndpoint: 'pep',
  networkManager: 'vnm',
  automationAccount: 'aa',
  alertRule: 'ar',
} as const;

/** What a name is for. */
export type NameKind = keyof typeof PREFIXES;

/** `<prefix>-<part>-...-<region code>`, all lower case: the one convention for names that are unique in their group. */
export function azureName(kind: NameKind, region: RegionFacts, ...parts: readonly string[]): string {
  return [PREFIXES[kind], ...parts, region.code].join('-').toLowerCase();
}

/** `<prefix>-<part>-...`, all lower case: for what Azure keeps outside any region. */
export function globalName(kind: NameKind, ...parts: readonly string[]): string {
  return [PREFIXES[kind], ...parts].join('-').toLowerCase();
}

/**
 * Name of a storage account: `st`, the purpose, the region code and eight digits that come from the subscription and
 * estate, 3 to 24 lower-case letters and digits, since it has to be unique in all of Azure.
 * @param purpose at most 11 letters
 */
export function storageAccountName(
  purpose: string,
  region: RegionFacts,
  subscription: string,
  estate: string,
): string {
  return `st${purpose}${region.code}${stableHash(`${subscription}/${estate}/${purpose}/${region.name}`)}`;
}
