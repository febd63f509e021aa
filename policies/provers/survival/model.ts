import { ServiceTier } from '../../../constructs/model/service';

/**
 * What the survival prover decides on: a graph of units, which are lost with failure events, and of gates over them. All of
 * it is plain data made by `from-graph` of the judged configuration, or by hand in tests. Ids are unique in a model; lists are
 * in order of id where the order means nothing.
 */
export interface SurvivalModel {
  readonly events: readonly FailureEvent[];
  readonly units: readonly Unit[];
  readonly gates: readonly Gate[];
  readonly services: readonly ModelService[];
  /** What one needs in order to recover: the loss of neither region may take one of them away (DR-1). */
  readonly means: readonly Means[];
  readonly steps: readonly RecoveryStep[];
  readonly quotas: readonly Quota[];
  /** What was met and could not be modelled; each makes the services that it touches unknown by an opaque unit. */
  readonly gaps: readonly Gap[];
}

/**
 * Something that may happen. `instance`: a compute node, or a resource of which there is one. `zone` and `fault-domain`: of a
 * region with and without zones. `site`: a place outside Azure. `global`: a service that Microsoft runs once for the world.
 * `resource`: a whole resource, with all its instances, or a control-plane object, taken away.
 */
export interface FailureEvent {
  readonly id: EventId;
  readonly kind: EventKind;
  /** Such as `zone 2 of UK South`, for a sentence that begins "the loss of". */
  readonly title: string;
  /** Region that it is in, by name; of a site or a global service none. */
  readonly region?: string;
  /** Address of the resource that it is the loss of, as `<stack>/<address>`. */
  readonly address?: string;
}

export type EventKind = 'instance' | 'zone' | 'fault-domain' | 'region' | 'site' | 'global' | 'resource';

/** Kinds that happen by themselves; the others only if somebody asks `what-if`. */
export const SPONTANEOUS: readonly EventKind[] = ['instance', 'zone', 'fault-domain', 'region', 'site'];

/** `instance:<stack>/<address>#<n>`, `zone:<region>-<n>`, `fault-domain:<stack>/<address>#<n>`, `region:<name>`, `site:<id>`, `global:<name>`, `resource:<stack>/<address>`. */
export type EventId = string;
export type NodeId = string;

/** The smallest thing that is either there or lost. */
export interface Unit {
  readonly id: NodeId;
  /** For sentences, such as `machine vm-website-web-1-uks`. */
  readonly title: string;
  /** `<stack>/<address>` of what it is. */
  readonly address?: string;
  /** It is lost as soon as one of these happens; a zone's unit names its zone and its region. */
  readonly lostWith: readonly EventId[];
  /** Events that may take it along: where it stands isn't known, or something else that `doubt` says. */
  readonly maybeLostWith: readonly EventId[];
  /** Why something may take it along. @default that nobody knows where it stands */
  readonly doubt?: string;
  /** Why it may be lost with anything, and without: its type or an attribute that decides isn't known. */
  readonly opaque?: string;
  /** Why it was never there: no peering, no link, no endpoint in this region. */
  readonly missing?: string;
  /** Why it is off in a smaller state: `scaled-in` above autoscale's minimum, `off-hours` switched off by a schedule. */
  readonly asleep?: 'scaled-in' | 'off-hours';
  /** Part of the time that Microsoft promises, 0 to 1; without one nothing is known and it counts as 1. */
  readonly availability?: number;
}

/** How the answers of several nodes become one. Gates form no cycle. */
export type Gate = AllGate | SpreadGate | FailoverGate | SoftGate;

interface GateBase {
  readonly id: NodeId;
  readonly title: string;
  readonly address?: string;
  readonly of: readonly NodeId[];
}

/** Needs all of them. Without any it is unaffected. */
export interface AllGate extends GateBase {
  readonly kind: 'all';
}

/** Like nodes that share the work. */
export interface SpreadGate extends GateBase {
  readonly kind: 'spread';
  /** So many carry the load; fewer are degraded. */
  readonly need: number;
  /** The same while autoscale has scaled in. */
  readonly needScaledIn: number;
  /** Fewer than so many are down. */
  readonly least: number;
  /** Interruption in seconds whenever one of them is lost: 0 behind a probe, a minute for a pair of gateways. */
  readonly seconds: number;
}

/** One after the other serves: the first that isn't down. */
export interface FailoverGate extends GateBase {
  readonly kind: 'failover';
  readonly switch: Switch;
}

/** How the next one takes over. */
export type Switch =
  | { readonly by: 'itself'; readonly seconds: number; readonly rpoSeconds: number }
  /** By a person: until then it is down. */
  | { readonly by: 'hand'; readonly step: StepId }
  /** Which of the two isn't known, or whether at all. */
  | { readonly by: 'unknown'; readonly reason: string };

/** Something that is missed but does not take along: down is degraded. Has exactly one node. */
export interface SoftGate extends GateBase {
  readonly kind: 'soft';
}

export type StepId = string;

/** What a person does to bring something up again, and what it takes. */
export interface RecoveryStep {
  readonly id: StepId;
  /** A sentence: what is done. */
  readonly title: string;
  /** Commands as typed, in order. */
  readonly commands: readonly string[];
  /** What shows that it is done. */
  readonly check: string;
  readonly minutes: number;
  /** Data that may be lost, in seconds. */
  readonly rpoSeconds: number;
  /** Whether Microsoft promises the figures, or only calls them typical. */
  readonly promised: boolean;
  /** Nodes that must not be down to do it: the vault, the copy, the name service, the state. */
  readonly needs: readonly NodeId[];
  /** How to go back once the lost side is there again. */
  readonly back: { readonly title: string; readonly commands: readonly string[]; readonly check: string };
  /** Where the figures come from: document and section. */
  readonly source: string;
}

/** A service with its promises. */
export interface ModelService {
  readonly name: string;
  readonly title: string;
  readonly organisation?: string;
  /** The node that it stands or falls with. */
  readonly node: NodeId;
  /** Nodes of services that it depends on, by name, for chains and runbooks. */
  readonly dependsOn: readonly string[];
  /** Its tier's promises; without a declaration there are none. */
  readonly tier?: ModelTier;
  /** Whether it may be off outside office hours. */
  readonly mayBeOff: boolean;
  /** Approver of a failover. */
  readonly approver?: string;
  /** Address of a finding about it, such as `service:website`. */
  readonly address: string;
}

/** What is proven of a tier's promises. */
export type ModelTier = Omit<ServiceTier, 'title' | 'hours' | 'siteRecovery' | 'backup'>;

/** Something without which nobody can recover. */
export interface Means {
  readonly id: 'vaults' | 'state' | 'identity' | 'name-resolution' | 'monitoring' | 'pipeline';
  readonly title: string;
  readonly node: NodeId;
}

/** Cores in one region of one subscription. */
export interface Quota {
  readonly subscription: string;
  readonly region: string;
  /** vCPUs that may run there; without one it isn't known. */
  readonly limit?: number;
  /** vCPUs of what the configuration has there, at its largest state; without one a size isn't known. */
  readonly used?: number;
  /** vCPUs that come up there when something else is lost. */
  readonly arriving: readonly { readonly with: EventId; readonly vcpus?: number; readonly title: string }[];
}

/** What could not be read, in words for people. */
export interface Gap {
  readonly address: string;
  readonly reason: string;
}
