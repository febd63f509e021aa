import { Mutation } from './mutation';
import { Attributes, block, blocks, remove, resource, set } from './stack-json';

const HUB = 'connectivity-uksouth';
const WEST = 'connectivity-ukwest';
const WEBSITE = 'workload-website-uksouth';
const FORMS = 'workload-forms-uksouth';

const SPOKE = 'azurerm_virtual_network.spoke-network';
const APP_RULES = 'azurerm_network_security_group.spoke-nsg-app';

/** What the rules of networks, regions, identities and the declaration itself say, broken by hand. */
export const FOUNDATION: readonly Mutation[] = [
  {
    name: 'a firewall that lists one zone of three is lost with that zone',
    stack: { name: HUB, change: set('azurerm_firewall.hub-firewall', { zones: ['1'] }) },
    changes: { 'region/zones-exist': 'fail' },
  },
  {
    name: 'zones in a region that has none are refused by Azure at apply',
    stack: { name: WEST, change: set('azurerm_public_ip.hub-firewall-address', { zones: ['1', '2', '3'] }) },
    changes: { 'region/zones-exist': 'fail' },
  },
  {
    name: 'two inbound rules of one priority are refused by Azure at apply',
    stack: {
      name: FORMS,
      change: (json) => {
        block(json, APP_RULES, 'security_rule', 'allow-bastion-in')['priority'] = 100;
      },
    },
    changes: {
      'network/nsg-unique-priority': 'fail',
      'reach/declared-flow-works': 'unknown',
      'reach/decoy-watched': 'unknown',
      'reach/offices-served': 'unknown',
      'reach/undeclared-flow': 'unknown',
    },
  },
  {
    name: 'a tier without its deny-all is open to the whole virtual network',
    stack: {
      name: WEBSITE,
      change: (json) => {
        const rules = blocks(json, APP_RULES, 'security_rule');
        rules.splice(
          rules.findIndex((rule) => rule['name'] === 'deny-all-inbound'),
          1,
        );
      },
    },
    changes: { 'network/nsg-explicit-deny': 'fail' },
  },
  {
    name: 'remote desktop from the Internet is another way in',
    stack: {
      name: FORMS,
      change: (json) => {
        Object.assign(block(json, APP_RULES, 'security_rule', 'allow-bastion-in'), {
          source_address_prefix: 'Internet',
        });
      },
    },
    changes: { 'network/nsg-no-wide-allow-from-internet': 'fail' },
  },
  {
    name: 'a subnet whose network security group is taken off is not segmented',
    stack: {
      name: WEBSITE,
      change: (json) => {
        block(json, SPOKE, 'subnet', 'snet-app')['security_group'] = null;
      },
    },
    changes: { 'network/subnet-has-nsg': 'fail', 'reach/undeclared-flow': 'fail' },
  },
  {
    name: 'a subnet without its route table goes past the firewall',
    stack: {
      name: FORMS,
      change: (json) => {
        block(json, SPOKE, 'subnet', 'snet-app')['route_table_id'] = null;
      },
    },
    changes: {
      'network/subnet-has-route-to-firewall': 'fail',
      'reach/declared-flow-works': 'fail',
      'reach/decoy-watched': 'fail',
      'reach/offices-served': 'fail',
    },
  },
  {
    name: 'a subnet with default outbound access has its own way to the Internet',
    stack: {
      name: WEBSITE,
      change: (json) => {
        block(json, SPOKE, 'subnet', 'snet-app')['default_outbound_access_enabled'] = true;
      },
    },
    changes: { 'network/subnet-no-default-outbound': 'fail' },
  },
  {
    name: 'a route whose next hop has no address passes plan and is refused at apply',
    stack: {
      name: WEBSITE,
      change: (json) => {
        const routes = blocks(json, 'azurerm_route_table.spoke-routes', 'route');
        routes.push({ name: 'lost', address_prefix: '198.51.100.0/24', next_hop_type: 'VirtualAppliance' });
      },
    },
    changes: {
      'network/route-next-hop-complete': 'fail',
      'reach/declared-flow-works': 'unknown',
      'reach/decoy-watched': 'unknown',
      'reach/egress-through-firewall': 'unknown',
      'reach/internet-through-edge': 'unknown',
      'reach/organisations-apart': 'unknown',
      'reach/undeclared-flow': 'unknown',
    },
  },
  {
    name: 'a second network on the same addresses can reach neither',
    stack: { name: FORMS, change: set(SPOKE, { address_space: ['10.64.0.0/22'] }) },
    changes: {
      'network/address-spaces-disjoint': 'fail',
      'network/gateway-subnet-routes': 'fail',
      'network/network-matches-declaration': 'fail',
      'network/nsg-allow-names-its-ends': 'fail',
      'network/subnets-inside-their-network': 'fail',
      'reach/declared-flow-works': 'fail',
      'reach/decoy-watched': 'unknown',
      'reach/egress-through-firewall': 'unknown',
      'reach/internet-through-edge': 'unknown',
      'reach/offices-served': 'fail',
      'reach/organisations-apart': 'unknown',
      'reach/undeclared-flow': 'unknown',
    },
  },
  {
    name: 'a peering with one half carries nothing',
    stack: { name: FORMS, change: remove('azurerm_virtual_network_peering.spoke-from-hub') },
    changes: {
      'network/peering-both-halves': 'fail',
      'network/peering-gateway-transit-consistent': 'unknown',
      'reach/declared-flow-works': 'fail',
      'reach/decoy-watched': 'fail',
      'reach/offices-served': 'fail',
    },
  },
  {
    name: 'a network without flow logs can not be looked into afterwards',
    stack: { name: WEBSITE, change: remove('azurerm_network_watcher_flow_log.spoke-flow-log') },
    changes: { 'network/flow-logs-on': 'fail' },
  },
  {
    name: 'a network in a region that is not approved leaves the country',
    stack: { name: WEBSITE, change: set(SPOKE, { location: 'westeurope' }) },
    changes: {
      'monitoring/diagnostics-present': 'fail',
      'network/network-matches-declaration': 'fail',
      'network/subnet-has-route-to-firewall': 'fail',
      'region/approved': 'fail',
      'region/no-cross-region-single-point': 'fail',
    },
  },
  {
    name: 'an attribute that the provider does not know is a spelling mistake',
    stack: { name: HUB, change: set('azurerm_firewall.hub-firewall', { sku_teir: 'Premium' }) },
    changes: { 'schema/known-attribute': 'fail' },
  },
  {
    name: 'a value outside the allowed ones is refused',
    stack: { name: HUB, change: set('azurerm_firewall.hub-firewall', { sku_tier: 'Gold' }) },
    changes: { 'schema/allowed-value': 'fail' },
  },
  {
    name: 'a firewall policy that only alerts lets known attackers through',
    stack: {
      name: HUB,
      change: set('azurerm_firewall_policy.hub-policy-hub', { threat_intelligence_mode: 'Alert' }),
    },
    changes: { 'firewall/threat-intel-deny': 'fail' },
  },
  {
    name: 'a VPN gateway with one instance stops with it',
    stack: {
      name: HUB,
      change: set('azurerm_virtual_network_gateway.hub-vpn-gateway', { active_active: false }),
    },
    changes: { 'gateway/active-active': 'fail' },
  },
  {
    name: 'a tunnel to somewhere that nobody declared is a way in',
    stack: {
      name: HUB,
      change: set('azurerm_local_network_gateway.hub-vpn-old-datacentre-a-peer', {
        gateway_address: '198.51.100.99',
      }),
    },
    changes: {
      'reach/egress-through-firewall': 'fail',
      'reach/undeclared-flow': 'fail',
      'sites/tunnels-only-to-datacentres': 'fail',
    },
  },
  {
    name: 'a key in the configuration is a secret in a file',
    stack: {
      name: HUB,
      change: set('azurerm_virtual_network_gateway_connection.hub-vpn-old-datacentre-a-connection', {
        shared_key: 'not-a-real-key',
      }),
    },
    changes: { 'gateway/no-key-in-configuration': 'fail' },
  },
  {
    name: 'a provider without an exact version is another one tomorrow',
    stack: {
      name: HUB,
      change: (json) =>
        void Object.assign(json.terraform.required_providers['azurerm']!, { version: '~> 4.0' }),
    },
    changes: { 'state/provider-versions-pinned': 'fail' },
  },
  {
    name: 'an exemption that nothing needs fails',
    declaration: (declaration) => {
      const [first] = declaration.exemptions;
      declaration.exemptions = [
        ...declaration.exemptions,
        { ...first!, id: 'EX-999', rule: 'network/ddos-plan' },
      ];
    },
    changes: { 'exemptions/exemptions-used': 'fail' },
  },
  {
    name: 'an exemption that has run out fails, and what it covered with it',
    declaration: (declaration) => {
      declaration.exemptions = declaration.exemptions.map((exemption) => ({
        ...exemption,
        expires: '2026-11-30',
      }));
    },
    changes: {
      'exemptions/exemptions-in-force': 'fail',
      'exemptions/exemptions-used': 'not-applicable',
      'access/no-other-way-in': 'fail',
      'data/preferred-database': 'fail',
      'data/public-access-off': 'fail',
      'mfa/no-local-accounts': 'fail',
    },
  },
  {
    name: 'a strategy that nobody has reviewed for a year fails',
    declaration: (declaration) => {
      declaration.strategies = declaration.strategies.map((strategy) => ({
        ...strategy,
        reviewed: '2025-11-01',
      }));
    },
    changes: { 'review/strategy-reviewed': 'fail' },
  },
  {
    name: 'a datacentre past its closing date still has a tunnel',
    declaration: (declaration) => {
      declaration.sites = declaration.sites.map((site) =>
        site.closes ? { ...site, closes: '2026-06-30' } : site,
      );
    },
    changes: { 'sites/datacentre-closes': 'fail' },
  },
  {
    name: 'harmless: a tag more',
    stack: {
      name: WEBSITE,
      change: (json) => void Object.assign(resource(json, SPOKE)['tags'] as Attributes, { colour: 'blue' }),
    },
    changes: {},
  },
  {
    name: 'harmless: the rules of a group in another order',
    stack: { name: WEBSITE, change: (json) => void blocks(json, APP_RULES, 'security_rule').reverse() },
    changes: {},
  },
  {
    name: 'harmless: a name in other letters where Azure ignores case',
    stack: {
      name: WEBSITE,
      change: (json) => {
        const peering = resource(json, 'azurerm_virtual_network_peering.spoke-to-hub');
        peering['remote_virtual_network_id'] = String(peering['remote_virtual_network_id']).toUpperCase();
      },
    },
    changes: {},
  },
  {
    name: 'harmless: an output',
    stack: {
      name: WEBSITE,
      change: (json) => void (json['output'] = { network: { value: 'vnet-website-uks' } }),
    },
    changes: {},
  },
  {
    name: 'harmless: the zones of the firewall in another order',
    stack: { name: HUB, change: set('azurerm_firewall.hub-firewall', { zones: ['3', '1', '2'] }) },
    changes: {},
  },
  {
    name: 'harmless: a longer description of a rule, within the limit',
    stack: {
      name: WEBSITE,
      change: (json) => {
        block(json, APP_RULES, 'security_rule', 'deny-all-inbound')['description'] = 'x'.repeat(140);
      },
    },
    changes: {},
  },
];
