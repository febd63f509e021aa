import { numberOf, textOf } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import { follow, followList, targetOf, textsOf } from '../../../graph/views/read';
import { AddressTerm, AdminRule, AdminRules, Match, Maybe } from '../model';
import { DeployedTo, readDeployments } from './admin-deployments';
import { labelOf, placeOf } from './identity';
import { isKnown, isUnknown, notKnown, wordAt } from './maybe';
import { networkGroups } from './network-groups';
import { ANY_PORT, portsOf, protocolsOf } from './protocols';
import { Reading } from './reading';

/**
 * Virtual network manager's rules that are deployed, one set a collection. A configuration that no deployment names acts
 * on nothing; one that is deployed acts in the regions of its deployments.
 */
export function readAdminRules(reading: Reading): readonly AdminRules[] {
  const { graph } = reading;
  const deployments = readDeployments(reading, 'SecurityAdmin');
  const rules = graph.ofType('azurerm_network_manager_admin_rule').map((resource) => ({
    resource,
    collection: follow(graph, resource, 'admin_rule_collection_id'),
  }));
  const groups = networkGroups(reading);
  return graph
    .ofType('azurerm_network_manager_admin_rule_collection')
    .flatMap((collection): readonly AdminRules[] => {
      const label = labelOf(collection);
      const deployed = deployments.of(follow(graph, collection, 'security_admin_configuration_id'), label);
      if (deployed === undefined) return [];
      const own = rules
        .filter((rule) => targetOf(rule.collection) === collection)
        .map(({ resource }) => readRule(reading, resource));
      const doubt =
        own.find(isUnknown) ??
        (rules.some((rule) => rule.collection.kind === 'unknown')
          ? notKnown('the collection of an admin rule')
          : undefined);
      if (doubt !== undefined) reading.gaps.add(placeOf(collection), doubt.unknown);
      const networks = groups(
        followList(reading.graph, collection, 'network_group_ids'),
        `the networks of ${label}`,
      );
      return [
        {
          label,
          place: placeOf(collection),
          networks: inRegions(networks, deployed),
          rules: own.filter(isKnown),
        },
      ];
    });
}

function inRegions(
  networks: Maybe<readonly { readonly id: string; readonly region?: string }[]>,
  deployed: Maybe<DeployedTo>,
): AdminRules['networks'] {
  if (isUnknown(networks)) return networks;
  if (isUnknown(deployed)) return deployed;
  if (networks.some(({ region }) => region === undefined)) return notKnown('the region of a network');
  return networks.filter(({ region }) => deployed.regions.includes(region!)).map(({ id }) => id);
}

const ACTIONS = ['Allow', 'AlwaysAllow', 'Deny'] as const;
const DIRECTIONS = ['Inbound', 'Outbound'] as const;

function readRule(reading: Reading, resource: Resource): Maybe<AdminRule> {
  const name = labelOf(resource);
  const whose = `admin rule "${name}"`;
  const action = wordAt(resource, 'action', ACTIONS, undefined, `the action of ${whose}`);
  const direction = wordAt(resource, 'direction', DIRECTIONS, undefined, `the direction of ${whose}`);
  const priority = numberOf(resource.get('priority'));
  if (isUnknown(action)) return action;
  if (isUnknown(direction)) return direction;
  if (priority === undefined) return notKnown(`the priority of ${whose}`);
  return {
    name,
    place: placeOf(resource),
    direction,
    priority,
    action,
    match: matchOf(reading, resource, whose),
  };
}

function matchOf(reading: Reading, resource: Resource, whose: string): Match {
  const protocol = textOf(resource.get('protocol'));
  return {
    protocols: protocol === undefined ? notKnown(`the protocol of ${whose}`) : protocolsOf([protocol], whose),
    sources: termsOf(reading, resource, 'source', whose),
    sourcePorts: portsAt(resource, 'source_port_ranges', whose),
    destinations: termsOf(reading, resource, 'destination', whose),
    destinationPorts: portsAt(resource, 'destination_port_ranges', whose),
  };
}

/** An end that isn't written is anything. */
function termsOf(
  { addressTerms }: Reading,
  resource: Resource,
  end: 'source' | 'destination',
  whose: string,
): readonly AddressTerm[] {
  const what = `the ${end} of ${whose}`;
  if (resource.get(end).state === 'unknown') return [{ kind: 'unknown', why: notKnown(what).unknown }];
  const blocks = resource.blocks(end);
  if (blocks.length === 0) return [{ kind: 'any' }];
  return blocks.map((block): AddressTerm => {
    const text = textOf(block.get('address_prefix'));
    return text === undefined
      ? { kind: 'unknown', why: notKnown(what).unknown }
      : addressTerms.of(text, what);
  });
}

function portsAt(block: Block, path: string, whose: string): Match['sourcePorts'] {
  const { texts, complete } = textsOf(block, path);
  if (!complete) return notKnown(`${path} of ${whose}`);
  return texts.length === 0 ? ANY_PORT : portsOf(texts, whose);
}
