import { textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { follow, written } from '../../../graph/views/read';
import { readDeployments } from './admin-deployments';
import { labelOf, placeOf } from './identity';
import { Reading } from './reading';
import { unmodelled, UnmodelledType } from './unmodelled-types';

/** Adds a gap for every resource that may carry packets in a way that the model doesn't know. */
export function findUnmodelled(reading: Reading): void {
  const byType = new Map<string, UnmodelledType | undefined>();
  for (const resource of reading.graph.resources) {
    const { type } = resource;
    if (!byType.has(type)) byType.set(type, unmodelled(type));
    const found = byType.get(type);
    if (found !== undefined) addGap(reading, resource, found);
    else if (isOpaque(resource)) {
      reading.gaps.add(placeOf(resource), `${resource.address} deploys what can't be read here`);
    }
  }
  findManagedNetworks(reading);
}

function addGap(reading: Reading, resource: Resource, { why, touches }: UnmodelledType): void {
  const sentence = `${labelOf(resource)} (${resource.type}) isn't modelled: ${why}`;
  const references =
    touches === 'anything' ? undefined : touches.map((path) => follow(reading.graph, resource, path));
  if (references === undefined || references.some(({ kind }) => kind === 'unknown')) {
    reading.gaps.add(placeOf(resource), sentence);
    return;
  }
  const networks = references
    .filter(({ kind }) => kind === 'resource')
    .map((reference) => reading.places.networkAt(reference))
    .filter((network) => network !== undefined);
  reading.gaps.add(placeOf(resource), sentence, [...new Set(networks)]);
}

/** Resources of the network's kind that are written in another language than the provider's. */
function isOpaque(resource: Resource): boolean {
  if (resource.type.startsWith('azapi_')) {
    return textOf(resource.get('type'))?.toLowerCase().startsWith('microsoft.network/') !== false;
  }
  if (!resource.type.endsWith('_template_deployment')) return false;
  const content = written(resource, 'template_content');
  return content.state !== 'known' || /microsoft\.network\//i.test(String(content.value));
}

/** Peerings and routes that virtual network manager makes by itself, where they are deployed. */
function findManagedNetworks(reading: Reading): void {
  const kinds = [
    { type: 'azurerm_network_manager_connectivity_configuration', access: 'Connectivity' },
    { type: 'azurerm_network_manager_routing_configuration', access: 'Routing' },
  ] as const;
  for (const { type, access } of kinds) {
    const resources = reading.graph.ofType(type);
    if (resources.length === 0) continue;
    const deployments = readDeployments(reading, access);
    for (const resource of resources) {
      const label = labelOf(resource);
      const deployed = deployments.of({ kind: 'resource', resource }, label);
      if (deployed !== undefined) {
        reading.gaps.add(placeOf(resource), `${label} makes peerings or routes that aren't modelled`);
      }
    }
  }
}
