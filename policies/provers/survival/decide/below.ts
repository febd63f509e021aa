import { State } from '../survival';
import { isByHand, Structure } from './structure';

/** What there is below a node, itself among it and what its steps need, that tells answers apart. */
export interface Below {
  /** Units that are off while scaled in. */
  readonly scaledIn: boolean;
  /** Units that are off out of hours. */
  readonly offHours: boolean;
  /** Fewer carry the load while scaled in. */
  readonly scales: boolean;
  readonly unknown: boolean;
  readonly hands: boolean;
}

/** By node. */
export function belowAll({ nodes }: Structure): readonly Below[] {
  const found: Below[] = [];
  for (const node of nodes) {
    if (!node.gate) {
      const { asleep, opaque, maybeLostWith } = node.unit;
      found.push({
        scaledIn: asleep === 'scaled-in',
        offHours: asleep === 'off-hours',
        scales: false,
        unknown: opaque !== undefined || maybeLostWith.length > 0,
        hands: false,
      });
      continue;
    }
    const { gate, children, needs } = node;
    const parts = [...children, ...needs].map((child) => found[child]!);
    const isUnknown = gate.kind === 'failover' && gate.switch.by === 'unknown';
    found.push({
      scaledIn: parts.some(({ scaledIn }) => scaledIn),
      offHours: parts.some(({ offHours }) => offHours),
      scales:
        (gate.kind === 'spread' && gate.need !== gate.needScaledIn) || parts.some(({ scales }) => scales),
      unknown: isUnknown || parts.some(({ unknown }) => unknown),
      hands: isByHand(gate) || parts.some(({ hands }) => hands),
    });
  }
  return found;
}

/** The first of the states that are alike to what is below a node. */
export function plainestState(
  state: State,
  { scaledIn, offHours, scales }: Pick<Below, 'scaledIn' | 'offHours' | 'scales'>,
): State {
  const within = state === 'off-hours' && !offHours ? 'scaled-in' : state;
  return within === 'scaled-in' && !scaledIn && !scales ? 'full' : within;
}
