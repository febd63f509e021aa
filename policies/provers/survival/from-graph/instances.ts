import { findFailureMode } from '../../../../constructs/model/tables/failure-modes';
import { Resource } from '../../../graph/graph';
import { regionOf } from '../../../graph/views/read';
import { EventId, NodeId } from '../model';
import { asleepAt, Scale } from './autoscale';
import { keyOf, Reading, titleOf } from './reading';
import { standing, zonesOf, ZonePlace } from './standing';

/** Where the instances of one resource stand. */
export interface Instances {
  readonly scale: Scale;
  /** Zones that they are spread over in turn; undefined if all stand in one that isn't known. */
  readonly zones: readonly string[] | undefined;
  /** Fault domains that they are spread over where the region has no zones. @default none that anything says of */
  readonly faultDomains?: number;
  /** Part of the time that one instance is promised. */
  readonly availability?: number;
}

/** One unit for each instance, at its largest; those above the minimum sleep when it has scaled in. */
export function instanceUnits(reading: Reading, resource: Resource, props: Instances): readonly NodeId[] {
  const { scale, zones, faultDomains = 1, availability } = props;
  const zoneless = isZoneless(resource);
  return Array.from({ length: scale.most }, (_, index) => {
    const number = index + 1;
    const extra: EventId[] =
      zoneless && faultDomains > 1 ? [reading.events.faultDomain(resource, (index % faultDomains) + 1)] : [];
    return reading.unit({
      id: `${keyOf(resource)}#${number}`,
      title: `instance ${number} of ${titleOf(resource)}`,
      ...standing(reading, resource, {
        zone: placeAt(zones, index),
        instance: { number, of: scale.most },
        with: extra,
      }),
      ...asleepAt(scale, number),
      ...(availability === undefined ? {} : { availability }),
    });
  });
}

function placeAt(zones: readonly string[] | undefined, index: number): ZonePlace {
  const zone = zones?.[index % zones.length];
  return zone === undefined ? { kind: 'some' } : { kind: 'one', zone };
}

/**
 * Instances that share the work behind something that sends to live ones only.
 * @param props `load`: how many of them carry it. @default all but one, and at least one. `seconds`: interruption whenever one
 * is lost. @default the failure table's
 */
export function spreadInstances(
  reading: Reading,
  resource: Resource,
  props: Instances & { readonly id?: NodeId; readonly load?: number; readonly seconds?: number },
): NodeId {
  const { scale, id = keyOf(resource), load = Math.max(1, scale.most - 1) } = props;
  return reading.gate({
    kind: 'spread',
    id,
    title: titleOf(resource),
    address: keyOf(resource),
    of: instanceUnits(reading, resource, props),
    need: load,
    needScaledIn: needWhileSmall(load, scale.least),
    least: 1,
    seconds: props.seconds ?? findFailureMode(resource.type)?.seconds ?? 0,
  });
}

/**
 * How many carry the load while autoscale has scaled in: one less than what it leaves, since it leaves one more than is busy;
 * never more than carry the whole load.
 */
export function needWhileSmall(load: number, least: number): number {
  return Math.max(1, Math.min(load, least - 1));
}

/**
 * A service of Azure's own that stands over zones and has more instances than we see: it is lost with its region, and with
 * a zone only if it is in no other. While one is lost, connections move.
 */
export function zonalService(
  reading: Reading,
  resource: Resource,
  props: { readonly id: NodeId; readonly title: string; readonly zones: readonly string[] | undefined },
): NodeId {
  const { id, title, zones } = props;
  const { seconds = 0, sla } = findFailureMode(resource.type) ?? {};
  const promise = sla === undefined ? {} : { availability: sla / 100 };
  if (zones === undefined || zones.length < 2 || isZoneless(resource)) {
    const zone = placeAt(zones, 0);
    return reading.unit({ id, title, ...standing(reading, resource, { zone }), ...promise });
  }
  const whole = reading.unit({
    id: `${id} (whole)`,
    title: `${title} itself`,
    ...standing(reading, resource),
    ...promise,
  });
  const byZone = reading.gate({
    kind: 'spread',
    id: `${id} (zones)`,
    title: `the zones of ${title}`,
    address: keyOf(resource),
    of: zones.map((zone) =>
      reading.unit({
        id: `${id} (zone ${zone})`,
        title: `${title} in zone ${zone}`,
        ...standing(reading, resource, { zone: { kind: 'one', zone } }),
      }),
    ),
    need: 1,
    needScaledIn: 1,
    least: 1,
    seconds,
  });
  return reading.all(id, title, [whole, byZone], keyOf(resource));
}

/** Whether the region is known to have no zones. */
export function isZoneless(resource: Resource): boolean {
  const region = regionOf(resource);
  return region !== undefined && zonesOf(region).length === 0;
}
