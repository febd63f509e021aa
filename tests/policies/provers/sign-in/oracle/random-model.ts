import { SignInModel } from '../../../../../policies/provers/sign-in/model';
import { Dice } from '../../reachability/oracle/dice';
import { Draft } from './draft';
import { randomCast } from './random-cast';
import { randomGroups } from './random-groups';
import { randomIntent } from './random-intent';
import { randomLocations } from './random-places';
import { randomPolicy } from './random-policy';
import { randomStrengths } from './random-strengths';

/** A tenant whose policies are the baseline's with holes. In most of them nothing is unknown. */
export function randomModel(seed: number): SignInModel {
  const dice = new Dice(seed);
  const draft = new Draft(dice, dice.chance(0.6) ? 0 : dice.pick([0.01, 0.03, 0.1]), randomCast(dice));
  return {
    tenant: `tenant of seed ${seed}`,
    policies: dice.times(dice.chance(0.1) ? 1 : dice.between(2, 12), (index) => randomPolicy(draft, index)),
    groups: randomGroups(draft),
    locations: randomLocations(draft),
    strengths: randomStrengths(draft),
    names: new Map(),
    gaps: dice.chance(draft.doubt / 2) ? ['Something could not be read.'] : [],
    ...(dice.chance(0.8) ? { intent: randomIntent(draft) } : {}),
  };
}
