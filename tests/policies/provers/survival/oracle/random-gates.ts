import { Gate, Switch } from '../../../../../policies/provers/survival/model';
import { Draft } from './draft';

type Kind = Gate['kind'];

const KINDS: readonly Kind[] = ['all', 'spread', 'spread', 'spread', 'failover', 'failover', 'soft'];
/** Gates with which whatever isn't down is unaffected. */
const HARMLESS = KINDS.filter((kind) => kind !== 'soft');

export function randomGate(draft: Draft, index: number): Gate {
  const { dice } = draft;
  const isMonotone = draft.temper === 'monotone';
  const kind = dice.pick(isMonotone ? HARMLESS : KINDS);
  const of = draft.children(howMany(kind, draft));
  const base = { id: `gate-${index}`, title: `gate ${index}`, of };
  switch (kind) {
    case 'all':
    case 'soft':
      return { ...base, kind };
    case 'spread': {
      const least = dice.chance(0.7) ? 1 : dice.between(1, of.length);
      const need = isMonotone ? least : dice.between(1, of.length);
      const needScaledIn = dice.between(1, need);
      return { ...base, kind, need, needScaledIn, least, seconds: isMonotone ? 0 : dice.pick([0, 0, 60]) };
    }
    case 'failover':
      return { ...base, kind, switch: randomSwitch(draft) };
  }
}

function howMany(kind: Kind, { dice }: Draft): number {
  switch (kind) {
    case 'soft':
      return 1;
    case 'all':
      return dice.chance(0.1) ? 0 : dice.between(1, 3);
    case 'spread':
    case 'failover':
      return dice.chance(0.1) ? 1 : dice.between(2, 4);
  }
}

function randomSwitch(draft: Draft): Switch {
  const { dice, temper } = draft;
  if (draft.isInDoubt(0.3)) return { by: 'unknown', reason: 'its mode is not known' };
  if (dice.chance(0.45)) return { by: 'hand', step: draft.step() };
  if (temper === 'monotone') return { by: 'itself', seconds: 0, rpoSeconds: 0 };
  return { by: 'itself', seconds: dice.pick([0, 30, 60, 3600]), rpoSeconds: dice.pick([0, 5, 900]) };
}
