import { NetworkModel, Peering, Subnet } from '../../../../../policies/provers/reachability/model';
import {
  appliance,
  collection,
  firewall,
  layer,
  network,
  peering,
  publicAddress,
  smallModel,
  subnet,
  tcp,
} from './small-model';

/** The way to the hub's firewall. */
export const TO_FIREWALL = appliance('10.0.0.4');
/** A policy without a rule. */
export const NOTHING_PASSES = [layer('policy')];
const EVERYTHING_PASSES = [layer('policy', [collection('network', 100, 'Allow', tcp('*', '*'))])];

/** A hub with a firewall, and a spoke with one tier that is peered with it. */
export function hubAndSpoke(
  parts: Partial<NetworkModel> & {
    readonly tier?: Partial<Subnet>;
    readonly policies?: NonNullable<Parameters<typeof firewall>[3]>;
    /** Atom of the firewall's public address. */
    readonly entrance?: number;
    readonly peer?: Partial<Peering>;
  },
): NetworkModel {
  const { tier, policies = EVERYTHING_PASSES, entrance, peer, ...rest } = parts;
  return smallModel({
    networks: [network('hub', '10.0.0.0/24'), network('spoke', '10.0.1.0/24')],
    subnets: [
      subnet('hub/AzureFirewallSubnet', '10.0.0.0/26'),
      subnet('hub/shared', '10.0.0.64/26'),
      subnet('spoke/tier', '10.0.1.0/26', tier),
    ],
    peerings: peering('hub', 'spoke', peer),
    firewalls: [
      firewall(
        'fw',
        'hub/AzureFirewallSubnet',
        '10.0.0.4',
        policies,
        entrance === undefined ? [] : [entrance],
      ),
    ],
    publicAddresses:
      entrance === undefined ? [] : [publicAddress('pip', entrance, { kind: 'firewall', firewall: 'fw' })],
    ...rest,
  });
}

/** An address in a network that is peered with the hub only, seen from the spoke through the firewall. */
export function threeNetworks(tier: Partial<Subnet>, far: Partial<Subnet>): NetworkModel {
  const model = hubAndSpoke({ tier });
  return {
    ...model,
    networks: [...model.networks, network('far', '10.0.2.0/24')],
    subnets: [...model.subnets, subnet('far/tier', '10.0.2.0/26', far)],
    peerings: [...model.peerings, ...peering('hub', 'far')],
  };
}
