import { Gate, NodeId, RecoveryStep, SurvivalModel } from '../model';

/**
 * Refuses a model that means nothing: an id twice or that leads nowhere, a circle of gates and steps, a gate that needs nothing,
 * one node twice among those that share the work, a step of two gates, a figure out of range.
 * @throws Error that names the first thing wrong: models are made by code, so it is the code's mistake
 */
export function checkModel(model: SurvivalModel): void {
  checkIds(model);
  checkReferences(model);
  model.gates.forEach(checkGate);
  checkFigures(model);
  checkSteps(model);
  checkCircles(model);
}

function fail(what: string): never {
  throw new Error(`survival model: ${what}`);
}

function checkIds({ events, units, gates, services, means, steps }: SurvivalModel): void {
  unique('event', events);
  unique('node', [...units, ...gates]);
  unique('step', steps);
  unique('means', means);
  unique(
    'service',
    services.map(({ name }) => ({ id: name })),
  );
}

function unique(what: string, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) fail(`${what} "${id}" is there twice: ids are unique`);
    seen.add(id);
  }
}

function checkReferences({ events, units, gates, services, means, steps, quotas }: SurvivalModel): void {
  const known = {
    event: new Set(events.map(({ id }) => id)),
    node: new Set([...units, ...gates].map(({ id }) => id)),
    step: new Set(steps.map(({ id }) => id)),
    service: new Set(services.map(({ name }) => name)),
  };
  const check = (from: string, what: keyof typeof known, ids: readonly string[]) => {
    const stray = ids.find((id) => !known[what].has(id));
    if (stray !== undefined) fail(`${from} names the ${what} "${stray}", which the model doesn't have`);
  };
  for (const { id, lostWith, maybeLostWith } of units)
    check(`unit "${id}"`, 'event', [...lostWith, ...maybeLostWith]);
  for (const gate of gates) {
    check(`gate "${gate.id}"`, 'node', gate.of);
    const step = stepOf(gate);
    if (step !== undefined) check(`gate "${gate.id}"`, 'step', [step]);
  }
  for (const { id, needs } of steps) check(`step "${id}"`, 'node', needs);
  for (const { name, node, dependsOn } of services) {
    check(`service "${name}"`, 'node', [node]);
    check(`service "${name}"`, 'service', dependsOn);
  }
  for (const { id, node } of means) check(`means "${id}"`, 'node', [node]);
  for (const { subscription, region, arriving } of quotas)
    check(
      `quota of ${subscription} in ${region}`,
      'event',
      arriving.map((arrival) => arrival.with),
    );
}

function stepOf(gate: Gate): string | undefined {
  return gate.kind === 'failover' && gate.switch.by === 'hand' ? gate.switch.step : undefined;
}

function checkGate(gate: Gate): void {
  const { id, kind, of } = gate;
  if (kind === 'soft' && of.length !== 1) fail(`gate "${id}" is soft and has ${of.length} nodes: it has one`);
  if (kind !== 'spread' && kind !== 'failover') return;
  const twice = of.find((node, index) => of.indexOf(node) !== index);
  if (twice !== undefined) fail(`gate "${id}" has the node "${twice}" twice, and would count it twice`);
  if (kind !== 'spread') return;
  for (const field of ['need', 'needScaledIn', 'least'] as const)
    if (!(gate[field] >= 1)) fail(`gate "${id}" has ${field} ${gate[field]}: at least 1`);
}

function checkFigures({ units, gates, steps }: SurvivalModel): void {
  for (const { id, availability = 1 } of units)
    if (!(availability >= 0 && availability <= 1))
      fail(`unit "${id}" has availability ${availability}: a part of the time, 0 to 1`);
  for (const gate of gates) {
    if (gate.kind === 'spread') notNegative(gate.id, 'seconds', gate.seconds);
    if (gate.kind !== 'failover' || gate.switch.by !== 'itself') continue;
    notNegative(gate.id, 'seconds', gate.switch.seconds);
    notNegative(gate.id, 'rpoSeconds', gate.switch.rpoSeconds);
  }
  for (const { id, minutes, rpoSeconds } of steps) {
    notNegative(id, 'minutes', minutes);
    notNegative(id, 'rpoSeconds', rpoSeconds);
  }
}

function notNegative(id: string, field: string, value: number): void {
  if (!(value >= 0)) fail(`"${id}" has ${field} ${value}: 0 or more`);
}

/** A step is done once, so what it waits for has to be one thing: several machines of one step are one gate. */
function checkSteps({ gates }: SurvivalModel): void {
  const users = new Map<string, NodeId>();
  for (const gate of gates) {
    const step = stepOf(gate);
    if (step === undefined) continue;
    const first = users.get(step);
    if (first !== undefined) fail(`step "${step}" is of gates "${first}" and "${gate.id}": of one`);
    users.set(step, gate.id);
  }
}

function checkCircles({ gates, steps }: SurvivalModel): void {
  const byId = new Map(gates.map((gate) => [gate.id, gate]));
  const needsOf = new Map(steps.map((step) => [step.id, step]));
  const done = new Set<NodeId>();
  const path: NodeId[] = [];
  const visit = (id: NodeId) => {
    const gate = byId.get(id);
    if (!gate || done.has(id)) return;
    const start = path.indexOf(id);
    if (start >= 0) fail(`nodes need one another in a circle: ${[...path.slice(start), id].join(' -> ')}`);
    path.push(id);
    for (const next of [...gate.of, ...needed(gate, needsOf)]) visit(next);
    path.pop();
    done.add(id);
  };
  gates.forEach(({ id }) => visit(id));
}

function needed(gate: Gate, steps: ReadonlyMap<string, RecoveryStep>): readonly NodeId[] {
  const step = stepOf(gate);
  return step === undefined ? [] : steps.get(step)!.needs;
}
