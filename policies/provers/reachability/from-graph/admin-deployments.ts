import { textOf } from '../../../graph/attribute';
import { Reference } from '../../../graph/graph';
import { followList, regionOf } from '../../../graph/views/read';
import { Maybe } from '../model';
import { idAt } from './identity';
import { notKnown } from './maybe';
import { Reading } from './reading';

/** Where a configuration is deployed to: lower-case names of regions. */
export interface DeployedTo {
  readonly regions: readonly string[];
}

/** Which configurations of virtual network manager act. */
export interface Deployments {
  /** Undefined for a configuration that no deployment names. */
  of(configuration: Reference, what: string): Maybe<DeployedTo> | undefined;
}

/** Reads the deployments of one kind of configuration. */
export function readDeployments(
  reading: Reading,
  access: 'SecurityAdmin' | 'Connectivity' | 'Routing',
): Deployments {
  const regions = new Map<string, string[]>();
  let isOpen = false;
  for (const deployment of reading.graph.ofType('azurerm_network_manager_deployment')) {
    const scope = textOf(deployment.get('scope_access'));
    if (scope !== undefined && scope.toLowerCase() !== access.toLowerCase()) continue;
    const region = regionOf(deployment);
    if (scope === undefined || region === undefined) isOpen = true;
    for (const configuration of followList(reading.graph, deployment, 'configuration_ids')) {
      const id = idAt(configuration);
      if (id === undefined) isOpen = true;
      else regions.set(id, [...(regions.get(id) ?? []), ...(region === undefined ? [] : [region])]);
    }
  }
  return {
    of: (configuration, what) => {
      if (isOpen) return notKnown(`where ${what} is deployed`);
      const id = idAt(configuration);
      if (id === undefined) return notKnown(`the configuration of ${what}`);
      const deployed = regions.get(id);
      return deployed && { regions: deployed };
    },
  };
}
