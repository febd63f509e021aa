import { Resource } from '../../../graph/graph';
import { follow, followList, targetOf, textsOf } from '../../../graph/views/read';
import { AddressTerm } from '../model';
import { labelOf } from './identity';
import { notRead } from './maybe';
import { Reading } from './reading';

/** The addresses of the IP groups that an attribute lists. */
export function ipGroupTerms(
  reading: Reading,
  holder: Resource,
  path: string,
  whose: string,
): readonly AddressTerm[] {
  return followList(reading.graph, holder, path).flatMap((reference): readonly AddressTerm[] => {
    const group = targetOf(reference);
    if (group?.type !== 'azurerm_ip_group') {
      return [{ kind: 'unknown', why: notRead(reference, `an IP group of ${whose}`).unknown }];
    }
    return groupTerms(reading, group);
  });
}

function groupTerms(reading: Reading, group: Resource): readonly AddressTerm[] {
  const label = labelOf(group);
  const own = textsOf(group, 'cidrs');
  const members = reading.graph.ofType('azurerm_ip_group_cidr').map((resource) => ({
    group: follow(reading.graph, resource, 'ip_group_id'),
    text: resource.get('cidr'),
  }));
  const further = members.filter((member) => targetOf(member.group) === group);
  const isOpen =
    !own.complete ||
    members.some((member) => member.group.kind === 'unknown') ||
    further.some(({ text }) => text.state !== 'known');
  const texts = [
    ...own.texts,
    ...further.flatMap(({ text }) => (text.state === 'known' ? [String(text.value)] : [])),
  ];
  return [
    ...texts.map((text) => reading.addressTerms.of(text, `IP group ${label}`)),
    ...(isOpen ? [{ kind: 'unknown', why: `not all ranges of IP group ${label} are known` } as const] : []),
  ];
}
