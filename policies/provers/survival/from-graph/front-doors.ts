import { booleanOf, hidesSomething, numberOf, textOf } from '../../../graph/attribute';
import { Block, EstateGraph, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, targetOf, written } from '../../../graph/views/read';
import { controlPlane } from './control-plane';
import { keyOf, NodeReader, Reading, titleOf } from './reading';
import { leadsTo } from './leads-to';
import { WayIn, WayTarget } from './ways-in';

/** Priority of an origin where nobody writes one; samples of which so many have to be good; seconds between probes. */
const DEFAULTS = { priority: 1, samples: 4, good: 3, interval: 100 } as const;

/** Front Door is run once for the world. */
export const readFrontDoor: NodeReader = (reading, resource) =>
  reading.unit({
    id: keyOf(resource),
    title: titleOf(resource),
    address: keyOf(resource),
    lostWith: [reading.events.resource(resource), reading.events.global('front-door', 'Azure Front Door')],
    availability: 0.9999,
  });

/** Groups of origins, each a way in to whatever its origins lead to. */
export const frontDoorWays = perGraph((graph): readonly WayIn[] => {
  const origins = groupBy(graph.ofType('azurerm_cdn_frontdoor_origin'), (origin) =>
    targetOf(follow(graph, origin, 'cdn_frontdoor_origin_group_id')),
  );
  return graph.ofType('azurerm_cdn_frontdoor_origin_group').map((group): WayIn => {
    const own = (origins.get(group) ?? []).filter(mayServe);
    return {
      resource: group,
      edge: follow(graph, group, 'cdn_frontdoor_profile_id'),
      edgeTitle: 'Front Door',
      targets: own.map((origin) => targetOfOrigin(graph, origin)),
      switches: own.some(mayBeOff) ? 'unknown' : switchesOf(group),
      order: 'priority',
      disable: (origin) =>
        `az afd origin update --origin-name ${textOf(origin.get('name')) ?? '<origin>'} --origin-group-name ${textOf(group.get('name')) ?? '<group>'} --profile-name <profile> --resource-group <its group> --enabled-state Disabled`,
    };
  });
});

/** One that is switched off serves nothing. */
function mayServe(origin: Resource): boolean {
  return booleanOf(origin.get('enabled')) !== false;
}

/** Where nobody writes whether it is on, the provider makes it switched off, and its next run switches it on. */
function mayBeOff(origin: Resource): boolean {
  return booleanOf(written(origin, 'enabled')) === undefined;
}

function targetOfOrigin(graph: EstateGraph, origin: Resource): WayTarget {
  const [link] = origin.blocks('private_link');
  const through = link && textOf(link.get('location'))?.toLowerCase().replace(/\s/g, '');
  const target = link
    ? follow(graph, origin, `${link.path}.private_link_target_id`)
    : follow(graph, origin, 'host_name');
  return {
    resource: origin,
    leadsTo: leadsTo(graph, target, textOf(origin.get('host_name'))),
    priority: priorityOf(origin),
    ...(through === undefined ? {} : { through }),
  };
}

function priorityOf(origin: Resource): number | undefined {
  const priority = written(origin, 'priority');
  return priority.state === 'absent' ? DEFAULTS.priority : numberOf(priority);
}

function switchesOf(group: Resource): WayIn['switches'] {
  const [probe] = group.blocks('health_probe');
  if (probe === undefined) return hidesSomething(group.get('health_probe')) ? 'unknown' : 'never';
  const [samples] = group.blocks('load_balancing');
  const interval = numberAt(probe, 'interval_in_seconds', DEFAULTS.interval);
  const taken = numberAt(samples, 'sample_size', DEFAULTS.samples);
  const good = numberAt(samples, 'successful_samples_required', DEFAULTS.good);
  if (interval === undefined || taken === undefined || good === undefined) return 'unknown';
  return { seconds: interval * (taken - good + 1) };
}

function numberAt(block: Block | undefined, path: string, otherwise: number): number | undefined {
  const attribute = block && written(block, path);
  return attribute === undefined || attribute.state === 'absent' ? otherwise : numberOf(attribute);
}

/** The node of an origin: it is its own, and falls with the region that it is reached through. */
export function originNode(reading: Reading, { resource, through }: WayTarget): ReturnType<NodeReader> {
  if (through === undefined) return controlPlane(reading, resource);
  return reading.unit({
    id: keyOf(resource),
    title: titleOf(resource),
    address: keyOf(resource),
    lostWith: [reading.events.resource(resource), reading.events.region(through)],
  });
}
