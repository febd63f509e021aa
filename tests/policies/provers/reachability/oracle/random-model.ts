import { NetworkModel } from '../../../../../policies/provers/reachability/model';
import { isUnknown } from './answer';
import { Dice } from './dice';
import { Draft, NOWHERE } from './draft';
import { randomAdminRules } from './random-match';
import { randomAtoms } from './random-atoms';
import { randomBalancers, randomNodes, randomPublicAddresses } from './random-edges';
import { randomInterfaces, randomFirewalls } from './random-interfaces';
import { plotsOf, randomNetworks, randomPeerings, randomSites } from './random-networks';
import { randomSubnet } from './random-subnet';

/**
 * A small estate with everything that makes packets go astray. Its addresses lie close together, so that rules overlap
 * and packets meet them. In most models nothing is unknown, so that the verdicts are decided.
 */
export function randomModel(seed: number): NetworkModel {
  const dice = new Dice(seed);
  const draft = new Draft(dice, dice.chance(0.6) ? 0 : dice.pick([0.03, 0.1]), randomAtoms(dice));
  const networks = randomNetworks(draft);
  const plots = networks.flatMap((network) => plotsOf(draft, network));
  draft.ranges.push(...networks.flatMap(({ ranges }) => ranges), ...plots.map(({ range }) => range));

  const peerings = randomPeerings(draft, networks);
  const sites = randomSites(draft, networks);
  draft.ranges.push(...sites.flatMap(({ ranges }) => (isUnknown(ranges) ? [] : ranges)));
  const interfaces = plots.flatMap((plot) => randomInterfaces(draft, plot));
  const addresses = interfaces.flatMap(({ address }) => (isUnknown(address) ? [] : [address]));
  draft.ranges.push(...addresses.map((address) => ({ first: address, last: address })));

  const firewalls = randomFirewalls(draft, plots, addresses);
  const subnets = plots.map((plot) => randomSubnet(draft, plot, firewalls, addresses));
  const balancers = randomBalancers(draft, interfaces);
  const nodes = randomNodes(draft, plots);
  return {
    atoms: draft.atoms,
    networks,
    subnets,
    interfaces,
    peerings,
    firewalls,
    sites,
    loadBalancers: balancers,
    terminatingNodes: nodes,
    publicAddresses: randomPublicAddresses(draft, interfaces, firewalls, balancers, nodes),
    adminRules: dice.chance(0.25)
      ? dice.times(dice.between(1, 2), (index) =>
          randomAdminRules(
            draft,
            index,
            networks.map(({ id }) => id),
          ),
        )
      : [],
    gaps: dice.chance(draft.doubt / 2)
      ? [
          {
            place: NOWHERE,
            why: 'drawn so',
            ...(dice.chance(0.8) ? { networks: [dice.pick(networks).id] } : {}),
          },
        ]
      : [],
  };
}
