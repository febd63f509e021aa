/** Whether something stands on a subnet. */
export type Association = 'required' | 'allowed' | 'forbidden';

/**
 * What routes a subnet may have: `no-default-route` allows a table without 0.0.0.0/0, `default-route-to-internet-only`
 * one whose 0.0.0.0/0, if it has one, goes to the Internet.
 */
export type RouteTableAssociation =
  'required' | 'allowed' | 'forbidden' | 'no-default-route' | 'default-route-to-internet-only';

/** An allow that a service needs in its subnet's NSG to work. Spelt as azurerm spells NSG rules. */
export interface RequiredRule {
  /** Name of the rule, unique in its NSG. */
  readonly name: string;
  readonly direction: 'Inbound' | 'Outbound';
  readonly protocol: 'Tcp' | '*';
  /** Service tag or `*`. */
  readonly source: string;
  /** Service tag or `*`. */
  readonly destination: string;
  /** Ports or ranges, or `*` alone. */
  readonly destinationPorts: readonly string[];
  readonly why: string;
}

/** What is particular about the subnet of one service. */
export interface SpecialSubnet {
  readonly service:
    | 'gateway'
    | 'firewall'
    | 'firewall-management'
    | 'bastion'
    | 'route-server'
    | 'resolver-inbound'
    | 'resolver-outbound'
    | 'application-gateway';
  /** Name that Azure demands, where it demands one. */
  readonly name?: string;
  /** Prefix of the smallest subnet that the service should have: Azure's limit, or Microsoft's advice where it sets none. */
  readonly longestPrefix: number;
  /** Prefix of the largest subnet, where there is a limit. */
  readonly shortestPrefix?: number;
  readonly networkSecurityGroup: Association;
  readonly routeTable: RouteTableAssociation;
  /** Service that the subnet is delegated to. */
  readonly delegation?: string;
  readonly requiredRules: readonly RequiredRule[];
  readonly source: string;
}

const BASTION_RULES: readonly RequiredRule[] = [
  {
    name: 'AllowHttpsInbound',
    direction: 'Inbound',
    protocol: 'Tcp',
    source: 'Internet',
    destination: '*',
    destinationPorts: ['443'],
    why: 'people reach the Bastion over HTTPS; the source may be narrowed to where they are',
  },
  {
    name: 'AllowGatewayManagerInbound',
    direction: 'Inbound',
    protocol: 'Tcp',
    source: 'GatewayManager',
    destination: '*',
    destinationPorts: ['443'],
    why: "Azure's control plane",
  },
  {
    name: 'AllowAzureLoadBalancerInbound',
    direction: 'Inbound',
    protocol: 'Tcp',
    source: 'AzureLoadBalancer',
    destination: '*',
    destinationPorts: ['443'],
    why: 'health probes',
  },
  {
    name: 'AllowBastionHostInbound',
    direction: 'Inbound',
    protocol: '*',
    source: 'VirtualNetwork',
    destination: 'VirtualNetwork',
    destinationPorts: ['8080', '5701'],
    why: 'the instances of the Bastion talk to one another',
  },
  {
    name: 'AllowSshRdpOutbound',
    direction: 'Outbound',
    protocol: '*',
    source: '*',
    destination: 'VirtualNetwork',
    destinationPorts: ['22', '3389'],
    why: 'sessions to machines',
  },
  {
    name: 'AllowAzureCloudOutbound',
    direction: 'Outbound',
    protocol: 'Tcp',
    source: '*',
    destination: 'AzureCloud',
    destinationPorts: ['443'],
    why: 'diagnostics and metering; regional tags of AzureCloud are not enough',
  },
  {
    name: 'AllowBastionHostOutbound',
    direction: 'Outbound',
    protocol: '*',
    source: 'VirtualNetwork',
    destination: 'VirtualNetwork',
    destinationPorts: ['8080', '5701'],
    why: 'the instances of the Bastion talk to one another',
  },
  {
    name: 'AllowHttpOutbound',
    direction: 'Outbound',
    protocol: '*',
    source: '*',
    destination: 'Internet',
    destinationPorts: ['80'],
    why: 'session information and certificate validation',
  },
];

