import {
  FailureEvent,
  Means,
  ModelService,
  NodeId,
  Quota,
  SurvivalModel,
} from '../../../../../policies/provers/survival/model';
import { Dice } from '../../reachability/oracle/dice';
import { Draft, Temper } from './draft';
import { randomEvents } from './random-events';
import { randomGate } from './random-gates';
import { randomTier } from './random-tier';
import { randomUnit } from './random-units';

const TEMPERS: readonly Temper[] = ['decided', 'decided', 'decided', 'monotone', 'any', 'any'];

/** A small estate: a few units that share what they are lost with, gates over them, and services on top. */
export function randomModel(seed: number): SurvivalModel {
  const dice = new Dice(seed);
  const draft = new Draft(dice, dice.pick(TEMPERS), randomEvents(dice));
  const units = dice.times(dice.between(2, 6), (index) => draft.stand(randomUnit(draft, index)));
  const gates = dice.times(dice.between(1, 6), (index) => draft.stand(randomGate(draft, index)));
  const nodes = [...units, ...gates].map(({ id }) => id);
  return {
    events: draft.events,
    units,
    gates,
    services: dice.times(dice.chance(0.3) ? 2 : 1, (index) => randomService(dice, nodes, index)),
    means: dice.times(dice.chance(0.2) ? 1 : 0, () => randomMeans(dice, nodes)),
    steps: draft.steps,
    quotas: dice.times(dice.chance(0.2) ? 1 : 0, () => randomQuota(dice, draft.events)),
    gaps: [],
  };
}

function randomService(dice: Dice, nodes: readonly NodeId[], index: number): ModelService {
  const name = `service-${index}`;
  return {
    name,
    title: name,
    node: index === 0 ? nodes[nodes.length - 1]! : dice.pick(nodes),
    dependsOn: [],
    ...(dice.chance(0.85) ? { tier: randomTier(dice) } : {}),
    mayBeOff: dice.chance(0.4),
    address: `service:${name}`,
  };
}

function randomMeans(dice: Dice, nodes: readonly NodeId[]): Means {
  return { id: 'vaults', title: 'vaults', node: dice.pick(nodes) };
}

function randomQuota(dice: Dice, events: readonly FailureEvent[]): Quota {
  return {
    subscription: 'services',
    region: 'east',
    ...(dice.chance(0.85) ? { limit: dice.pick([8, 16, 24]) } : {}),
    ...(dice.chance(0.9) ? { used: dice.pick([4, 8, 16]) } : {}),
    arriving: dice.times(dice.between(0, 3), (index) => ({
      with: dice.pick(events).id,
      ...(dice.chance(0.9) ? { vcpus: dice.pick([2, 4, 8]) } : {}),
      title: `arriving ${index}`,
    })),
  };
}
