import { EventId, FailureEvent, ModelService, NodeId, Quota, RecoveryStep, SurvivalModel } from './model';

/** From the best to the worst. */
export const LEVELS = ['unaffected', 'interrupted', 'degraded', 'down'] as const;
export type Level = (typeof LEVELS)[number];

/** What becomes of something. `seconds` of interruption come besides `degraded`, too; with `down` they mean nothing and are 0. */
export interface Answer {
  readonly level: Level;
  readonly seconds: number;
  /** Data lost by switches that happened by themselves, in seconds. */
  readonly rpoSeconds: number;
}

/** The answer, decided where `best` and `worst` are alike: what isn't known lies between. */
export interface Outcome {
  readonly best: Answer;
  readonly worst: Answer;
}

/** How large an estate is while something fails. The answer that counts is the worst of the states that the service promises. */
export const STATES = ['full', 'scaled-in', 'off-hours'] as const;
export type State = (typeof STATES)[number];

/** What a service comes to, why, and how it is brought up again. */
export interface ServiceOutcome extends Outcome {
  readonly service: ModelService;
  /** The state in which it is worst. */
  readonly state: State;
  /** From the service to what was lost: each line because of the next; empty if nothing is affected. */
  readonly chain: readonly ChainLink[];
  /** Why best and worst differ. */
  readonly unknown: readonly string[];
  /** If it is down, or may be: what hands can do. */
  readonly recovery?: Recovery;
}

/** One line of why: a node, and what becomes of it because of the next. */
export interface ChainLink {
  readonly node: NodeId;
  readonly title: string;
  readonly address?: string;
  /** What becomes of it, such as `2 of 3 are left, and 3 carry the load`. */
  readonly because: string;
}

/** `possible`: whether hands bring it up; `unknown` if that depends on what isn't known. */
export interface Recovery {
  readonly possible: boolean | 'unknown';
  /** In the order in which they can be done; steps that don't wait for one another run beside each other. */
  readonly steps: readonly PlannedStep[];
  /** Minutes until the last one is done, from the decision; the critical path. */
  readonly minutes: number;
  /** The largest loss of data of the steps and of switches that happened by themselves. */
  readonly rpoSeconds: number;
  /** Whether all figures are promised. */
  readonly promised: boolean;
  /** If it isn't possible: what is missing, with its chain. */
  readonly missing: readonly ChainLink[];
  /** Within the tier's objectives; undefined without a tier. */
  readonly inTime?: boolean;
}

/** A step in its place in a recovery: minutes from the decision, and the steps that it waits for. */
export interface PlannedStep {
  readonly step: RecoveryStep;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly after: readonly string[];
}

/** The verdict on one claim about one service. */
export interface ClaimOutcome {
  readonly service: ModelService;
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** Failed sets that break it or leave it undecided, worst first; at most 20, `more` says how many there are besides. */
  readonly witnesses: readonly ClaimWitness[];
  readonly more: number;
}

/** A failed set that breaks a claim, and what becomes of the service. */
export interface ClaimWitness {
  readonly events: readonly FailureEvent[];
  readonly outcome: ServiceOutcome;
}

/** An event that takes services down, with all of them: those of most services and of the highest tiers first. */
export interface SinglePoint {
  readonly event: FailureEvent;
  readonly services: readonly ServiceOutcome[];
}

/** A smallest set of events with which a service is down by itself. */
export interface CutSet {
  readonly events: readonly EventId[];
  /** Whether it is one only if what isn't known is so. */
  readonly maybe: boolean;
}

/** Everything proven of a model; each part is worked out when it is first asked for. */
export interface Survival {
  readonly model: SurvivalModel;
  /** All services after all these events. @throws RangeError for an id that the model doesn't have */
  after(events: readonly EventId[]): readonly ServiceOutcome[];
  /** The same for each event that happens by itself, in the order of the model's events. */
  readonly singles: ReadonlyMap<EventId, readonly ServiceOutcome[]>;
  /** 1. HA-2: services with an uptime: no node's loss is an issue, and nothing below a region takes them down. */
  readonly nodes: readonly ClaimOutcome[];
  /** 2. HA-1, HA-3: every instance, zone, fault domain and site, for every service. */
  readonly domains: readonly ClaimOutcome[];
  readonly singlePoints: readonly SinglePoint[];
  /** 3. DR-1: each region and site, and the means of recovering. */
  readonly regions: readonly ClaimOutcome[];
  readonly means: readonly {
    readonly id: string;
    readonly title: string;
    readonly verdict: 'pass' | 'fail' | 'unknown';
    readonly lostWith: readonly FailureEvent[];
    readonly chain: readonly ChainLink[];
  }[];
  /** 4. Pairs of nodes, zones and fault domains, for tiers that ask for it: up, or recoverable in time. */
  readonly pairs: readonly ClaimOutcome[];
  /** Minimal sets of up to three spontaneous events with which the service is down, by size and then by id. */
  cutSets(service: string): readonly CutSet[];
  /** 5. What is left can carry the load: quotas; that counts suffice is part of 1 to 4. */
  readonly capacity: readonly {
    readonly quota: Quota;
    readonly verdict: 'pass' | 'fail' | 'unknown';
    readonly needed?: number;
    readonly because: string;
  }[];
  /** 6. An upper bound of the part of the time that a service is up, 0 to 1, with how it was put together. */
  availability(service: string): AvailabilityBound;
}

/** Always an upper bound: failures of Microsoft's services are not as independent as the arithmetic takes them. */
export interface AvailabilityBound {
  readonly bound: number;
  /**
   * Whether it is exactly what the promised figures give. Otherwise what is shared was too much to work out, and it is an upper
   * bound of that.
   */
  readonly isExact: boolean;
  /** Nodes that weigh most, with the part of the time that each is not there. */
  readonly factors: readonly { readonly title: string; readonly unavailability: number }[];
  /** Units for which nothing is promised, counted as always there. */
  readonly without: readonly string[];
}
