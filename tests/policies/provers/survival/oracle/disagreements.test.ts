import { Gate, SurvivalModel, Unit } from '../../../../../policies/provers/survival/model';
import { Prover } from './compare';
import { firstDisagreement } from './fuzz';
import { PROVER } from './prover-under-test';

/** A prover that sees another model than it was given. */
function blindTo(change: (model: SurvivalModel) => SurvivalModel): Prover {
  return (model) => {
    const proven = PROVER(change(model));
    return {
      model,
      after: (events) => proven.after(events),
      singles: proven.singles,
      nodes: proven.nodes,
      domains: proven.domains,
      singlePoints: proven.singlePoints,
      regions: proven.regions,
      means: proven.means,
      pairs: proven.pairs,
      cutSets: (service) => proven.cutSets(service),
      capacity: proven.capacity,
      availability: (service) => proven.availability(service),
    };
  };
}

function ofUnits(change: (unit: Unit) => Unit): Prover {
  return blindTo((model) => ({ ...model, units: model.units.map(change) }));
}

function ofGates(change: (gate: Gate) => Gate): Prover {
  return blindTo((model) => ({ ...model, gates: model.gates.map(change) }));
}

const BLIND: Readonly<Record<string, Prover>> = {
  'what sleeps': ofUnits(({ asleep: _, ...rest }) => rest),
  'what was never there': ofUnits(({ missing: _, ...rest }) => rest),
  'types that nobody knows': ofUnits(({ opaque: _, ...rest }) => rest),
  'events that may take a unit along': ofUnits((unit) => ({ ...unit, maybeLostWith: [] })),
  'that an event which may take a unit along may also not': ofUnits(({ maybeLostWith, ...unit }) => ({
    ...unit,
    lostWith: [...unit.lostWith, ...maybeLostWith],
    maybeLostWith: [],
  })),
  'what Microsoft promises': ofUnits(({ availability: _, ...rest }) => rest),
  'shared causes': ofUnits((unit) => ({ ...unit, lostWith: unit.lostWith.slice(0, 1) })),
  'how many carry the load': ofGates((gate) => (gate.kind === 'spread' ? { ...gate, need: 1 } : gate)),
  'how many do when scaled in': ofGates((gate) =>
    gate.kind === 'spread' ? { ...gate, needScaledIn: gate.need } : gate,
  ),
  'how few are down': ofGates((gate) => (gate.kind === 'spread' ? { ...gate, least: 1 } : gate)),
  'interruptions of a spread': ofGates((gate) => (gate.kind === 'spread' ? { ...gate, seconds: 0 } : gate)),
  'the order of a failover': ofGates((gate) =>
    gate.kind === 'failover' ? { ...gate, of: [...gate.of].reverse() } : gate,
  ),
  'that hands are needed': ofGates((gate) =>
    gate.kind === 'failover' ? { ...gate, switch: { by: 'itself', seconds: 0, rpoSeconds: 0 } } : gate,
  ),
  'that a switch may not happen': ofGates((gate) =>
    gate.kind === 'failover' && gate.switch.by === 'unknown'
      ? { ...gate, switch: { by: 'itself', seconds: 0, rpoSeconds: 0 } }
      : gate,
  ),
  'that a child may be missed': ofGates((gate) => (gate.kind === 'soft' ? { ...gate, kind: 'all' } : gate)),
  'what a step needs': blindTo((model) => ({
    ...model,
    steps: model.steps.map((step) => ({ ...step, needs: [] })),
  })),
  'how long a step takes': blindTo((model) => ({
    ...model,
    steps: model.steps.map((step) => ({ ...step, minutes: 0 })),
  })),
  'data that a step loses': blindTo((model) => ({
    ...model,
    steps: model.steps.map((step) => ({ ...step, rpoSeconds: 0 })),
  })),
  'office hours': blindTo((model) => ({
    ...model,
    services: model.services.map((service) => ({ ...service, mayBeOff: true })),
  })),
  'what arrives in a region': blindTo((model) => ({
    ...model,
    quotas: model.quotas.map((quota) => ({
      ...quota,
      arriving: quota.arriving.map((arrival) => ({ ...arrival, vcpus: 0 })),
    })),
  })),
};

it.each(Object.entries(BLIND))('a prover that is blind to %s is caught, by a small model', (_, prover) => {
  const found = firstDisagreement(prover, 1, 400);
  expect(found).toBeDefined();
  expect(found!.model.units.length).toBeLessThanOrEqual(4);
  expect(found!.model.gates.length).toBeLessThanOrEqual(4);
});
