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
  resourceGuard: 'guard',
  backupVault: 'bvault',
  recoveryVault: 'rsv',
  scaleSet: 'vmss',
  dataDisk: 'disk',
  dataCollectionRule: 'dcr',
  maintenanceConfiguration: 'mc',
  trafficManagerProfile: 'traf',
  servicePlan: 'asp',
  webApp: 'app',
  autoscaleSetting: 'autoscale',
  sqlServer: 'sql',
  sqlDatabase: 'sqldb',
  sqlFailoverGroup: 'fog',
  managedRedis: 'amr',
  mysqlServer: 'mysql',
  postgresqlServer: 'psql',
  virtualEndpoint: 'vep',
  hostPool: 'vdpool',
  desktopApplicationGroup: 'vdag',
  desktopWorkspace: 'vdws',
  desktopScalingPlan: 'vdscaling',
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
 * A name that has to be unique in all of Azure: its start, cut to fit, and eight digits.
 * @param longest most characters that Azure takes
 * @param from what the digits come from
 */
export function uniqueName(start: string, longest: number, from: string): string {
  const digits = stableHash(from);
  return `${start.slice(0, longest - digits.length - 1).replace(/-+$/, '')}-${digits}`;
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
