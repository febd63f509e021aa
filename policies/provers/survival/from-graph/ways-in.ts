import { Reference, Resource } from '../../../graph/graph';

/** Something that leads the world to one of several places, and finds another by itself when one no longer answers. */
export interface WayIn {
  /** The origin group or profile. */
  readonly resource: Resource;
  /** What runs it for the world. */
  readonly edge: Reference;
  readonly edgeTitle: string;
  readonly targets: readonly WayTarget[];
  /** Seconds until it has left a dead target out; never, where it asks none how it is; unknown also if a target may be off. */
  readonly switches: { readonly seconds: number } | 'never' | 'unknown';
  /** Whether priorities decide, or all targets of the same rank serve. */
  readonly order: 'priority' | 'all';
  /** Command that takes a target out by hand. */
  readonly disable: (target: Resource) => string;
}

/** One place that it leads to. */
export interface WayTarget {
  readonly resource: Resource;
  /** Machines, scale sets and applications, and what of ours stands before them. */
  readonly leadsTo: Destination;
  /** The smallest serves first; undefined if it isn't known. */
  readonly priority: number | undefined;
  /** Region that the way to it leads through. */
  readonly through?: string;
}

/** What a way in comes to in the end, and what it leads through. */
export interface Destination {
  /** Private link services, load balancers, gateways and addresses on the way. */
  readonly past: readonly Resource[];
  readonly members: readonly Resource[];
}
