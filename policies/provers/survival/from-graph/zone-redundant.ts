import { findFailureMode } from '../../../../constructs/model/tables/failure-modes';
import { Resource } from '../../../graph/graph';
import { regionOf } from '../../../graph/views/read';
import { EventId, NodeId, Unit } from '../model';
import { displayName } from './events';
import { keyOf, Reading, titleOf } from './reading';
import { standing, ZonePlace, zonesOf } from './standing';

/** Something that Azure keeps in a region, and where in it. */
export interface PlacedProps {
  /** @default the resource's own */
  readonly id?: NodeId;
  readonly title?: string;
  /** The region, where the resource itself doesn't say it. @default its location */
  readonly region?: string;
  readonly zone: ZonePlace;
  readonly with?: readonly EventId[];
  readonly asleep?: Unit['asleep'];
}

/**
 * The node of something that Azure itself keeps more than once: within a zone, which may take it along, or over all zones of
 * its region. What is documented is the loss of one zone; two of three take the majority along by which copies agree, so
 * they count as the loss of it.
 */
export function placed(reading: Reading, resource: Resource, props: PlacedProps): NodeId {
  const { id = keyOf(resource), title = titleOf(resource), zone, asleep } = props;
  const region = props.region ?? regionOf(resource);
  const zones = region === undefined || zone.kind !== 'redundant' ? [] : zonesOf(region);
  const { seconds = 0, sla } = findFailureMode(resource.type) ?? {};
  const whole = reading.unit({
    id: zones.length === 0 ? id : `${id} (region)`,
    title,
    ...standing(reading, resource, { region, zone, with: props.with }),
    ...(asleep === undefined ? {} : { asleep }),
    ...(sla === undefined ? {} : { availability: sla / 100 }),
  });
  if (region === undefined || zones.length === 0) return whole;
  const of = zones.map((name) =>
    reading.unit({
      id: `${id} (zone ${name})`,
      title: `the copy of ${title} in zone ${name} of ${displayName(region)}`,
      address: keyOf(resource),
      lostWith: [reading.events.zone(region, name)],
    }),
  );
  const least = Math.floor(zones.length / 2) + 1;
  const spread = reading.gate({
    kind: 'spread',
    id: `${id} (zones)`,
    title: `copies of ${title} in ${zones.length} zones`,
    address: keyOf(resource),
    of,
    need: least,
    needScaledIn: least,
    least,
    seconds,
  });
  return reading.all(id, `${title} in ${zones.length} zones`, [whole, spread], keyOf(resource));
}
