import { fails, Mutation } from './mutation';
import { DECOYS, FORMS, groupOf, NETWORK, PAYMENTS, TELEPHONY, WEBSITE } from './places';
import { addBlock, Change, removeBlock, set, setBlock } from './stack-json';

const rule = (tier: string, name: string, values: Record<string, unknown>): Change =>
  setBlock(groupOf(tier), 'security_rule', name, values);
const withoutRule = (tier: string, name: string): Change => removeBlock(groupOf(tier), 'security_rule', name);

/** A rule that lets everything of a direction through, but for what is given. */
function allow(name: string, priority: number, values: Record<string, unknown>): Record<string, unknown> {
  return {
    name,
    priority,
    access: 'Allow',
    protocol: '*',
    source_address_prefix: '*',
    source_port_range: '*',
    destination_address_prefix: '*',
    destination_port_range: '*',
    ...values,
  };
}

/** Security groups: where both ends are asked, one that is opened alone lets nothing more through. */
export const SECURITY_GROUPS: readonly Mutation[] = [
  {
    name: 'a tier in whose group the deny comes first takes nothing in, not what is published either',
    stack: { name: WEBSITE, change: rule('web', 'deny-all-inbound', { priority: 205 }) },
    changes: fails(
      'network/nsg-explicit-deny',
      'reach/declared-flow-works',
      'reach/offices-served',
      'reach/rule-never-matches',
    ),
  },
  {
    name: 'a tier whose outbound deny comes first speaks to nothing, and touches no decoy',
    stack: { name: WEBSITE, change: rule('app', 'deny-all-outbound', { priority: 215 }) },
    changes: fails(
      'network/nsg-explicit-deny',
      'reach/declared-flow-works',
      'reach/decoy-watched',
      'reach/rule-never-matches',
    ),
  },
  {
    name: 'a database whose allow is gone is reached by nobody',
    stack: { name: WEBSITE, change: withoutRule('database', 'website.app-to-database-tcp-in') },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'an application whose outbound allow is gone reaches no cache',
    stack: { name: WEBSITE, change: withoutRule('app', 'website.app-to-cache-tcp-out') },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'an allow that was turned into a deny stops its flow',
    stack: { name: WEBSITE, change: rule('cache', 'website.app-to-cache-tcp-in', { access: 'Deny' }) },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a rule for another port stops its flow',
    stack: { name: PAYMENTS, change: rule('app', 'forms.pay-tcp-in', { destination_port_range: '8444' }) },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a rule for UDP stops a flow of TCP',
    stack: { name: FORMS, change: rule('database', 'forms.app-to-database-tcp-in', { protocol: 'Udp' }) },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a rule for half of the tier stops the other half',
    stack: {
      name: FORMS,
      change: rule('database', 'forms.app-to-database-tcp-in', { source_address_prefix: '10.64.22.0/27' }),
    },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a tier whose connectors are not let in cannot be administered from anywhere',
    stack: { name: WEBSITE, change: withoutRule('web', 'published.administration-tcp-in') },
    changes: fails('reach/declared-flow-works', 'reach/offices-served'),
  },
  {
    name: 'an application gateway that its clients do not reach serves nobody',
    stack: { name: FORMS, change: withoutRule('edge', 'allow-clients-in') },
    changes: fails('reach/declared-flow-works', 'reach/offices-served'),
  },
  {
    name: 'a group of machines without a security group is open from one to the next',
    stack: { name: FORMS, change: setBlock(NETWORK, 'subnet', 'snet-database', { security_group: null }) },
    changes: fails('network/subnet-has-nsg', 'reach/undeclared-flow'),
  },
  {
    name: 'a decoy without a security group is touched by its neighbours and reaches others',
    stack: { name: DECOYS, change: setBlock(NETWORK, 'subnet', 'snet-decoy', { security_group: null }) },
    changes: fails('network/subnet-has-nsg', 'reach/decoy-watched', 'reach/undeclared-flow'),
  },
  {
    name: 'a decoy that the whole region may touch cries wolf when Bastion looks at it',
    stack: {
      name: DECOYS,
      change: rule('decoy', 'touch-decoy-tcp-in', {
        source_address_prefix: '10.64.0.0/16',
        source_address_prefixes: null,
      }),
    },
    changes: fails('network/nsg-allow-names-its-ends', 'reach/decoy-watched'),
  },
  {
    name: 'a decoy that may speak to anything is a stepping stone',
    stack: {
      name: DECOYS,
      change: addBlock(groupOf('decoy'), 'security_rule', {
        ...allow('allow-all-out', 300, { direction: 'Outbound' }),
      }),
    },
    changes: fails('network/nsg-allow-names-its-ends', 'reach/decoy-watched', 'reach/rule-never-matches'),
  },
  {
    name: 'a decoy without its outbound deny reaches what the built-in rule lets it',
    stack: { name: DECOYS, change: withoutRule('decoy', 'deny-all-outbound') },
    changes: fails('network/nsg-explicit-deny', 'reach/decoy-watched'),
  },
  {
    name: 'a decoy that one watched tier may no longer touch stays silent',
    stack: {
      name: DECOYS,
      change: rule('decoy', 'touch-decoy-tcp-in', { destination_port_ranges: ['22', '445', '1433'] }),
    },
    changes: fails('reach/declared-flow-works', 'reach/decoy-watched'),
  },
  {
    name: 'session border controllers that anybody may call are shut off by the firewall alone',
    stack: {
      name: TELEPHONY,
      change: rule('session-border', 'carrier.sip-trunk-tcp-in', {
        source_address_prefix: '*',
        source_address_prefixes: null,
      }),
    },
    changes: fails('network/nsg-allow-names-its-ends', 'network/nsg-no-wide-allow-from-internet'),
  },
  {
    name: 'session border controllers whose carrier is another range take no calls',
    stack: {
      name: TELEPHONY,
      change: rule('session-border', 'carrier.sip-trunk-tcp-in', {
        source_address_prefixes: ['203.0.113.192/26'],
      }),
    },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'an outbound deny that is gone leaves the other ends to deny',
    stack: { name: WEBSITE, change: withoutRule('web', 'deny-all-outbound') },
    changes: fails('network/nsg-explicit-deny'),
  },
  {
    name: 'harmless: a source widened to its whole network, whose other tiers are not let out',
    stack: {
      name: WEBSITE,
      change: rule('database', 'website.app-to-database-tcp-in', { source_address_prefix: '10.64.18.0/23' }),
    },
    changes: {},
  },
  {
    name: 'harmless: every port out, where one is let in',
    stack: {
      name: WEBSITE,
      change: rule('web', 'website.web-to-app-tcp-out', { destination_port_range: '*' }),
    },
    changes: {},
  },
  {
    name: 'harmless: every protocol in, where one is let out',
    stack: { name: WEBSITE, change: rule('app', 'website.web-to-app-tcp-in', { protocol: '*' }) },
    changes: {},
  },
  {
    name: 'harmless: a destination widened to a network whose other tiers let nothing of it in',
    stack: {
      name: WEBSITE,
      change: rule('app', 'website.app-to-cache-tcp-out', { destination_address_prefix: '10.64.18.0/23' }),
    },
    changes: {},
  },
  {
    name: 'harmless: priorities swapped between two allows of different flows',
    stack: {
      name: WEBSITE,
      change: (json) => {
        rule('app', 'website.app-to-cache-tcp-out', { priority: 270 })(json);
        rule('app', 'website.app-to-database-tcp-out', { priority: 280 })(json);
      },
    },
    changes: {},
  },
  {
    name: 'harmless: one prefix written as the list of its halves',
    stack: {
      name: WEBSITE,
      change: rule('database', 'website.app-to-database-tcp-in', {
        source_address_prefix: null,
        source_address_prefixes: ['10.64.18.128/27', '10.64.18.160/27'],
      }),
    },
    changes: {},
  },
  {
    name: 'harmless: a security group renamed',
    stack: { name: WEBSITE, change: set(groupOf('app'), { name: 'nsg-website-application-uks' }) },
    changes: {},
  },
];
