import { NetworkModel, Subnet } from '../../../../../policies/provers/reachability/model';
import { NOTHING_PASSES, TO_FIREWALL, hubAndSpoke } from './hub-and-spoke';
import { card, group, routes, tcp } from './small-model';
import { Trap, ask } from './trap';

/** A private endpoint in the spoke, behind a group that denies all. */
function endpointIn(policies: Subnet['privateEndpointPolicies'], table?: Subnet['routeTable']): NetworkModel {
  const model = hubAndSpoke({
    tier: {
      securityGroup: group('nsg', [['Inbound', 'Deny', tcp('*', '*')]]),
      privateEndpointPolicies: policies,
    },
    interfaces: [card('endpoint', 'spoke/tier', '10.0.1.9', { kind: 'private-endpoint' })],
    policies: NOTHING_PASSES,
  });
  const subnets = model.subnets.map((found) =>
    found.id === 'hub/shared' && table ? { ...found, routeTable: table } : found,
  );
  return { ...model, subnets };
}

const TO_ENDPOINT = ask('hub/shared', '10.0.0.70', '10.0.1.9');
const AS_LONG = routes({ '10.0.1.0/24': TO_FIREWALL });

/** [24] */
export const ENDPOINT_TRAPS: readonly Trap[] = [
  {
    statement: 24,
    name: 'a private endpoint ignores the group of its subnet',
    model: endpointIn('Disabled'),
    question: TO_ENDPOINT,
    verdict: 'allowed',
  },
  {
    statement: 24,
    name: 'a private endpoint whose subnet enables policies for groups does not',
    model: endpointIn('NetworkSecurityGroupEnabled'),
    question: TO_ENDPOINT,
    verdict: 'denied',
  },
  {
    statement: 24,
    name: "a route as long as the network's prefix does not divert what goes to a private endpoint",
    model: endpointIn('Disabled', AS_LONG),
    question: TO_ENDPOINT,
    verdict: 'allowed',
  },
  {
    statement: 24,
    name: 'where policies are enabled for routes it does',
    model: endpointIn('RouteTableEnabled', AS_LONG),
    question: TO_ENDPOINT,
    verdict: 'denied',
  },
  {
    statement: 24,
    name: "a route that is shorter than the network's prefix never does",
    model: endpointIn('RouteTableEnabled', routes({ '10.0.0.0/16': TO_FIREWALL })),
    question: TO_ENDPOINT,
    verdict: 'allowed',
  },
];
