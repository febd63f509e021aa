import { Reference } from '../../../graph/graph';
import { follow, regionOf, targetOf } from '../../../graph/views/read';
import { Maybe } from '../model';
import { idAt, labelOf } from './identity';
import { isKnown, isUnknown, notKnown, notRead } from './maybe';
import { Reading } from './reading';

/** A network that is a member of a group. */
export interface Member {
  readonly id: string;
  readonly region?: string;
}

/** Mode of the policies that put networks into groups by a condition. */
const MEMBERSHIP_MODE = 'Microsoft.Network.Data';

/**
 * Members of network groups. Members that are listed are known; whoever a policy puts into a group isn't, so a group that
 * a policy may fill, or that lists nobody, is unknown.
 */
export function networkGroups(
  reading: Reading,
): (groups: readonly Reference[], what: string) => Maybe<readonly Member[]> {
  const { graph } = reading;
  const listed = graph.ofType('azurerm_network_manager_static_member').map((resource) => ({
    group: idAt(follow(graph, resource, 'network_group_id')),
    member: memberAt(reading, follow(graph, resource, 'target_virtual_network_id'), labelOf(resource)),
  }));
  const byPolicy = policyTexts(reading);
  const membersOf = (reference: Reference, what: string): Maybe<readonly Member[]> => {
    const id = idAt(reference);
    const group = targetOf(reference);
    if (id === undefined || group === undefined) return notRead(reference, what);
    if (listed.some((entry) => entry.group === undefined)) return notKnown(what);
    if (byPolicy.some((text) => text === undefined || text.includes(id) || text.includes(group.name))) {
      return { unknown: `a policy puts networks into ${labelOf(group)}` };
    }
    const members = listed.filter((entry) => entry.group === id).map(({ member }) => member);
    if (members.length === 0) return { unknown: `nothing says which networks are in ${labelOf(group)}` };
    return members.find(isUnknown) ?? members.filter(isKnown);
  };
  return (groups, what) => {
    const members = groups.map((group) => membersOf(group, what));
    return members.find(isUnknown) ?? members.filter(isKnown).flat();
  };
}

function memberAt({ places }: Reading, reference: Reference, label: string): Maybe<Member> {
  const id = places.networkAt(reference);
  if (id === undefined) return notKnown(`the network of ${label}`);
  const network = targetOf(reference);
  return { id, region: network && regionOf(network) };
}

/** Rules of the policies that fill groups, lower case; undefined for one that isn't known. */
function policyTexts({ graph }: Reading): readonly (string | undefined)[] {
  return graph.ofType('azurerm_policy_definition').flatMap((resource) => {
    const mode = resource.get('mode');
    if (mode.state === 'known' && mode.value !== MEMBERSHIP_MODE) return [];
    const rule = resource.get('policy_rule');
    return [rule.state === 'known' ? String(rule.value).toLowerCase() : undefined];
  });
}
