import { GateNode, isByHand, Structure } from './structure';
import { switchMinutes } from './switch-minutes';

/** The most that a node's figures can be, whatever is lost. */
export interface Limit {
  readonly seconds: number;
  readonly rpoSeconds: number;
  /** With hands. */
  readonly minutes: number;
  readonly handsRpoSeconds: number;
}

const NOTHING: Limit = { seconds: 0, rpoSeconds: 0, minutes: 0, handsRpoSeconds: 0 };

/** By node, bounds of its figures that hold for every set of events. */
export function limitsOf({ nodes }: Structure): readonly Limit[] {
  const limits: Limit[] = [];
  for (const node of nodes) limits.push(node.gate ? gateLimit(node, limits) : NOTHING);
  return limits;
}

function gateLimit(node: GateNode, limits: readonly Limit[]): Limit {
  const { gate, children, needs, step } = node;
  const below = most(children.map((child) => limits[child]!));
  if (gate.kind === 'spread') return most([below, { ...NOTHING, seconds: gate.seconds }]);
  if (gate.kind !== 'failover') return below;
  if (isByHand(gate)) {
    const ready = most([below, ...needs.map((need) => limits[need]!)]);
    return {
      // By itself only the first serves.
      ...(limits[children[0] ?? -1] ?? NOTHING),
      minutes: ready.minutes + step!.minutes,
      handsRpoSeconds: Math.max(ready.handsRpoSeconds, step!.rpoSeconds),
    };
  }
  if (gate.switch.by !== 'itself') return below;
  const { seconds, rpoSeconds } = gate.switch;
  const minutes = below.minutes + switchMinutes(gate.switch);
  return most([below, { seconds, rpoSeconds, minutes, handsRpoSeconds: rpoSeconds }]);
}

function most(limits: readonly Limit[]): Limit {
  return limits.reduce(
    (a, b) => ({
      seconds: Math.max(a.seconds, b.seconds),
      rpoSeconds: Math.max(a.rpoSeconds, b.rpoSeconds),
      minutes: Math.max(a.minutes, b.minutes),
      handsRpoSeconds: Math.max(a.handsRpoSeconds, b.handsRpoSeconds),
    }),
    NOTHING,
  );
}
