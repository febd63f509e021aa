import { addRule, removeRule, setCollection, setRule } from './firewall-json';
import { fails, leavesOpen, Mutation } from './mutation';
import { CARRIERS, EGRESS, EGRESS_HOSTS, FLOWS, HUB, HUB_WEST } from './places';
import { addBlock, removeBlock, set } from './stack-json';

const EVERYBODY = ['*'];

/** A rule of address translation at the firewall's own public address. */
function translation(port: number, address: string): Record<string, unknown> {
  return {
    name: `in-${port}`,
    description: 'somebody needed it for an hour',
    source_addresses: EVERYBODY,
    destination_address: '${azurerm_public_ip.hub-firewall-address.ip_address}',
    destination_ports: [String(port)],
    protocols: ['TCP'],
    translated_address: address,
    translated_port: port,
  };
}

/** Firewall policies: parents, children, the order of their rules, and address translation. */
export const FIREWALLS: readonly Mutation[] = [
  {
    name: 'an application rule for every host opens the Internet to its tier',
    stack: {
      name: HUB,
      change: setRule(EGRESS_HOSTS, 'forms.notify-web-hosts', { destination_fqdns: ['*'] }),
    },
    changes: fails('reach/undeclared-flow'),
  },
  {
    name: 'an application rule for every source lets all who have HTTPS to its host',
    stack: {
      name: HUB,
      change: setRule(EGRESS_HOSTS, 'payments.take-payment-web-hosts', { source_addresses: EVERYBODY }),
    },
    changes: fails('reach/undeclared-flow'),
  },
  {
    name: 'an application rule with plain HTTP as well is wider than its flow',
    stack: {
      name: HUB,
      change: setRule(EGRESS_HOSTS, 'forms.notify-web-hosts', {
        protocols: [
          { port: 80, type: 'Http' },
          { port: 443, type: 'Https' },
        ],
      }),
    },
    changes: fails('reach/undeclared-flow'),
  },
  {
    name: 'a network rule for every port reaches its host by what other flows let out',
    stack: { name: HUB, change: setRule(EGRESS, 'website.mail-tcp-hosts', { destination_ports: EVERYBODY }) },
    changes: fails('reach/undeclared-flow'),
  },
  {
    name: 'a network rule for every address lets mail go anywhere',
    stack: {
      name: HUB,
      change: setRule(EGRESS, 'website.mail-tcp-hosts', {
        destination_fqdns: null,
        destination_addresses: EVERYBODY,
      }),
    },
    changes: fails('reach/undeclared-flow'),
  },
  {
    name: 'a network rule with a service tag more reaches what nobody declared',
    stack: {
      name: HUB,
      change: setRule(EGRESS, 'windows-services-tcp', {
        destination_addresses: ['AzureArcInfrastructure', 'Storage'],
      }),
    },
    changes: fails('reach/undeclared-flow'),
  },
  {
    name: 'a rule of the child that allows everything opens the Internet to all who are let out by their groups',
    stack: {
      name: HUB_WEST,
      change: addRule(FLOWS, {
        name: 'anything',
        description: 'somebody needed it for an hour',
        source_addresses: EVERYBODY,
        destination_addresses: EVERYBODY,
        destination_ports: EVERYBODY,
        protocols: ['Any'],
      }),
    },
    changes: fails('reach/undeclared-flow'),
  },
  {
    name: 'a rule that is gone stops its flow',
    stack: { name: HUB, change: removeRule(FLOWS, 'forms.pay-tcp') },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a rule of the other region that is gone stops its flow there',
    stack: { name: HUB_WEST, change: removeRule(FLOWS, 'highways.maps-tcp') },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a rule for one host that is gone stops the flow to it',
    stack: { name: HUB, change: removeRule(EGRESS, 'website.mail-tcp-hosts') },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'connectors that no firewall rule lets out to their broker serve nobody',
    stack: { name: HUB, change: removeRule(EGRESS_HOSTS, 'access.private-access-calls-out-web-hosts') },
    changes: leavesOpen('reach/declared-flow-works', 'reach/offices-served'),
  },
  {
    name: 'a rule for a decoy that is gone keeps it from being touched',
    stack: { name: HUB, change: removeRule(FLOWS, 'touch-decoy-tcp') },
    changes: fails('reach/declared-flow-works', 'reach/decoy-watched'),
  },
  {
    name: 'a collection that denies what it allowed stops all flows between networks',
    stack: { name: HUB, change: setCollection(FLOWS, { action: 'Deny' }) },
    changes: fails('reach/declared-flow-works', 'reach/decoy-watched', 'reach/offices-served'),
  },
  {
    name: 'a deny of the parent comes before everything that its child allows',
    stack: {
      name: HUB,
      change: addBlock(
        'azurerm_firewall_policy_rule_collection_group.hub-policy-base-rules',
        'network_rule_collection',
        {
          name: 'stop',
          priority: 100,
          action: 'Deny',
          rule: [
            {
              name: 'no-payments',
              source_addresses: EVERYBODY,
              destination_addresses: ['10.64.28.128/27'],
              destination_ports: EVERYBODY,
              protocols: ['Any'],
            },
          ],
        },
      ),
    },
    changes: fails('reach/declared-flow-works', 'reach/offices-served', 'reach/rule-never-matches'),
  },
  {
    name: 'a network rule that denies comes before every application rule that allows',
    stack: {
      name: HUB,
      change: addBlock(
        'azurerm_firewall_policy_rule_collection_group.hub-policy-flows-rules',
        'network_rule_collection',
        {
          name: 'stop',
          priority: 4000,
          action: 'Deny',
          rule: [
            {
              name: 'no-web',
              source_addresses: EVERYBODY,
              destination_addresses: EVERYBODY,
              destination_ports: ['443'],
              protocols: ['TCP'],
            },
          ],
        },
      ),
    },
    changes: {
      ...fails('reach/declared-flow-works', 'reach/rule-never-matches'),
      'reach/offices-served': 'unknown',
    },
  },
  {
    name: 'a child without its parent lets nothing out',
    stack: { name: HUB, change: set('azurerm_firewall_policy.hub-policy-hub', { base_policy_id: null }) },
    changes: fails('reach/declared-flow-works', 'reach/offices-served'),
  },
  {
    name: 'address translation to the gateway of a published service goes round its web application firewall',
    stack: { name: HUB, change: addRule(CARRIERS, translation(443, '10.64.22.196')) },
    changes: fails('reach/internet-through-edge', 'reach/undeclared-flow'),
  },
  {
    name: 'address translation to a port of administration is a way in, even if a group stands behind it',
    stack: { name: HUB, change: addRule(CARRIERS, translation(3389, '10.64.16.200')) },
    changes: fails('access/no-other-way-in'),
  },
  {
    name: 'carriers without their rules of translation get nowhere',
    stack: {
      name: HUB,
      change: removeBlock(
        'azurerm_firewall_policy_rule_collection_group.hub-carriers',
        'nat_rule_collection',
        'carriers',
      ),
    },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'harmless: one address of a carrier translated to another port, while the other carries its calls',
    stack: { name: HUB, change: setRule(CARRIERS, 'sip-trunk-1-tcp-5061', { translated_port: 5060 }) },
    changes: {},
  },
  {
    name: 'harmless: address translation to a server whose security group knows nothing of it',
    stack: { name: HUB, change: addRule(CARRIERS, translation(443, '10.64.25.100')) },
    changes: {},
  },
  {
    name: 'harmless: a carrier of any source, where the security group names it',
    stack: { name: HUB, change: setRule(CARRIERS, 'sip-trunk-1-tcp-5061', { source_addresses: EVERYBODY }) },
    changes: {},
  },
  {
    name: 'harmless: every source between two networks, where the security groups name them',
    stack: { name: HUB, change: setRule(FLOWS, 'forms.pay-tcp', { source_addresses: EVERYBODY }) },
    changes: {},
  },
  {
    name: 'harmless: every port to a site, where the security group names them',
    stack: { name: HUB, change: setRule(FLOWS, 'mapping.parcels-tcp', { destination_ports: EVERYBODY }) },
    changes: {},
  },
  {
    name: 'harmless: another priority among collections that share no packet',
    stack: { name: HUB, change: setCollection(FLOWS, { priority: 250 }) },
    changes: {},
  },
];
