import { Cidr } from '../../../constructs/model/cidr';
import { Estate, Hub, Spoke, SpokeNetwork } from '../../../constructs/model/estate';
import {
  GROUP_PURPOSES,
  ddosPlanId,
  firewallAddress,
  flowLogAccountId,
  flowLogAccountName,
  hubNetworkId,
  platformGroupName,
  privateDnsGroupName,
  resolverInboundAddress,
  spokeNetworkId,
  stateAccountId,
  stateAccountName,
  subnetOf,
  workspaceId,
} from '../../../constructs/model/platform-ids';
import { findRegion } from '../../../constructs/model/region';

const UKSOUTH = findRegion('uksouth');
const UKWEST = findRegion('ukwest');
const ORGANISATION = {
  id: 'council',
  title: 'A council',
  kind: 'council',
  strategies: [],
  belongsTo: [],
  agreedFlows: [],
  contact: 'platform@example.org',
} as const;
const PLATFORM = {
  name: 'platform',
  id: '00000000-0000-4000-8000-000000000001',
  organisation: ORGANISATION,
  vcpus: {},
};

const HUB: Hub = {
  region: UKSOUTH,
  range: Cidr.parse('10.64.0.0/22'),
  subnets: [
    { name: 'AzureFirewallSubnet', range: Cidr.parse('10.64.0.64/26') },
    { name: 'snet-dns-inbound', range: Cidr.parse('10.64.0.128/28') },
  ],
  firewallTier: 'Premium',
  bastion: false,
  vpn: false,
  expressRoute: false,
};
const NETWORK: SpokeNetwork = { region: UKWEST, range: Cidr.parse('10.80.4.0/24'), subnets: [] };
const SPOKE: Spoke = {
  name: 'website',
  title: 'Website',
  organisation: ORGANISATION,
  subscription: { ...PLATFORM, name: 'services', id: '00000000-0000-4000-8000-000000000002' },
  owner: 'web@example.org',
  tags: {},
  networks: [NETWORK],
};
const ESTATE: Estate = {
  name: 'example',
  title: 'Example',
  stage: 'design',
  regions: { primary: UKSOUTH, secondary: UKWEST },
  approvedRegions: ['uksouth', 'ukwest'],
  strategies: [],
  organisations: [ORGANISATION],
  subscriptions: [PLATFORM, SPOKE.subscription],
  tags: {},
  platform: {
    organisation: ORGANISATION,
    subscription: PLATFORM,
    owner: 'platform@example.org',
    ddosProtection: true,
    logRetentionDays: 90,
    outerWall: false,
  },
  hubs: [HUB, { ...HUB, region: UKWEST }],
  spokes: [SPOKE],
  sites: [],
  dns: { forward: [], privateLinkZones: [] },
  exemptions: [],
  flows: [],
  outside: [],
  published: [],
  publishedApps: [],
  carriers: [],
  servers: [],
  blocks: [],
  hosted: [],
  services: [],
  accepted: [],
  identity: { tenants: [] },
  deployed: { workspaces: {}, identities: {}, dnsPrivateResolver: {}, servicePrincipals: {}, evidenced: {} },
  positions: new Map(),
};

const IN_PLATFORM = `/subscriptions/${PLATFORM.id}/resourceGroups`;

describe('platform ids', () => {
  test.each([
    [
      'workspace',
      workspaceId(ESTATE, UKWEST),
      `${IN_PLATFORM}/rg-management-ukw/providers/Microsoft.OperationalInsights/workspaces/log-example-ukw`,
    ],
    [
      'flow log account',
      flowLogAccountId(ESTATE, UKSOUTH),
      `${IN_PLATFORM}/rg-management-uks/providers/Microsoft.Storage/storageAccounts/${flowLogAccountName(ESTATE, UKSOUTH)}`,
    ],
    [
      'state account',
      stateAccountId(ESTATE, UKSOUTH),
      `${IN_PLATFORM}/rg-bootstrap-uks/providers/Microsoft.Storage/storageAccounts/${stateAccountName(ESTATE, UKSOUTH)}`,
    ],
    [
      'DDoS plan, which the primary region has for both',
      ddosPlanId(ESTATE),
      `${IN_PLATFORM}/rg-shared-network-uks/providers/Microsoft.Network/ddosProtectionPlans/ddos-example-uks`,
    ],
    [
      'hub network',
      hubNetworkId(ESTATE, UKWEST),
      `${IN_PLATFORM}/rg-connectivity-ukw/providers/Microsoft.Network/virtualNetworks/vnet-hub-ukw`,
    ],
    [
      'spoke network, in the spoke’s own subscription',
      spokeNetworkId(SPOKE, NETWORK),
      `/subscriptions/${SPOKE.subscription.id}/resourceGroups/rg-website-ukw/providers/Microsoft.Network/virtualNetworks/vnet-website-ukw`,
    ],
  ])('%s', (_what, id, expected) => {
    expect(id).toBe(expected);
  });

  test('two accounts of one region have two names, and one of two regions too', () => {
    const names = [UKSOUTH, UKWEST].flatMap((region) => [
      stateAccountName(ESTATE, region),
      flowLogAccountName(ESTATE, region),
    ]);
    expect(new Set(names).size).toBe(4);
  });

  test('every platform stack has a group of its own in each region', () => {
    const names = GROUP_PURPOSES.flatMap((purpose) =>
      [UKSOUTH, UKWEST].map((region) => platformGroupName(purpose, region)),
    );
    expect(new Set(names).size).toBe(2 * GROUP_PURPOSES.length);
    expect(names).toContain(privateDnsGroupName(ESTATE));
  });

  test('the firewall and the resolver have the first address of their subnets that Azure leaves', () => {
    expect(firewallAddress(HUB)).toBe('10.64.0.68');
    expect(resolverInboundAddress(HUB)).toBe('10.64.0.132');
  });

  test('a subnet that a hub lacks is refused with those that it has', () => {
    expect(() => subnetOf(HUB, 'GatewaySubnet')).toThrow(
      new RangeError('hub uksouth has no subnet "GatewaySubnet", only AzureFirewallSubnet, snet-dns-inbound'),
    );
  });
});
