import { fails, Mutation } from './mutation';
import { DECOYS, FORMS, groupOf, LIBRARIES, NETWORK, PAYMENTS, TELEPHONY, WEBSITE } from './places';
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
    stack: { name: LIBRARIES, change: rule('web', 'deny-all-inbound', { priority: 205 }) },
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
    stack: { name: LIBRARIES, change: withoutRule('database', 'block.libraries.loans-tcp-in') },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'an application whose outbound allow is gone reaches no database',
    stack: { name: LIBRARIES, change: withoutRule('app', 'block.libraries.loans-tcp-out') },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'an allow that was turned into a deny stops its flow',
    stack: { name: LIBRARIES, change: rule('app', 'libraries.web-to-app-tcp-in', { access: 'Deny' }) },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a rule for another port stops its flow',
    stack: { name: PAYMENTS, change: rule('app', 'forms.pay-tcp-in', { destination_port_range: '8444' }) },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a rule for UDP stops a flow of TCP',
    stack: {
      name: FORMS,
      change: rule('private-endpoints', 'block.forms.cases-tcp-in', { protocol: 'Udp' }),
    },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a rule for half of the tier stops the other half',
    stack: {
      name: FORMS,
      change: rule('private-endpoints', 'block.forms.cases-tcp-in', {
        source_address_prefixes: ['10.64.22.0/27', '10.80.22.0/26'],
      }),
    },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a tier whose connectors are not let in cannot be administered from anywhere',
    stack: { name: LIBRARIES, change: withoutRule('web', 'published.administration-tcp-in') },
    changes: fails('reach/declared-flow-works', 'reach/offices-served'),
  },
  {
    name: 'an application gateway that its clients do not reach serves nobody',
    stack: { name: FORMS, change: withoutRule('edge', 'allow-clients-in') },
    changes: fails('reach/declared-flow-works', 'reach/offices-served'),
  },
  {
    name: 'a group of machines without a security group is open from one to the next',
    stack: { name: FORMS, change: setBlock(NETWORK, 'subnet', 'snet-web', { security_group: null }) },
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
    stack: { name: LIBRARIES, change: withoutRule('web', 'deny-all-outbound') },
    changes: fails('network/nsg-explicit-deny'),
  },
  {
    name: 'harmless: a source widened to its whole network, whose other tiers are not let out',
    stack: {
      name: LIBRARIES,
      change: rule('database', 'block.libraries.loans-tcp-in', {
        source_address_prefixes: ['10.64.25.0/24', '10.80.25.0/27'],
      }),
    },
    changes: {},
  },
  {
    name: 'harmless: every port out, where one is let in',
    stack: {
      name: LIBRARIES,
      change: rule('web', 'libraries.web-to-app-tcp-out', { destination_port_range: '*' }),
    },
    changes: {},
  },
  {
    name: 'harmless: every protocol in, where one is let out',
    stack: { name: LIBRARIES, change: rule('app', 'libraries.web-to-app-tcp-in', { protocol: '*' }) },
    changes: {},
  },
  {
    name: 'harmless: a destination widened to a network whose other tiers let nothing of it in',
    stack: {
      name: LIBRARIES,
      change: rule('app', 'block.libraries.loans-tcp-out', {
        destination_address_prefixes: ['10.64.25.0/24', '10.80.25.32/27'],
      }),
    },
    changes: {},
  },
  {
    name: 'harmless: priorities swapped between two allows of different flows',
    stack: {
      name: LIBRARIES,
      change: (json) => {
        rule('app', 'libraries.union-catalogue-tcp-out', { priority: 270 })(json);
        rule('app', 'block.libraries.loans-tcp-out', { priority: 260 })(json);
      },
    },
    changes: {},
  },
  {
    name: 'harmless: one prefix written as the list of its halves',
    stack: {
      name: LIBRARIES,
      change: rule('database', 'block.libraries.loans-tcp-in', {
        source_address_prefixes: ['10.64.25.0/28', '10.64.25.16/28', '10.80.25.0/27'],
      }),
    },
    changes: {},
  },
  {
    name: 'harmless: a security group renamed',
    stack: { name: LIBRARIES, change: set(groupOf('app'), { name: 'nsg-libraries-application-uks' }) },
    changes: {},
  },
];
