import { ModelService } from '../model';
import { Answer, LEVELS, Recovery, ServiceOutcome, State, STATES } from '../survival';
import { chainOf } from '../explain/chain';
import { missingFor } from '../explain/missing';
import { reasonsFor } from '../explain/reasons';
import { once } from '../../once';
import { Below, belowAll, plainestState } from './below';
import { bestOf, Bound, worstOf } from './bound';
import { Cone } from './cone';
import { Hands, HandsBound } from './hands';
import { recoveryPlan } from './recovery-plan';
import { Structure } from './structure';
import { Glimpse, isEqual, Scene, World } from './world';

/** A service in one of the states that it promises, for what is lost. */
export interface Situation {
  readonly state: State;
  readonly bound: Bound;
  /** Nothing is computed before it is asked for. */
  hands(): HandsBound;
}

/** A look at what is lost, and at what hands can do then. */
interface Look {
  readonly scene: Scene;
  readonly hands: Hands;
  readonly cone?: Cone;
}

/** What becomes of services, from the worlds of all states. What is alike in several states is one world. */
export class Outcomes {
  private readonly worlds: ReadonlyMap<State, World>;
  private readonly below: readonly Below[];
  private readonly looks = new Map<World, Look>();
  private readonly normalLooks = new Map<World, Look>();
  private readonly servicesAt: ReadonlyMap<number, readonly number[]>;
  /** Services that may be down with nothing lost, with the events that hands may meet. */
  private readonly fragile = once(
    () =>
      new Map(
        this.normal.flatMap(({ worst }, service) =>
          worst.level === 'down'
            ? [[service, new Cone(this.structure, this.structure.serviceNodes[service]!).events()] as const]
            : [],
        ),
      ),
  );
  /** By service: with nothing lost. */
  readonly normal: readonly ServiceOutcome[];

  constructor(readonly structure: Structure) {
    this.worlds = worldsOf(structure);
    this.below = belowAll(structure);
    this.servicesAt = servicesAt(structure);
    this.normal = structure.model.services.map((_, service) => this.of(service, []));
  }

  /** Of all services; those that nothing changes for are the normal ones. */
  after(events: readonly number[]): readonly ServiceOutcome[] {
    const touched = this.touched(events);
    if (touched.length === 0) return this.normal;
    const outcomes = [...this.normal];
    for (const service of touched) outcomes[service] = this.of(service, events);
    return outcomes;
  }

