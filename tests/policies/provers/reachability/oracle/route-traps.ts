import { FIRST_ATOM, NetworkModel } from '../../../../../policies/provers/reachability/model';
import { NOTHING_PASSES, TO_FIREWALL, hubAndSpoke, threeNetworks } from './hub-and-spoke';
import { group, routes, tcp } from './small-model';
import { Trap, ask } from './trap';

const FROM_FAR = ask('spoke/tier', '10.0.1.7', '10.0.2.7');

/** [9] */
const WIDENED: readonly Trap[] = [
  {
    statement: 9,
    name: 'a default route to the firewall widens VirtualNetwork so that the default rule admits a network that is not peered',
    model: threeNetworks(
      { routeTable: routes({ '0.0.0.0/0': TO_FIREWALL }) },
      { routeTable: routes({ '0.0.0.0/0': TO_FIREWALL }), securityGroup: group('nsg', []) },
    ),
    question: FROM_FAR,
    verdict: 'allowed',
  },
  {
    statement: 9,
    name: 'without the default route VirtualNetwork ends at the peered networks',
    model: threeNetworks(
      { routeTable: routes({ '0.0.0.0/0': TO_FIREWALL }) },
      { securityGroup: group('nsg', []) },
    ),
    question: FROM_FAR,
    verdict: 'denied',
  },
  {
    statement: 9,
    name: 'an explicit deny before the default rules is not widened away',
    model: threeNetworks(
      { routeTable: routes({ '0.0.0.0/0': TO_FIREWALL }) },
      {
        routeTable: routes({ '0.0.0.0/0': TO_FIREWALL }),
        securityGroup: group('nsg', [['Inbound', 'Deny', tcp('*', '*')]]),
      },
    ),
    question: FROM_FAR,
    verdict: 'denied',
  },
];

/** From the spoke to the hub's other subnet. */
export const TO_SHARED = ask('spoke/tier', '10.0.1.7', '10.0.0.70');

/** [14] */
const NOT_DIVERTED: readonly Trap[] = [
  {
    statement: 14,
    name: "a default route to a firewall that passes nothing does not stop what goes to the hub's own subnets",
    model: hubAndSpoke({
      tier: { routeTable: routes({ '0.0.0.0/0': TO_FIREWALL }) },
      policies: NOTHING_PASSES,
    }),
    question: TO_SHARED,
    verdict: 'allowed',
  },
  {
    statement: 14,
    name: "a route as long as the hub's prefix diverts it",
    model: hubAndSpoke({
      tier: { routeTable: routes({ '0.0.0.0/0': TO_FIREWALL, '10.0.0.0/24': TO_FIREWALL }) },
      policies: NOTHING_PASSES,
    }),
    question: TO_SHARED,
    verdict: 'denied',
  },
  {
    statement: 14,
    name: "a route that is longer than 0.0.0.0/0 and shorter than the hub's prefix does not",
    model: hubAndSpoke({
      tier: { routeTable: routes({ '10.0.0.0/16': TO_FIREWALL }) },
      policies: NOTHING_PASSES,
    }),
    question: TO_SHARED,
    verdict: 'allowed',
  },
];

const STORAGE_ATOMS: NetworkModel['atoms'] = [
  { kind: 'service-tag', name: 'Storage' },
  { kind: 'fqdn', name: 'data.blob.core.windows.net' },
  { kind: 'other-public' },
];

/** [16] */
const ROUND_THE_FIREWALL: readonly Trap[] = ['Storage', 'data.blob.core.windows.net', 'other'].map(
  (name, index): Trap => ({
    statement: 16,
    name: `a service endpoint for storage ${index < 2 ? 'leads' : 'does not lead'} round the firewall to ${name}`,
    model: hubAndSpoke({
      atoms: STORAGE_ATOMS,
      tier: {
        routeTable: routes({ '0.0.0.0/0': TO_FIREWALL }),
        serviceEndpoints: ['Microsoft.Storage'],
      },
      policies: NOTHING_PASSES,
    }),
    question: ask('spoke/tier', '10.0.1.7', FIRST_ATOM + index),
    verdict: index < 2 ? 'allowed' : 'denied',
  }),
);

const WITHOUT_ENDPOINT: Trap = {
  statement: 16,
  name: 'without a service endpoint the firewall decides on storage',
  model: hubAndSpoke({
    atoms: STORAGE_ATOMS,
    tier: { routeTable: routes({ '0.0.0.0/0': TO_FIREWALL }) },
    policies: NOTHING_PASSES,
  }),
  question: ask('spoke/tier', '10.0.1.7', FIRST_ATOM),
  verdict: 'denied',
};

/** Routes that people trust to divert what they do not, and tags that they widen. */
export const ROUTE_TRAPS: readonly Trap[] = [
  ...WIDENED,
  ...NOT_DIVERTED,
  ...ROUND_THE_FIREWALL,
  WITHOUT_ENDPOINT,
];
