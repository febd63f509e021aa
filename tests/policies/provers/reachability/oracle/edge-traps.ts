import {
  AdminRule,
  FIRST_ATOM,
  NetworkModel,
  PublicAddress,
} from '../../../../../policies/provers/reachability/model';
import { TO_FIREWALL, hubAndSpoke, threeNetworks } from './hub-and-spoke';
import { TO_SHARED } from './route-traps';
import { HERE, card, group, ip, peering, publicAddress, routes, tcp } from './small-model';
import { Trap, ask } from './trap';

const DENY_ALL = group('nsg', [
  ['Inbound', 'Deny', tcp('*', '*')],
  ['Outbound', 'Deny', tcp('*', '*')],
]);
const TO_DNS = ask('spoke/tier', '10.0.1.7', '168.63.129.16', 53);

/** [7] */
const PLATFORM: readonly Trap[] = [
  {
    statement: 7,
    name: "a group that denies all doesn't stop Azure's own addresses",
    model: hubAndSpoke({ tier: { securityGroup: DENY_ALL } }),
    question: TO_DNS,
    verdict: 'allowed',
  },
  {
    statement: 7,
    name: 'a group that denies them by their tag does',
    model: hubAndSpoke({
      tier: { securityGroup: group('nsg', [['Outbound', 'Deny', tcp('*', 'AzurePlatformDNS')]]) },
    }),
    question: TO_DNS,
    verdict: 'denied',
  },
];

function withAdmin(action: AdminRule['action'], access: 'Allow' | 'Deny'): NetworkModel {
  const rule = { name: 'rule', place: HERE, priority: 1, action, match: tcp('*', '*') };
  return hubAndSpoke({
    tier: { securityGroup: group('nsg', [['Outbound', access, tcp('*', '*')]]) },
    adminRules: [
      { label: 'wall', place: HERE, networks: ['spoke'], rules: [{ ...rule, direction: 'Outbound' }] },
    ],
  });
}

/** [8] */
const ADMIN_RULES: readonly Trap[] = [
  {
    statement: 8,
    name: 'an admin rule that denies comes before a group that allows',
    model: withAdmin('Deny', 'Allow'),
    question: TO_SHARED,
    verdict: 'denied',
  },
  {
    statement: 8,
    name: 'an admin rule that allows leaves the last word to the group',
    model: withAdmin('Allow', 'Deny'),
    question: TO_SHARED,
    verdict: 'denied',
  },
  {
    statement: 8,
    name: 'an admin rule that always allows does not',
    model: withAdmin('AlwaysAllow', 'Deny'),
    question: TO_SHARED,
    verdict: 'allowed',
  },
];

const FROM_FAR = ask('spoke/tier', '10.0.1.7', '10.0.2.7');

/** [12, 19] */
const BETWEEN_SPOKES: readonly Trap[] = [
  {
    statement: 12,
    name: 'a default route takes away the system routes that drop private addresses',
    model: threeNetworks({ routeTable: routes({ '0.0.0.0/0': TO_FIREWALL }) }, {}),
    question: FROM_FAR,
    verdict: 'allowed',
  },
  {
    statement: 12,
    name: 'without one they drop what goes to a network that is not peered',
    model: threeNetworks({ routeTable: routes({ '8.8.8.0/24': TO_FIREWALL }) }, {}),
    question: FROM_FAR,
    verdict: 'denied',
  },
  {
    statement: 19,
    name: 'a peering of one half carries nothing',
    model: hubAndSpoke({ peerings: peering('hub', 'spoke').slice(0, 1) }),
    question: TO_SHARED,
    verdict: 'denied',
  },
];

/** [15] */
const APPLIANCES: readonly Trap[] = [
  {
    statement: 15,
    name: 'a firewall whose own subnet leads back to it loses packets in a loop',
    model: loop(),
    question: FROM_FAR,
    verdict: 'denied',
  },
  {
    statement: 15,
    name: 'a card that does not forward is no way on',
    model: hubAndSpoke({
      tier: { routeTable: routes({ '10.0.0.0/24': { kind: 'appliance', address: ip('10.0.1.9') } }) },
      interfaces: [card('vm', 'spoke/tier', '10.0.1.9')],
    }),
    question: TO_SHARED,
    verdict: 'denied',
  },
];

function loop(): NetworkModel {
  const model = threeNetworks({ routeTable: routes({ '0.0.0.0/0': TO_FIREWALL }) }, {});
  const subnets = model.subnets.map((found) =>
    found.name === 'AzureFirewallSubnet'
      ? { ...found, routeTable: routes({ '10.0.2.0/24': TO_FIREWALL }) }
      : found,
  );
  return { ...model, subnets };
}

function open(sku: PublicAddress['sku'], parts: Parameters<typeof hubAndSpoke>[0] = {}): NetworkModel {
  return hubAndSpoke({
    atoms: [{ kind: 'public-address', name: 'pip' }, { kind: 'other-public' }],
    interfaces: [card('vm', 'spoke/tier', '10.0.1.9')],
    publicAddresses: [{ ...publicAddress('pip', FIRST_ATOM, { kind: 'interface', interface: 'vm' }), sku }],
    ...parts,
  });
}

const FROM_INTERNET = ask('internet', '8.8.8.8', FIRST_ATOM);
const OPEN_GROUP = group('nsg', [['Inbound', 'Allow', tcp('Internet', '10.0.1.9', 443)]]);

/** [22] */
const PUBLIC_ADDRESSES: readonly Trap[] = [
  {
    statement: 22,
    name: 'a Standard public address is closed where there is no group',
    model: open('Standard'),
    question: FROM_INTERNET,
    verdict: 'denied',
  },
  {
    statement: 22,
    name: 'a Basic one is open',
    model: open('Basic'),
    question: FROM_INTERNET,
    verdict: 'allowed',
  },
  {
    statement: 22,
    name: 'a Standard one is open where the group that is there allows it, by the private address',
    model: open('Standard', { tier: { securityGroup: OPEN_GROUP } }),
    question: FROM_INTERNET,
    verdict: 'allowed',
  },
  {
    statement: 22,
    name: 'every group that is there must allow',
    model: open('Standard', {
      tier: { securityGroup: OPEN_GROUP },
      interfaces: [card('vm', 'spoke/tier', '10.0.1.9', { securityGroup: DENY_ALL })],
    }),
    question: FROM_INTERNET,
    verdict: 'denied',
  },
];

/** What comes before groups, between networks and from outside. */
export const EDGE_TRAPS: readonly Trap[] = [
  ...PLATFORM,
  ...ADMIN_RULES,
  ...BETWEEN_SPOKES,
  ...APPLIANCES,
  ...PUBLIC_ADDRESSES,
];
