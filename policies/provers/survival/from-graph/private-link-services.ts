import { Resource } from '../../../graph/graph';
import { followList, targetOf } from '../../../graph/views/read';
import { keyOf, NodeReader, Reading, titleOf } from './reading';
import { standing } from './standing';

/** A private link service, with the load balancer that it leads to. */
export const readPrivateLinkService: NodeReader = (reading, resource) => {
  const key = keyOf(resource);
  const own = reading.unit({
    id: `${key} (itself)`,
    title: `${titleOf(resource)} itself`,
    ...standing(reading, resource),
  });
  const balancers = balancersOfService(reading, resource).map((balancer) => reading.nodeOf(balancer));
  return reading.all(key, titleOf(resource), [own, ...balancers], key);
};

/** The load balancers whose frontends a private link service leads to. */
export function balancersOfService({ graph }: Reading, service: Resource): readonly Resource[] {
  return followList(graph, service, 'load_balancer_frontend_ip_configuration_ids')
    .map(targetOf)
    .filter((balancer) => balancer !== undefined);
}
