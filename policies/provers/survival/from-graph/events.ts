import { tryFindRegion } from '../../../../constructs/model/region';
import { compareText } from '../../../../constructs/model/compare-text';
import { Resource } from '../../../graph/graph';
import { regionOf } from '../../../graph/views/read';
import { labelOf } from '../../reachability/from-graph/identity';
import { EventId, FailureEvent } from '../model';

/** Failure events by id, made as something is lost with them. */
export class Events {
  readonly #events = new Map<EventId, FailureEvent>();

  region(region: string): EventId {
    return this.#add({
      id: `region:${region}`,
      kind: 'region',
      title: `region ${displayName(region)}`,
      region,
    });
  }

  zone(region: string, zone: string): EventId {
    const title = `zone ${zone} of ${displayName(region)}`;
    return this.#add({ id: `zone:${region}-${zone}`, kind: 'zone', title, region });
  }

  /** Loss of one of a resource's compute nodes, counted from 1; of what has one, `one of one` goes unsaid. */
  instance(resource: Resource, number: number, count: number): EventId {
    const key = `${resource.stack}/${resource.address}`;
    const title = count === 1 ? labelOf(resource) : `instance ${number} of ${labelOf(resource)}`;
    return this.#add({
      id: `instance:${key}#${number}`,
      kind: 'instance',
      title,
      address: key,
      ...regional(resource),
    });
  }

  /** Loss of a dedicated host with all machines on it. */
  host(address: string, title: string): EventId {
    return this.#add({ id: `instance:${address}#1`, kind: 'instance', title, address });
  }

  /** Loss of a fault domain of an availability set, counted from 1. */
  faultDomain(set: Resource, number: number): EventId {
    const key = `${set.stack}/${set.address}`;
    const title = `fault domain ${number} of ${labelOf(set)}`;
    return this.#add({
      id: `fault-domain:${key}#${number}`,
      kind: 'fault-domain',
      title,
      address: key,
      ...regional(set),
    });
  }

  /** A rack of a region without zones, which machines that nothing spreads may share. */
  rack(region: string): EventId {
    const title = `a rack of ${displayName(region)} that machines outside availability sets may share`;
    return this.#add({ id: `fault-domain:${region}`, kind: 'fault-domain', title, region });
  }

  /** Loss of a machine that stands in a datacentre, by the name that its hypervisor knows. */
  hosted(site: string, machine: string): EventId {
    return this.#add({
      id: `instance:site/${site}/${machine}#1`,
      kind: 'instance',
      title: machine,
      address: `site/${site}/${machine}`,
    });
  }

  site(id: string, title: string): EventId {
    return this.#add({ id: `site:${id}`, kind: 'site', title: `site ${title}` });
  }

  global(name: string, title: string): EventId {
    return this.#add({ id: `global:${name}`, kind: 'global', title });
  }

  /** A resource with all that is in it is taken away. */
  resource(resource: Resource): EventId {
    const key = `${resource.stack}/${resource.address}`;
    return this.#add({
      id: `resource:${key}`,
      kind: 'resource',
      title: `${labelOf(resource)} as a whole`,
      address: key,
      ...regional(resource),
    });
  }

  get made(): readonly FailureEvent[] {
    return [...this.#events.values()].sort((a, b) => compareText(a.id, b.id));
  }

  #add(event: FailureEvent): EventId {
    if (!this.#events.has(event.id)) this.#events.set(event.id, event);
    return event.id;
  }
}

/** What people call a region. */
export function displayName(region: string): string {
  return tryFindRegion(region)?.displayName ?? region;
}

function regional(resource: Resource): { readonly region?: string } {
  const region = regionOf(resource);
  return region === undefined ? {} : { region };
}
