import { once } from '../once';
import { availabilityBound, DIAGRAM_LIMIT } from './availability/availability-bound';
import { capacityOutcomes } from './claims/capacity';
import { singleClaims } from './claims/claim';
import { domainDemands, nodeDemands, regionDemands } from './claims/demands';
import { meansOutcomes } from './claims/means';
import { PAIRED, pairClaims } from './claims/pairs';
import { singlePoints } from './claims/single-points';
import { CutFamilies } from './cuts/cut-families';
import { cutSetsOf } from './cuts/cut-sets';
import { checkModel } from './decide/check-model';
import { limitsOf } from './decide/limits';
import { Outcomes } from './decide/outcomes';
import { Singles } from './decide/singles';
import { Structure } from './decide/structure';
import { SPONTANEOUS, SurvivalModel } from './model';
import { Survival } from './survival';

/**
 * What becomes of services when something is lost, and what hands can do then.
 *
 * **What is decided.** For any set of events, each service, and each state of the estate that the service promises: down,
 * degraded, interrupted for so many seconds, or unaffected, with the chain by which it falls; and if it is down, whether hands
 * bring it up, by which steps, when, and with what loss of data. For all sets together: every single event, every pair of
 * nodes, zones and fault domains for tiers that ask, and all minimal sets of up to three events with which a service is down.
 *
 * **The model** (`model.ts`) is plain data: units that events take, gates that put answers together, steps that people take.
 * What isn't known is a choice: of a unit that may be lost with an event, or of which nothing is known, and of a switch that
 * may not happen.
 *
 * **The steps**, each in files of its own:
 * 1. `decide/structure`: the model by number, each node after all that it stands on. `decide/check-model` refuses what means
 *    nothing, circles above all.
 * 2. `decide/bound`, `gate-bound`: over all choices, whether a node can be down and can be up, and the least and the most that
 *    its answer can be while it is up. Losing more never brings anything up, so taking all of what isn't known as lost, and
 *    all as there, decides exactly whether a node can be down and whether it can be up. The rest is bounded gate by gate, as
 *    if each gate had choices of its own: never too narrow, and wider than the truth only where one choice is felt on two ways
 *    that meet again, of which one interrupts or degrades. A claim passes if the worst bound keeps it, and fails if the best
 *    breaks it; between them it is unknown.
 * 3. `decide/world`: a state with nothing lost is worked out once. A set of events is then led upward from the units that it
 *    touches, level by level, and no further than something changes. Where one service is asked about, its own nodes are worked
 *    out downward instead, of those above what is touched (`decide/cone`).
 * 4. `decide/hands`, `recovery-plan`: the same with what hands can do, where it is asked for: of what one after the other
 *    serves, the first that can be brought up, after the step and all that the step needs. Steps begin when what they wait for
 *    is there; the last to end is the end.
 * 5. `cuts`: sets of events are numbers, and each node has the minimal ones that take it down, found once from those of its
 *    nodes: of `all` those of any, of alternatives the unions of one of each. Of nodes that share the work, events are counted
 *    by how many they take alone, and put together until enough are taken: combinations of nodes are never gone through.
 * 6. `claims/pairs`: what breaks the claim on pairs is what hands can't bring up, that is, cut sets again; unless a figure
 *    below the service could exceed its objectives. Then pairs are tried, one for all that are alike to the service.
 * 7. `availability`: one diagram of decisions for each service, in which what is shared is decided once.
 * 8. `explain`: chains, reasons and what is missing, when somebody reads them.
 *
 * **Cost.** With n nodes and their edges: each state n; a set of events, what changes and the nodes beside it. A service's cut
 * sets are at most as many as its events to the third power, and are listed; in estates like those of the bench there are a
 * dozen to a few hundred. Trying pairs costs the square of the events that are not alike, and only those with which the service
 * is down by itself. A diagram can grow exponentially with what is shared, and has a limit: past it the bound of availability is
 * a higher one, and says so.
 *
 * **What it doesn't promise.** It knows failures that the model names: not a fault of software that takes all copies along, an
 * error of a person, an overload that spreads, two events that have one cause nobody modelled. Minutes and losses of data are
 * those that the steps state. Sets of more than three events are only decided when they are asked for one by one. That a
 * bound is wide doesn't mean that both its ends can happen. Availabilities are upper bounds: they take failures as independent,
 * leave out what nothing is promised of, and look at the full estate only.
 * @throws Error if the model means nothing
 */
export function proveSurvival(model: SurvivalModel): Survival {
  checkModel(model);
  const structure = new Structure(model);
  const outcomes = once(() => new Outcomes(structure));
  const singles = once(() => new Singles(outcomes()));
  const inOrder = once(() => singles().inOrder());
  const nodes = once(() => singleClaims(outcomes(), singles(), nodeDemands(structure)));
  const domains = once(() => singleClaims(outcomes(), singles(), domainDemands(structure)));
  const regions = once(() => singleClaims(outcomes(), singles(), regionDemands(structure)));
  const points = once(() => singlePoints(outcomes(), singles()));
  const means = once(() => meansOutcomes(outcomes()));
  const pairs = once(() => {
    const families = new CutFamilies(structure, structure.eventsOf(PAIRED), 2);
    return pairClaims(outcomes(), families, limitsOf(structure));
  });
  const capacity = once(() => capacityOutcomes(model.quotas, structure.events));
  const families = once(() => new CutFamilies(structure, structure.eventsOf(SPONTANEOUS), 3));
  const availabilities = model.services.map((_, number) =>
    once(() => availabilityBound(structure, structure.serviceNodes[number]!, DIAGRAM_LIMIT)),
  );
  const service = (name: string) => {
    const number = model.services.findIndex((one) => one.name === name);
    if (number < 0) throw new RangeError(`no service "${name}" in this model`);
    return number;
  };
  return {
    model,
    after: (events) => outcomes().after(numbersOf(structure, events)),
    cutSets: (name) => cutSetsOf(structure, families(), service(name)),
    availability: (name) => availabilities[service(name)]!(),
    get singles() {
      return inOrder();
    },
    get nodes() {
      return nodes();
    },
    get domains() {
      return domains();
    },
    get singlePoints() {
      return points();
    },
    get regions() {
      return regions();
    },
    get means() {
      return means();
    },
    get pairs() {
      return pairs();
    },
    get capacity() {
      return capacity();
    },
  };
}

/** In rising order, each once. */
function numbersOf(structure: Structure, events: readonly string[]): readonly number[] {
  return [...new Set(events.map((id) => structure.event(id)))].sort((a, b) => a - b);
}
