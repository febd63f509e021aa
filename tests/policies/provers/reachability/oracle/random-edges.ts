import {
  Firewall,
  Interface,
  LoadBalancer,
  PublicAddress,
  TerminatingNode,
} from '../../../../../policies/provers/reachability/model';
import { Draft, NOWHERE } from './draft';
import { randomMatch, randomPorts } from './random-match';
import { PUBLIC_NAMES } from './random-atoms';
import { Plot } from './random-networks';

/** A load balancer for every private frontend, and sometimes a public one. */
export function randomBalancers(draft: Draft, interfaces: readonly Interface[]): readonly LoadBalancer[] {
  const { dice } = draft;
  const fronts = interfaces.filter(({ kind }) => kind === 'load-balancer-frontend');
  const cards = interfaces.filter(({ kind }) => kind === 'network-card').map(({ id }) => id);
  const open = dice.chance(0.4) ? [{ name: 'public', address: draft.atomAddress('pip-4') }] : [];
  const frontends = [...fronts.map(({ id, address }) => ({ name: id, address })), ...open];
  if (frontends.length === 0) return [];
  return [
    {
      id: 'balancer',
      label: 'balancer',
      place: NOWHERE,
      frontends,
      rules: dice.times(dice.between(1, 3), (index) => ({
        name: `rule-${index}`,
        place: NOWHERE,
        frontend: dice.pick(frontends).name,
        protocols: randomMatch(draft, 'firewall').protocols,
        frontendPorts: randomPorts(draft),
        ...(dice.chance(0.5) ? { backendPort: draft.maybe(dice.pick([443, 80])) } : {}),
        ...(dice.chance(0.25) ? { keepsDestination: true as const } : {}),
        backends: draft.maybe(dice.some(cards, 0.6)),
      })),
    },
  ];
}

/** Application gateways, bastions and VPN gateways. */
export function randomNodes(draft: Draft, plots: readonly Plot[]): readonly TerminatingNode[] {
  const { dice } = draft;
  const stands = plots.filter(({ name }) => name !== 'AzureFirewallSubnet' && dice.chance(0.15));
  return stands.map(({ id, name }, index) => ({
    id: `node-${index}`,
    label: `node-${index}`,
    place: NOWHERE,
    kind: name === 'GatewaySubnet' ? 'vpn-gateway' : dice.pick(['application-gateway', 'bastion'] as const),
    ...(dice.chance(0.9) ? { subnet: id } : {}),
    public: draft.maybe(dice.chance(0.8)),
    ports: randomPorts(draft),
  }));
}

/** Each public address stands on one thing at most, those of firewalls and load balancers on what names them. */
export function randomPublicAddresses(
  draft: Draft,
  interfaces: readonly Interface[],
  firewalls: readonly Firewall[],
  balancers: readonly LoadBalancer[],
  nodes: readonly TerminatingNode[],
): readonly PublicAddress[] {
  const { dice } = draft;
  const cards = interfaces.filter(({ kind }) => kind === 'network-card').map(({ id }) => id);
  return PUBLIC_NAMES.flatMap((name, index): readonly PublicAddress[] => {
    const address = draft.atomAddress(name);
    const firewall = firewalls.find(({ publicAddresses }) => publicAddresses.includes(address));
    const balancer = balancers.find(({ frontends }) => frontends.some((front) => front.address === address));
    const free: readonly PublicAddress['on'][] = [
      ...cards.map((id) => ({ kind: 'interface', interface: id }) as const),
      ...nodes.map(({ id }) => ({ kind: 'terminating-node', node: id }) as const),
      { kind: 'nat-gateway' },
      { kind: 'nothing' },
    ];
    const on = firewall
      ? ({ kind: 'firewall', firewall: firewall.id } as const)
      : balancer
        ? ({ kind: 'load-balancer', loadBalancer: balancer.id } as const)
        : dice.pick(free);
    if (!firewall && !balancer && dice.chance(0.3)) return [];
    const sku = draft.maybe(index % 2 === 0 ? ('Standard' as const) : ('Basic' as const));
    return [{ id: name, label: name, place: NOWHERE, address, sku, on: draft.maybe(on) }];
  });
}
