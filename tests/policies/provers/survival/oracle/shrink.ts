import { Gate, NodeId, SurvivalModel, Unit } from '../../../../../policies/provers/survival/model';

/** A smaller model of which something is still true: nothing can be taken out of it without making it false. */
export function shrink(model: SurvivalModel, holds: (smaller: SurvivalModel) => boolean): SurvivalModel {
  let current = model;
  for (;;) {
    const smaller = smallerOnes(current).find((tried) => isWhole(tried) && holds(tried));
    if (smaller === undefined) return current;
    current = smaller;
  }
}

function smallerOnes(model: SurvivalModel): readonly SurvivalModel[] {
  const { units, gates, services, steps } = model;
  return [
    ...fewer(model.quotas).map((quotas) => ({ ...model, quotas })),
    ...fewer(model.means).map((means) => ({ ...model, means })),
    ...fewer(services).map((left) => ({ ...model, services: left })),
    ...model.events.map(({ id }) => withoutEvent(model, id)),
    ...gates.map(({ id }) => withoutNode(model, id)),
    ...units.map(({ id }) => withoutNode(model, id)),
    ...gates.flatMap((gate) =>
      gate.of.map((child) => replaced(withoutNode(model, gate.id), model, gate.id, child)),
    ),
    ...fewer(steps).map((left) => ({ ...model, steps: left })),
    ...steps.flatMap((step) =>
      fewer(step.needs).map((needs) => ({
        ...model,
        steps: steps.map((other) => (other === step ? { ...step, needs } : other)),
      })),
    ),
    ...units.flatMap((unit) =>
      plainer(unit).map((plain) => ({
        ...model,
        units: units.map((other) => (other === unit ? plain : other)),
      })),
    ),
    ...services.flatMap((service) => {
      const { tier: _, ...plain } = service;
      return service.tier
        ? [{ ...model, services: services.map((other) => (other === service ? plain : other)) }]
        : [];
    }),
    ...gates.flatMap((gate) =>
      fewer(gate.of).map((of) => ({
        ...model,
        gates: gates.map((other): Gate => (other === gate ? { ...gate, of } : other)),
      })),
    ),
  ];
}

function fewer<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.map((item) => items.filter((other) => other !== item));
}

function plainer(unit: Unit): readonly Unit[] {
  const { opaque, missing, asleep, availability, ...rest } = unit;
  return [
    ...fewer(unit.lostWith).map((lostWith) => ({ ...unit, lostWith })),
    ...fewer(unit.maybeLostWith).map((maybeLostWith) => ({ ...unit, maybeLostWith })),
    ...(opaque === undefined ? [] : [without(unit, 'opaque')]),
    ...(missing === undefined ? [] : [without(unit, 'missing')]),
    ...(asleep === undefined ? [] : [without(unit, 'asleep')]),
    ...(availability === undefined ? [] : [without(unit, 'availability')]),
    ...(Object.keys(rest).length < Object.keys(unit).length - 1 ? [rest] : []),
  ];
}

function without(unit: Unit, member: 'opaque' | 'missing' | 'asleep' | 'availability'): Unit {
  const { [member]: _, ...rest } = unit;
  return rest;
}

function withoutEvent(model: SurvivalModel, event: string): SurvivalModel {
  const left = (ids: readonly string[]) => ids.filter((id) => id !== event);
  return {
    ...model,
    events: model.events.filter(({ id }) => id !== event),
    units: model.units.map((unit) => ({
      ...unit,
      lostWith: left(unit.lostWith),
      maybeLostWith: left(unit.maybeLostWith),
    })),
  };
}

function withoutNode(model: SurvivalModel, node: NodeId): SurvivalModel {
  const left = (ids: readonly NodeId[]) => ids.filter((id) => id !== node);
  return {
    ...model,
    units: model.units.filter(({ id }) => id !== node),
    gates: model.gates.filter(({ id }) => id !== node).map((gate): Gate => ({ ...gate, of: left(gate.of) })),
    steps: model.steps.map((step) => ({ ...step, needs: left(step.needs) })),
  };
}

/** The model without a gate, one of its children standing in its place. */
function replaced(bare: SurvivalModel, before: SurvivalModel, gate: NodeId, child: NodeId): SurvivalModel {
  const swap = (ids: readonly NodeId[]) => [...new Set(ids.map((id) => (id === gate ? child : id)))];
  return {
    ...bare,
    gates: before.gates
      .filter(({ id }) => id !== gate)
      .map((other): Gate => ({ ...other, of: swap(other.of) })),
    services: before.services.map((service) =>
      service.node === gate ? { ...service, node: child } : service,
    ),
    means: before.means.map((means) => (means.node === gate ? { ...means, node: child } : means)),
    steps: before.steps.map((step) => ({ ...step, needs: swap(step.needs) })),
  };
}

/** Whether everything that a model names is in it: a model that isn't so is nobody's. */
function isWhole({ events, units, gates, services, means, steps, quotas }: SurvivalModel): boolean {
  const nodes = new Set([...units, ...gates].map(({ id }) => id));
  const known = new Set(events.map(({ id }) => id));
  const done = new Set(steps.map(({ id }) => id));
  const switches = gates.flatMap((gate) =>
    gate.kind === 'failover' && gate.switch.by === 'hand' ? [gate.switch.step] : [],
  );
  return (
    services.length > 0 &&
    [...services, ...means].every(({ node }) => nodes.has(node)) &&
    gates.every((gate) => gate.of.length > 0 || gate.kind === 'all') &&
    switches.every((step) => done.has(step)) &&
    quotas.every(({ arriving }) => arriving.every(({ with: event }) => known.has(event)))
  );
}
