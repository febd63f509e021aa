import { Firewall, Interface } from '../../../../../policies/provers/reachability/model';
import { Draft, NOWHERE } from './draft';
import { GROUP_IDS, randomGroup } from './random-match';
import { randomLayers } from './random-policy';
import { PUBLIC_NAMES } from './random-atoms';
import { Plot } from './random-networks';

/** What has addresses in a subnet. */
export function randomInterfaces(draft: Draft, plot: Plot): readonly Interface[] {
  const { dice } = draft;
  if (!plot.name.startsWith('tier')) return [];
  return dice.times(dice.between(0, 3), (index) => {
    const kind = dice.pick(KINDS);
    const card = kind === 'network-card';
    const address = plot.range.first + 4 + index;
    const group = card && dice.chance(0.3) ? randomGroup(draft, `${plot.id}/nsg-${index}`) : undefined;
    return {
      id: `${plot.id}/${kind}-${index}`,
      label: kind,
      place: NOWHERE,
      kind,
      subnet: plot.id,
      address: draft.maybe(address),
      ...(group ? { securityGroup: group } : {}),
      applicationSecurityGroups: card ? draft.maybe(dice.some(GROUP_IDS, 0.5)) : [],
      forwards: card ? draft.maybe(dice.chance(0.3)) : false,
    };
  });
}

const KINDS: readonly Interface['kind'][] = [
  'network-card',
  'network-card',
  'network-card',
  'private-endpoint',
  'load-balancer-frontend',
];

/** Firewalls in their subnets, with policies of one to three layers. */
export function randomFirewalls(
  draft: Draft,
  plots: readonly Plot[],
  targets: readonly number[],
): readonly Firewall[] {
  const { dice } = draft;
  const stands = plots.filter(({ name }) => name === 'AzureFirewallSubnet' && dice.chance(0.95));
  return stands.map(({ id, range }, index) => {
    const publicAddresses = dice.chance(0.8) ? [draft.atomAddress(PUBLIC_NAMES[index]!)] : [];
    return {
      id: `firewall-${index}`,
      label: `firewall-${index}`,
      place: NOWHERE,
      subnet: id,
      address: draft.maybe(range.first + 4),
      publicAddresses,
      policies: dice.chance(draft.doubt / 2)
        ? { unknown: 'drawn so' }
        : randomLayers(draft, publicAddresses, [...targets, range.first + 4]),
    };
  });
}
