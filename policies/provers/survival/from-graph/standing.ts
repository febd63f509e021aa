import { tryFindRegion } from '../../../../constructs/model/region';
import { Resource } from '../../../graph/graph';
import { regionOf, textsOf, written } from '../../../graph/views/read';
import { textOf } from '../../../graph/attribute';
import { EventId, Unit } from '../model';
import { keyOf, Reading, titleOf } from './reading';

/**
 * Where something stands within its region: in one zone, over zones so that the loss of one leaves it, or in one that isn't
 * known (which is where Azure puts what names none).
 */
export type ZonePlace =
  | { readonly kind: 'one'; readonly zone: string }
  | { readonly kind: 'redundant' }
  | { readonly kind: 'some' };

/** What else is known of where something stands. */
export interface StandingProps {
  /** The region, where the resource itself doesn't say it, such as a database's: that of its server. @default its location */
  readonly region?: string;
  /** @default redundant: no zone takes it along */
  readonly zone?: ZonePlace;
  /** Which of how many compute nodes it is, from 1. @default none: no loss of a node takes it along */
  readonly instance?: { readonly number: number; readonly of: number };
  /** Further events that it is lost with. */
  readonly with?: readonly EventId[];
}

/** Zones that a region outside the table may have. */
const ANY_ZONES = ['1', '2', '3'];

/** The events that take a resource, or one instance of it, along; opaque where its region isn't known. */
export function standing(
  reading: Reading,
  resource: Resource,
  props: StandingProps = {},
): Pick<Unit, 'address' | 'lostWith' | 'maybeLostWith' | 'opaque'> {
  const { events } = reading;
  const region = props.region ?? regionOf(resource);
  const { zone = { kind: 'redundant' }, instance } = props;
  const lostWith = [events.resource(resource), ...(props.with ?? [])];
  if (instance !== undefined) lostWith.push(events.instance(resource, instance.number, instance.of));
  if (region === undefined) {
    const opaque = `the region of ${titleOf(resource)} isn't known`;
    reading.gap(resource, opaque);
    return { address: keyOf(resource), lostWith, maybeLostWith: [], opaque };
  }
  lostWith.push(events.region(region));
  const zones = zonesOf(region);
  if (zone.kind === 'one' && zones.includes(zone.zone)) lostWith.push(events.zone(region, zone.zone));
  const maybe = zone.kind === 'some' ? zones.map((name) => events.zone(region, name)) : [];
  return { address: keyOf(resource), lostWith, maybeLostWith: maybe };
}

/** Zones that a region has, or may have. */
export function zonesOf(region: string): readonly string[] {
  return tryFindRegion(region)?.zones ?? ANY_ZONES;
}

/** Where a resource with one `zone` stands. */
export function zoneOf(resource: Resource, path = 'zone'): ZonePlace {
  const attribute = written(resource, path);
  const zone = textOf(attribute);
  return zone === undefined ? { kind: 'some' } : { kind: 'one', zone };
}

/** The zones that a resource's list names, in order; undefined if it names none or they aren't all known. */
export function zoneList(resource: Resource, path = 'zones'): readonly string[] | undefined {
  const { texts, complete } = textsOf(resource, path);
  return complete && texts.length > 0 ? [...texts].sort() : undefined;
}