  /**
   * Numbers of the services of which something else may become than with nothing lost, in some state; or, where one may be
   * down already, of what hands can do.
   */
  touched(events: readonly number[]): readonly number[] {
    const found = new Set<number>();
    for (const [service, touching] of this.fragile())
      if (events.some((event) => touching.has(event))) found.add(service);
    for (const world of new Set(this.worlds.values())) {
      world.lose(events);
      for (const node of world.changed)
        for (const service of this.servicesAt.get(node) ?? []) found.add(service);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The outcome in the state in which it is worst. */
  of(service: number, events: readonly number[]): ServiceOutcome {
    return this.worst(service, events, this.situations(service, events));
  }

  /** The outcome of the situation that is worst; of the earlier one where they are alike. */
  worst(service: number, events: readonly number[], situations: readonly Situation[]): ServiceOutcome {
    return this.outcome(service, events, worstSituation(situations));
  }

  /**
   * A service in each state that it promises; states that are alike to it as one.
   * @param cone of the service: saves work if it is asked about many sets
   */
  situations(service: number, events: readonly number[], cone?: Cone): readonly Situation[] {
    return this.inStates(
      promised(this.structure.model.services[service]!),
      this.structure.serviceNodes[service]!,
      events,
      cone,
    );
  }

  /** A node in every state; states that are alike to it as one. */
  everywhere(node: number, events: readonly number[]): readonly Situation[] {
    return this.inStates(STATES, node, events);
  }

  /** A state with these events lost. */
  scene(state: State, events: readonly number[]): Scene {
    return this.look(this.worlds.get(state)!, events).scene;
  }

  /** As an outcome for people; chain, reasons and recovery are computed when they are asked for. */
  outcome(service: number, events: readonly number[], { state, bound }: Situation): ServiceOutcome {
    const node = this.structure.serviceNodes[service]!;
    const [best, worst] = [bestOf(bound), worstOf(bound)];
    const at = () => this.scene(state, events);
    const chain = once(() => chainOf(at(), node));
    const unknown = once(() => (compareAnswers(best, worst) === 0 ? [] : reasonsFor(at(), node)));
    const base = {
      service: this.structure.model.services[service]!,
      state,
      best,
      worst,
      get chain() {
        return chain();
      },
      get unknown() {
        return unknown();
      },
    };
    if (worst.level !== 'down') return base;
    const recovery = once(() => this.recovery(this.look(this.worlds.get(state)!, events), service));
    return Object.defineProperty(base, 'recovery', { get: recovery, enumerable: true });
  }

  private inStates(
    states: readonly State[],
    node: number,
    events: readonly number[],
    cone?: Cone,
  ): readonly Situation[] {
    const below = this.below[node]!;
    return [...new Set(states.map((state) => plainestState(state, below)))].map((state) => {
      const world = this.worlds.get(state)!;
      const scene = isEqual(world.lost, events) ? world : this.look(world, events, cone).scene;
      return {
        state,
        bound: scene.bound(node),
        hands: () => this.look(world, events, cone).hands.bound(node),
      };
    });
  }

  /** The last look is kept: services are often asked about one after the other. */
  private look(world: World, events: readonly number[], cone?: Cone): Look {
    const last = this.looks.get(world);
    if (last && last.cone === cone && isEqual(last.scene.lost, events)) return last;
    const look = cone ? this.lookWithin(world, events, cone) : newLook(new Glimpse(world, events));
    this.looks.set(world, look);
    return look;
  }

  private lookWithin(world: World, events: readonly number[], cone: Cone): Look {
    const normal = this.normalLooks.get(world) ?? newLook(new Glimpse(world, []));
    this.normalLooks.set(world, normal);
    const touched = cone.above(events);
    const scene = new Glimpse(world, events, touched);
    return { scene, hands: new Hands(scene, { hands: normal.hands, touched }), cone };
  }

  private recovery({ scene, hands }: Look, service: number): Recovery {
    const node = this.structure.serviceNodes[service]!;
    const { tier } = this.structure.model.services[service]!;
    const { canBeDown, canBeUp, mostMinutes, mostRpo } = hands.bound(node);
    const possible = canBeDown && canBeUp ? 'unknown' : canBeUp;
    const plan = canBeUp ? recoveryPlan(scene, hands, node) : { steps: [], minutes: 0, rpoSeconds: 0 };
    return {
      possible,
      ...plan,
      promised: plan.steps.every(({ step }) => step.promised),
      missing: canBeDown ? missingFor(scene, hands, node) : [],
      ...(tier ? { inTime: possible === true && mostMinutes <= tier.rto && mostRpo <= tier.rpo * 60 } : {}),
    };
  }
}

function newLook(scene: Scene): Look {
  return { scene, hands: new Hands(scene) };
}

/** The worst one; the earlier one where they are alike. There is at least one. */
export function worstSituation(situations: readonly Situation[]): Situation {
  return situations.reduce((found, next) =>
    compareAnswers(worstOf(next.bound), worstOf(found.bound)) > 0 ? next : found,
  );
}

/** Negative if the first is better. */
export function compareAnswers(a: Answer, b: Answer): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.seconds - b.seconds || a.rpoSeconds - b.rpoSeconds
  );
}

/** States in which a service keeps its promises. */
export function promised({ mayBeOff }: ModelService): readonly State[] {
  return mayBeOff ? ['full', 'scaled-in'] : STATES;
}

/** Worlds of states in which nothing differs are one, that of the earlier state. */
function worldsOf(structure: Structure): ReadonlyMap<State, World> {
  const { units, gates } = structure.model;
  const full = new World(structure, 'full');
  const scales =
    units.some(({ asleep }) => asleep === 'scaled-in') ||
    gates.some((gate) => gate.kind === 'spread' && gate.need !== gate.needScaledIn);
  const scaledIn = scales ? new World(structure, 'scaled-in') : full;
  const sleeps = units.some(({ asleep }) => asleep === 'off-hours');
  const offHours = sleeps ? new World(structure, 'off-hours') : scaledIn;
  return new Map([
    ['full', full],
    ['scaled-in', scaledIn],
    ['off-hours', offHours],
  ]);
}

function servicesAt({ serviceNodes }: Structure): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  serviceNodes.forEach((node, service) => found.set(node, [...(found.get(node) ?? []), service]));
  return found;
}
