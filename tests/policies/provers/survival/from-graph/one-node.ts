import { Declaration } from '../../../../../policies/declaration/declaration';
import { buildGraph } from '../../../../../policies/graph/build-graph';
import { EstateGraph } from '../../../../../policies/graph/graph';
import { JsonObject } from '../../../../../policies/graph/json-node';
import { FAMILIES } from '../../../../../policies/provers/survival/from-graph/families';
import { Reading } from '../../../../../policies/provers/survival/from-graph/reading';
import { EventId, ModelService, NodeId, SurvivalModel } from '../../../../../policies/provers/survival/model';
import { proveSurvival } from '../../../../../policies/provers/survival/prove-survival';
import { ServiceOutcome } from '../../../../../policies/provers/survival/survival';
import { Resources } from '../../../rules/support/fragments';
import { stackOf } from '../../../rules/support/rule-case';

/** What becomes of one node of some resources, as if it were a service. */
export interface OneNode {
  readonly model: SurvivalModel;
  /**
   * After these events, in words: `unaffected`, `30 s`, `degraded`, `down`, or `unknown` where the best and the worst differ;
   * behind `down` what hands do, such as `down, 60 min, rpo 5 s`.
   */
  after(...events: readonly EventId[]): string;
  /** Steps of the recovery, in order, by title. */
  steps(...events: readonly EventId[]): readonly string[];
}

/** Resources of one stack, `test`. */
export function graphOf(resources: Resources): EstateGraph {
  return graphOfStacks({ test: stackOf(resources) });
}

/** Synthesized stacks by name. */
export function graphOfStacks(stacks: Readonly<Record<string, JsonObject>>): EstateGraph {
  return buildGraph(
    Object.entries(stacks).map(([name, json]) => ({
      name,
      file: `${name}/cdk.tf.json`,
      kind: 'synthesized' as const,
      json,
    })),
  );
}

/** The node that `read` makes. */
export function oneNode(
  resources: Resources,
  read: (reading: Reading) => NodeId,
  declaration?: Declaration,
): OneNode {
  const reading = new Reading(graphOf(resources), declaration, FAMILIES);
  const node = read(reading);
  for (const region of ['uksouth', 'ukwest']) reading.events.region(region);
  for (const zone of ['1', '2', '3']) reading.events.zone('uksouth', zone);
  const model = { ...reading.made, services: [serviceAt(node)], means: [], quotas: [] };
  const survival = proveSurvival(model);
  const outcome = (events: readonly EventId[]) => survival.after(events)[0] as ServiceOutcome;
  return {
    model,
    after: (...events) => inWords(outcome(events)),
    steps: (...events) => outcome(events).recovery?.steps.map(({ step }) => step.title) ?? [],
  };
}

/** The node of a resource, by its address in the only stack. */
export function nodeOf(resources: Resources, address: string): OneNode {
  return oneNode(resources, (reading) => {
    const resource = reading.graph.find('test', address);
    if (resource === undefined) throw new Error(`${address} is not among the resources`);
    return reading.nodeOf(resource);
  });
}

function serviceAt(node: NodeId): ModelService {
  return {
    name: 'it',
    title: 'It',
    node,
    dependsOn: [],
    mayBeOff: false,
    address: 'service:it',
  };
}

function inWords({ best, worst, recovery }: ServiceOutcome): string {
  if (best.level !== worst.level) return 'unknown';
  if (worst.level === 'interrupted') {
    return worst.rpoSeconds === 0 ? `${worst.seconds} s` : `${worst.seconds} s, rpo ${worst.rpoSeconds} s`;
  }
  if (worst.level !== 'down' || recovery?.possible === undefined || recovery.possible === false) {
    return worst.level;
  }
  const { possible, minutes, rpoSeconds } = recovery;
  return possible === 'unknown' ? 'down, perhaps not for good' : `down, ${minutes} min, rpo ${rpoSeconds} s`;
}