const APPLICATION_GATEWAY_RULES: readonly RequiredRule[] = [
  {
    name: 'AllowGatewayManagerInbound',
    direction: 'Inbound',
    protocol: 'Tcp',
    source: 'GatewayManager',
    destination: '*',
    destinationPorts: ['65200-65535'],
    why: "Azure's control plane of the v2 SKU",
  },
  {
    name: 'AllowAzureLoadBalancerInbound',
    direction: 'Inbound',
    protocol: '*',
    source: 'AzureLoadBalancer',
    destination: '*',
    destinationPorts: ['*'],
    why: 'health probes',
  },
  {
    name: 'AllowInternetOutbound',
    direction: 'Outbound',
    protocol: '*',
    source: '*',
    destination: 'Internet',
    destinationPorts: ['*'],
    why: 'the way out to the Internet must not be blocked unless the gateway is a private deployment',
  },
];

const RESOLVER = {
  longestPrefix: 28,
  shortestPrefix: 24,
  networkSecurityGroup: 'allowed',
  routeTable: 'allowed',
  delegation: 'Microsoft.Network/dnsResolvers',
  requiredRules: [],
  source: 'Microsoft Learn, What is Azure DNS Private Resolver?, "Subnet restrictions"',
} as const;

/** Facts as of 2026-11-25. Every other subnet has an NSG and a route table, and is no smaller than /29. */
export const SPECIAL_SUBNETS: readonly SpecialSubnet[] = [
  {
    service: 'gateway',
    name: 'GatewaySubnet',
    longestPrefix: 27,
    networkSecurityGroup: 'forbidden',
    routeTable: 'no-default-route',
    requiredRules: [],
    source: 'Microsoft Learn, About VPN Gateway configuration settings, "Gateway subnet"',
  },
  {
    service: 'firewall',
    name: 'AzureFirewallSubnet',
    longestPrefix: 26,
    networkSecurityGroup: 'forbidden',
    routeTable: 'default-route-to-internet-only',
    requiredRules: [],
    source: 'Microsoft Learn, Azure Firewall FAQ, questions on subnet size, NSGs and forced tunnelling',
  },
  {
    service: 'firewall-management',
    name: 'AzureFirewallManagementSubnet',
    longestPrefix: 26,
    networkSecurityGroup: 'forbidden',
    routeTable: 'default-route-to-internet-only',
    requiredRules: [],
    source: 'Microsoft Learn, Azure Firewall forced tunneling; Azure Firewall Management NIC',
  },
  {
    service: 'bastion',
    name: 'AzureBastionSubnet',
    longestPrefix: 26,
    networkSecurityGroup: 'allowed',
    routeTable: 'forbidden',
    requiredRules: BASTION_RULES,
    source: 'Microsoft Learn, Working with NSG access and Azure Bastion; Azure Bastion FAQ, "UDR"',
  },
  {
    service: 'route-server',
    name: 'RouteServerSubnet',
    longestPrefix: 26,
    networkSecurityGroup: 'forbidden',
    routeTable: 'forbidden',
    requiredRules: [],
    source: 'Microsoft Learn, Azure Route Server FAQ',
  },
  { service: 'resolver-inbound', ...RESOLVER },
  { service: 'resolver-outbound', ...RESOLVER },
  // Microsoft calls a /24 highly recommended and not required: it has room for 125 instances, a /26 for 50.
  {
    service: 'application-gateway',
    longestPrefix: 26,
    networkSecurityGroup: 'allowed',
    routeTable: 'default-route-to-internet-only',
    requiredRules: APPLICATION_GATEWAY_RULES,
    source: 'Microsoft Learn, Application Gateway infrastructure configuration',
  },
];
