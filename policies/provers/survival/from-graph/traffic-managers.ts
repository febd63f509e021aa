import { booleanOf, hidesSomething, numberOf, textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, targetOf, written } from '../../../graph/views/read';
import { leadsTo } from './leads-to';
import { keyOf, NodeReader, titleOf } from './reading';
import { whereIn } from './recovery-step';
import { WayIn } from './ways-in';

/** Seconds between probes, seconds that one may take, and failures that are let pass, where nobody writes them. */
const DEFAULTS = { interval: 30, timeout: 10, tolerated: 3 } as const;

/** Traffic Manager is run once for the world. */
export const readTrafficManager: NodeReader = (reading, resource) =>
  reading.unit({
    id: keyOf(resource),
    title: titleOf(resource),
    address: keyOf(resource),
    lostWith: [
      reading.events.resource(resource),
      reading.events.global('traffic-manager', 'Azure Traffic Manager'),
    ],
    availability: 1,
  });

/** Profiles, each a way in to whatever its endpoints lead to. Nested profiles lead nowhere that is read. */
export const trafficManagerWays = perGraph((graph): readonly WayIn[] => {
  const endpoints = groupBy(
    graph.ofType('azurerm_traffic_manager_azure_endpoint', 'azurerm_traffic_manager_external_endpoint'),
    (endpoint) => targetOf(follow(graph, endpoint, 'profile_id')),
  );
  return graph.ofType('azurerm_traffic_manager_profile').map((profile): WayIn => {
    const isOff = textOf(profile.get('profile_status')) === 'Disabled';
    const own = (isOff ? [] : (endpoints.get(profile) ?? [])).filter(
      (endpoint) => booleanOf(written(endpoint, 'enabled')) !== false,
    );
    const method = textOf(profile.get('traffic_routing_method'));
    return {
      resource: profile,
      edge: { kind: 'resource', resource: profile },
      edgeTitle: 'Traffic Manager',
      targets: own.map((endpoint) => ({
        resource: endpoint,
        leadsTo: leadsTo(
          graph,
          follow(graph, endpoint, endpoint.type.endsWith('azure_endpoint') ? 'target_resource_id' : 'target'),
          textOf(endpoint.get('target')),
        ),
        priority: numberOf(endpoint.get('priority')),
      })),
      // Who is sent by place or address is sent nowhere else when that fails.
      switches:
        method === 'Geographic' || method === 'Subnet'
          ? 'never'
          : own.some(isAlwaysServed)
            ? 'never'
            : own.some(someUnknown)
              ? 'unknown'
              : switchesOf(profile),
      order: method === 'Priority' ? 'priority' : 'all',
      disable: (endpoint) =>
        `az network traffic-manager endpoint update --name ${textOf(endpoint.get('name')) ?? '<endpoint>'} --profile-name ${textOf(profile.get('name')) ?? '<profile>'} ${whereIn(profile)} --type ${endpoint.type.includes('_external_') ? 'external' : 'azure'}Endpoints --endpoint-status Disabled`,
    };
  });
});

/** One that isn't asked how it is, and is led to even while it is dead. */
function isAlwaysServed(endpoint: Resource): boolean {
  return booleanOf(written(endpoint, ALWAYS)) === true;
}

/** Whether it may be off, or may be led to while it is dead. */
function someUnknown(endpoint: Resource): boolean {
  return written(endpoint, 'enabled').state === 'unknown' || hidesSomething(written(endpoint, ALWAYS));
}

const ALWAYS = 'always_serve_enabled';

function switchesOf(profile: Resource): WayIn['switches'] {
  const [monitor] = profile.blocks('monitor_config');
  const [dns] = profile.blocks('dns_config');
  const lifetime = dns && numberOf(dns.get('ttl'));
  const at = (path: string, otherwise: number): number | undefined => {
    const attribute = monitor && written(monitor, path);
    return attribute === undefined || attribute.state === 'absent' ? otherwise : numberOf(attribute);
  };
  const interval = at('interval_in_seconds', DEFAULTS.interval);
  const timeout = at('timeout_in_seconds', DEFAULTS.timeout);
  const tolerated = at('tolerated_number_of_failures', DEFAULTS.tolerated);
  if (lifetime === undefined || interval === undefined || timeout === undefined || tolerated === undefined) {
    return 'unknown';
  }
  return { seconds: interval * (tolerated + 1) + timeout + lifetime };
}
