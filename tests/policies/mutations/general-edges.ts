import { StackDocument } from '../../../policies/graph/stack-document';
import { CollectionKind, RulePlace, setRule } from './firewall-json';
import { blocksOf, Found, resourcesOf } from './found';
import { changing, GeneralMutation } from './general-mutation';
import { add, Attributes, set } from './stack-json';

const COLLECTIONS = 'azurerm_firewall_policy_rule_collection_group';

/** The first rule of a kind in any firewall policy. */
function changingFirstRule(kind: CollectionKind, values: Attributes): GeneralMutation['find'] {
  return (documents) => {
    const group = resourcesOf(documents, COLLECTIONS).find((candidate) => kind in candidate.values);
    const [collection] = group ? blocksOf(group.values, kind) : [];
    if (!group || !collection) return undefined;
    const [rule] = blocksOf(collection, 'rule');
    const place: RulePlace = { group: group.name, kind, collection: String(collection['name']) };
    return changing(group, setRule(place, String(rule?.['name']), values));
  };
}

/** A firewall policy that has a parent. */
function firstChild(documents: readonly StackDocument[]): Found | undefined {
  return resourcesOf(documents, 'azurerm_firewall_policy').find(({ values }) => 'base_policy_id' in values);
}

/** Ways of publishing that go by a connector, which calls out to its broker. */
const CONNECTED: ReadonlySet<string> = new Set(['app-proxy', 'private-access']);

/** Edits of firewalls and of what stands at the edges. */
export const GENERAL_EDGES: readonly GeneralMutation[] = [
  {
    name: 'a network rule for another port stops its flow',
    core: ['reach/declared-flow-works'],
    find: changingFirstRule('network_rule_collection', { destination_ports: ['1'] }),
  },
  {
    name: 'an application rule for every host opens the Internet to its tier',
    core: ['reach/undeclared-flow'],
    find: changingFirstRule('application_rule_collection', { destination_fqdns: ['*'] }),
  },
  {
    name: 'a firewall policy without its parent lets no connector out',
    core: ['reach/declared-flow-works', 'reach/offices-served'],
    find: (documents, { published }) => {
      const child = published.some(({ by }) => CONNECTED.has(by)) ? firstChild(documents) : undefined;
      return child && changing(child, set(child.address, { base_policy_id: null }));
    },
  },
  {
    name: 'address translation to a port of administration is another way in',
    core: ['access/no-other-way-in'],
    find: (documents) => {
      const child = firstChild(documents);
      const rule = {
        name: 'in-22',
        protocols: ['TCP'],
        source_addresses: ['*'],
        destination_address: '${azurerm_public_ip.hub-firewall-address.ip_address}',
        destination_ports: ['22'],
        translated_address: '10.0.0.4',
        translated_port: 22,
      };
      return (
        child &&
        changing(
          child,
          add(`${COLLECTIONS}.hole`, {
            name: 'rcg-hole',
            firewall_policy_id: `\${${child.address}.id}`,
            priority: 150,
            nat_rule_collection: [{ name: 'hole', priority: 100, action: 'Dnat', rule: [rule] }],
          }),
        )
      );
    },
  },
];
