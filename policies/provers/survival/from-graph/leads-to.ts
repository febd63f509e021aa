import { textOf } from '../../../graph/attribute';
import { EstateGraph, Reference, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, followList, regionOf, targetOf } from '../../../graph/views/read';
import { APPLICATIONS, applicationsNamed, balancersOf } from './balancers';
import { cardsOf } from './cards';
import { Destination } from './ways-in';

const NOWHERE: Destination = { past: [], members: [] };

/** What an origin or endpoint leads to, by what it points at or by a host name that Azure gave. */
export function leadsTo(graph: EstateGraph, reference: Reference, host?: string): Destination {
  const resource = targetOf(reference);
  if (resource !== undefined) return behind(graph, resource);
  if (host === undefined) return NOWHERE;
  const address = addressesByName(graph).get(host.toLowerCase());
  return address === undefined
    ? { past: [], members: applicationsNamed(graph, host) }
    : behind(graph, address);
}

/** Public addresses by the names that Azure gives them: that of their label in their region. */
const addressesByName = perGraph(
  (graph): ReadonlyMap<string, Resource> =>
    new Map(
      graph.ofType('azurerm_public_ip').flatMap((address) => {
        const label = textOf(address.get('domain_name_label'));
        const region = regionOf(address);
        return label === undefined || region === undefined
          ? []
          : [[`${label}.${region}.cloudapp.azure.com`.toLowerCase(), address] as const];
      }),
    ),
);

function behind(graph: EstateGraph, resource: Resource): Destination {
  if (APPLICATIONS.includes(resource.type)) return { past: [], members: [resource] };
  switch (resource.type) {
    case 'azurerm_private_link_service': {
      const balancers = followList(graph, resource, 'load_balancer_frontend_ip_configuration_ids').map(
        targetOf,
      );
      return through(
        resource,
        balancers.flatMap((balancer) => (balancer ? [behind(graph, balancer)] : [])),
      );
    }
    case 'azurerm_public_ip':
      return through(
        resource,
        (holdersOfAddress(graph).get(resource) ?? []).map((held) => behind(graph, held)),
      );
    case 'azurerm_lb':
    case 'azurerm_application_gateway': {
      const balancer = balancersOf(graph).find((candidate) => candidate.resource === resource);
      return { past: [resource], members: balancer?.members ?? [] };
    }
    default:
      return {
        past: [],
        members: cardsOf(graph).some(({ holder }) => holder === resource) ? [resource] : [],
      };
  }
}

function through(resource: Resource, destinations: readonly Destination[]): Destination {
  return {
    past: [resource, ...destinations.flatMap(({ past }) => past)],
    members: destinations.flatMap(({ members }) => members),
  };
}

/** Load balancers and gateways by the public addresses that their frontends have. */
const holdersOfAddress = perGraph(
  (graph) =>
    new Map(
      [
        ...groupBy(
          graph.ofType('azurerm_lb', 'azurerm_application_gateway').flatMap((resource) =>
            resource.blocks('frontend_ip_configuration').map((block) => ({
              resource,
              address: targetOf(follow(graph, resource, `${block.path}.public_ip_address_id`)),
            })),
          ),
          ({ address }) => address,
        ),
      ].map(([address, held]) => [address, held.map(({ resource }) => resource)] as const),
    ),
);
