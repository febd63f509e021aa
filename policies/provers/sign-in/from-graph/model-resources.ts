import { EstateGraph, Resource } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { identitiesOf } from './identities';
import { policyId } from './policies';

/** The resource that a policy, group, named location or strength of a model is made from, for findings to point at. */
export function resourceOf(graph: EstateGraph, id: string): Resource | undefined {
  return byId(graph).get(id);
}

const byId = perGraph((graph): ReadonlyMap<string, Resource> => {
  const identities = identitiesOf(graph);
  const found = new Map<string, Resource>();
  const add = (id: string, resource: Resource) => found.set(id, found.get(id) ?? resource);
  for (const resource of graph.ofType('azuread_conditional_access_policy')) {
    add(policyId(identities, resource), resource);
  }
  for (const resource of graph.ofType('azuread_authentication_strength_policy')) {
    add(identities.idOf(resource, 'path'), resource);
  }
  const others = graph.ofType('azuread_group', 'azuread_group_without_members', 'azuread_named_location');
  for (const resource of others) add(identities.idOf(resource), resource);
  return found;
});
