import { ModelTier } from '../../../../../policies/provers/survival/model';
import { Dice } from '../../reachability/oracle/dice';

export function randomTier(dice: Dice): ModelTier {
  return {
    id: 'tier',
    rank: dice.between(1, 3),
    ...(dice.chance(0.6) ? { uptime: 99.9 } : {}),
    rto: dice.pick([10, 60, 240]),
    rpo: dice.pick([1, 15, 60]),
    tolerates: { node: dice.pick([0, 0, 60]), domain: dice.pick([0, 30, 60]) },
    pairs: dice.chance(0.5),
  };
}
