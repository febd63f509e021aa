import { Accounts } from '../../../../../policies/provers/reachability/claims/accounts';
import {
  isAzuresOwn,
  PLATFORM_FLOWS,
} from '../../../../../policies/provers/reachability/claims/platform-flows';
import {
  FIRST_ATOM,
  NetworkModel,
  TerminatingNode,
} from '../../../../../policies/provers/reachability/model';
import { Packet } from '../../../../../policies/provers/reachability/packet';
import { Origin, Target } from '../../../../../policies/provers/reachability/prover';
import { PLACE, packet, smallNetwork, smallSubnets, subnet } from '../small-network';

function node(kind: TerminatingNode['kind'], home: string): TerminatingNode {
  return {
    id: kind,
    label: kind,
    place: PLACE,
    kind,
    subnet: home,
    public: true,
    ports: [{ first: 443, last: 443 }],
  };
}

const MODEL: NetworkModel = smallNetwork({
  atoms: [
    { kind: 'service-tag', name: 'AzureCloud' },
    { kind: 'service-tag', name: 'GatewayManager' },
    { kind: 'public-address', name: 'pip' },
    { kind: 'other-public' },
  ],
  subnets: [
    ...smallSubnets(),
    subnet('hub', 'bastion-subnet', '10.0.2.0/26', { name: 'AzureBastionSubnet' }),
    subnet('hub', 'gateway-subnet', '10.0.3.0/26', { name: 'GatewaySubnet' }),
    subnet('hub', 'resolver', '10.0.4.0/28'),
    subnet('a', 'edge', '10.1.3.0/24'),
  ],
  terminatingNodes: [
    node('bastion', 'bastion-subnet'),
    node('application-gateway', 'edge'),
    node('dns-resolver', 'resolver'),
    node('vpn-gateway', 'gateway-subnet'),
  ],
});
const [CLOUD, MANAGER, OTHER] = [FIRST_ATOM, FIRST_ATOM + 1, FIRST_ATOM + 3];
const INTERNET = { kind: 'internet' } as const;
const at = (id: string) => ({ kind: 'subnet', id }) as const;
const of = (id: string) => ({ kind: 'terminating-node', id }) as const;

function accountsFor(from: Origin, to: Target, what: Packet): readonly string[] {
  return [...new Accounts(MODEL, []).platform(from, to)]
    .filter(({ packets }) => packets.contains(what))
    .map(({ id }) => id);
}

const cases: readonly (readonly [string, Origin, Target, Packet, readonly string[]])[] = [
  [
    'names are asked of the firewall',
    at('web'),
    { kind: 'firewall', id: 'firewall' },
    packet('10.1.1.9', '10.0.0.4', 53, 17),
    ['platform/dns', 'platform/azure-instances'],
  ],
  ['the resolver asks on', at('resolver'), INTERNET, packet('10.0.4.5', '8.8.8.8', 53, 17), ['platform/dns']],
  ['the resolver asks nothing but names', at('resolver'), INTERNET, packet('10.0.4.5', '8.8.8.8', 443), []],
  ['nobody else asks others for names', at('web'), INTERNET, packet('10.1.1.9', '8.8.8.8', 53, 17), []],
  [
    "Azure's host answers everybody",
    at('web'),
    { kind: 'azure-platform' },
    packet('10.1.1.9', '168.63.129.16', 80),
    ['platform/azure-platform'],
  ],
  [
    'Bastion reaches machines',
    at('bastion-subnet'),
    at('web'),
    packet('10.0.2.5', '10.1.1.9', 3389),
    ['platform/bastion'],
  ],
  [
    'Bastion reaches machines by nothing else',
    at('bastion-subnet'),
    at('web'),
    packet('10.0.2.5', '10.1.1.9', 443),
    [],
  ],
  [
    "Bastion reports to Azure's cloud",
    at('bastion-subnet'),
    INTERNET,
    packet('10.0.2.5', CLOUD, 443),
    ['platform/bastion'],
  ],
  [
    'Bastion reaches nobody else on the Internet',
    at('bastion-subnet'),
    INTERNET,
    packet('10.0.2.5', OTHER, 443),
    [],
  ],
  [
    'people reach Bastion',
    INTERNET,
    of('bastion'),
    packet('8.8.8.8', FIRST_ATOM + 2, 443),
    ['platform/bastion'],
  ],
  [
    'Azure manages application gateways',
    INTERNET,
    of('application-gateway'),
    packet(MANAGER, FIRST_ATOM + 2, 65300),
    ['platform/application-gateway'],
  ],
  ['nobody else does', INTERNET, of('application-gateway'), packet('8.8.8.8', FIRST_ATOM + 2, 65300), []],
  [
    'that people reach a gateway is for a declaration to say',
    INTERNET,
    of('application-gateway'),
    packet('8.8.8.8', FIRST_ATOM + 2, 443),
    [],
  ],
  [
    'an application gateway has its way out',
    at('edge'),
    INTERNET,
    packet('10.1.3.9', OTHER, 443),
    ['platform/application-gateway'],
  ],
  ['an application gateway has no way in', at('edge'), at('web'), packet('10.1.3.9', '10.1.1.9', 443), []],
  [
    'tunnels end at their gateway',
    INTERNET,
    of('vpn-gateway'),
    packet('8.8.8.8', FIRST_ATOM + 2, 500, 17),
    ['platform/gateway'],
  ],
  [
    "what Azure alone runs is Azure's own affair",
    at('web'),
    at('gateway-subnet'),
    packet('10.1.1.9', '10.0.3.9'),
    ['platform/azure-instances'],
  ],
  ['tiers are not', at('web'), at('app'), packet('10.1.1.9', '10.2.1.9', 443), []],
];

test.each(cases)('%s', (_, from, to, what, expected) => {
  expect(accountsFor(from, to, what)).toEqual(expected);
});

test('only subnets where Azure forbids a security group are its own', () => {
  const own = MODEL.subnets.filter(({ id }) => isAzuresOwn(MODEL, at(id))).map(({ id }) => id);
  expect(own).toEqual(['firewall-subnet', 'gateway-subnet']);
});

test('every row says where it is from', () => {
  const ids = PLATFORM_FLOWS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { title, source } of PLATFORM_FLOWS)
    expect(Math.min(title.length, source.length)).toBeGreaterThan(20);
});
