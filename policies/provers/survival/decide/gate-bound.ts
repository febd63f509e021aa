import { AllGate, FailoverGate, Gate, SoftGate, SpreadGate } from '../model';
import { State } from '../survival';
import { Bound, DOWN, UP } from './bound';

/** What may become of a gate, by what may become of those of its nodes that are awake in this state. */
export function gateBound(gate: Gate, state: State, nodes: readonly Bound[]): Bound {
  switch (gate.kind) {
    case 'all':
      return allBound(gate, nodes);
    case 'spread':
      return spreadBound(gate, state, nodes);
    case 'failover':
      return failoverBound(gate, nodes);
    case 'soft':
      return softBound(gate, nodes);
  }
}

function allBound(_: AllGate, nodes: readonly Bound[]): Bound {
  let joined = UP;
  for (const node of nodes) if (node !== UP) joined = joined === UP ? node : both(joined, node);
  return settled(joined);
}

/** Both are needed. */
function both(a: Bound, b: Bound): Bound {
  return {
    canBeDown: a.canBeDown || b.canBeDown,
    canBeUp: a.canBeUp && b.canBeUp,
    surelyDegraded: a.surelyDegraded || b.surelyDegraded,
    maybeDegraded: a.maybeDegraded || b.maybeDegraded,
    leastSeconds: Math.max(a.leastSeconds, b.leastSeconds),
    mostSeconds: Math.max(a.mostSeconds, b.mostSeconds),
    leastRpo: Math.max(a.leastRpo, b.leastRpo),
    mostRpo: Math.max(a.mostRpo, b.mostRpo),
  };
}

/** What can't be up has no figures. */
function settled(bound: Bound): Bound {
  return bound.canBeUp ? bound : DOWN;
}

function spreadBound(gate: SpreadGate, state: State, nodes: readonly Bound[]): Bound {
  const { least, seconds } = gate;
  const need = state === 'full' ? gate.need : gate.needScaledIn;
  let [surelyUp, maybeUp, maybeWell] = [0, 0, 0];
  let [surelyDegraded, maybeDegraded] = [false, false];
  let [leastSeconds, mostSeconds, leastRpo, mostRpo] = [0, 0, 0, 0];
  for (const node of nodes) {
    if (!node.canBeUp) continue;
    maybeUp++;
    if (!node.surelyDegraded) maybeWell++;
    if (node.maybeDegraded) maybeDegraded = true;
    mostSeconds = Math.max(mostSeconds, node.mostSeconds);
    mostRpo = Math.max(mostRpo, node.mostRpo);
    if (node.canBeDown) continue;
    surelyUp++;
    if (node.surelyDegraded) surelyDegraded = true;
    leastSeconds = Math.max(leastSeconds, node.leastSeconds);
    leastRpo = Math.max(leastRpo, node.leastRpo);
  }
  if (maybeUp < least) return DOWN;
  return {
    canBeDown: surelyUp < least,
    canBeUp: true,
    surelyDegraded: surelyDegraded || maybeWell < need,
    // Where none of them can be degraded, all that are up are well: while the gate is up, at least so many.
    maybeDegraded: maybeDegraded || Math.max(surelyUp, least) < need,
    leastSeconds: maybeUp < nodes.length ? Math.max(leastSeconds, seconds) : leastSeconds,
    mostSeconds: surelyUp < nodes.length ? Math.max(mostSeconds, seconds) : mostSeconds,
    leastRpo,
    mostRpo,
  };
}

function failoverBound({ switch: taking }: FailoverGate, nodes: readonly Bound[]): Bound {
  const [first] = nodes;
  if (!first) return DOWN;
  if (taking.by === 'hand' || !first.canBeDown) return first;
  const [seconds, rpoSeconds] = taking.by === 'itself' ? [taking.seconds, taking.rpoSeconds] : [0, 0];
  let found: Bound | undefined = first.canBeUp ? first : undefined;
  let areAllDown = true;
  for (const node of nodes.slice(1)) {
    if (node.canBeUp) {
      const switched: Bound = {
        ...node,
        leastSeconds: Math.max(node.leastSeconds, seconds),
        mostSeconds: Math.max(node.mostSeconds, seconds),
        leastRpo: Math.max(node.leastRpo, rpoSeconds),
        mostRpo: Math.max(node.mostRpo, rpoSeconds),
      };
      found = found ? either(found, switched) : switched;
    }
    if (node.canBeDown) continue;
    areAllDown = false;
    break;
  }
  return found ? { ...found, canBeDown: areAllDown || taking.by === 'unknown' } : DOWN;
}

/** One or the other serves. */
function either(a: Bound, b: Bound): Bound {
  return {
    canBeDown: a.canBeDown || b.canBeDown,
    canBeUp: true,
    surelyDegraded: a.surelyDegraded && b.surelyDegraded,
    maybeDegraded: a.maybeDegraded || b.maybeDegraded,
    leastSeconds: Math.min(a.leastSeconds, b.leastSeconds),
    mostSeconds: Math.max(a.mostSeconds, b.mostSeconds),
    leastRpo: Math.min(a.leastRpo, b.leastRpo),
    mostRpo: Math.max(a.mostRpo, b.mostRpo),
  };
}

function softBound(_: SoftGate, [node = UP]: readonly Bound[]): Bound {
  if (!node.canBeDown) return node;
  if (!node.canBeUp) return { ...UP, surelyDegraded: true, maybeDegraded: true };
  return { ...node, canBeDown: false, maybeDegraded: true, leastSeconds: 0, leastRpo: 0 };
}
