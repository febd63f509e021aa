import { Resource } from '../../../graph/graph';
import { followParent, targetOf } from '../../../graph/views/read';
import { PolicyLayer } from '../model';
import { readCollection } from './firewall-collections';
import { isKnown, isUnknown } from './maybe';
import { Reading } from './reading';

const TYPES = {
  azurerm_firewall_nat_rule_collection: 'nat',
  azurerm_firewall_network_rule_collection: 'network',
  azurerm_firewall_application_rule_collection: 'application',
} as const;

/** The one layer of a firewall without a policy: collections that are resources of their own and name the firewall. */
export function classicLayer(
  reading: Reading,
  firewall: Resource,
  publicAddresses: readonly number[],
): PolicyLayer {
  const { graph } = reading;
  const doubts: string[] = [];
  const collections = Object.entries(TYPES).flatMap(([type, kind]) =>
    graph.ofType(type).flatMap((holder) => {
      const owner = followParent(graph, holder, 'azure_firewall_name', 'azurerm_firewall');
      if (owner.kind === 'unknown')
        doubts.push(`the firewall of ${holder.address} isn't known before deployment`);
      return targetOf(owner) === firewall
        ? [readCollection(reading, { kind, holder, block: holder, publicAddresses })]
        : [];
    }),
  );
  doubts.push(...collections.filter(isUnknown).map(({ unknown }) => unknown));
  return {
    label: '',
    groups: [{ name: '', priority: 0, collections: collections.filter(isKnown) }],
    ...(doubts[0] === undefined ? {} : { incomplete: doubts[0] }),
  };
}
