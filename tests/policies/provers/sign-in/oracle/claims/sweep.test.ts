import { Dice } from '../../../reachability/oracle/dice';
import { oracleDecide } from '../decide';
import { STRICTNESSES } from '../readings';
import { RandomSignIns } from '../random-sign-in';
import { ObligationSweep } from './obligation-sweep';
import { randomSmallModel } from './random-small-model';
import { At } from './tables';
import { Region } from './universe';
import { Forbidden } from './violations';

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const LARGEST = 150_000;

function anyOf(dice: Dice, { who, targets, places, how, risks }: Region): At {
  const one = (list: readonly unknown[]) => dice.between(0, list.length - 1);
  return { who: one(who), target: one(targets), place: one(places), how: one(how), risks: one(risks) };
}

it.each(SEEDS)('a sign-in of the small model %i ends in the tables as it does by itself', (seed) => {
  const sweep = randomSmallModel(seed, LARGEST);
  const dice = new Dice(seed);
  for (const strictness of STRICTNESSES) {
    for (const reading of sweep.readings) {
      for (const tables of sweep.tablesOf(reading, strictness)) {
        for (let times = 0; times < 15; times++) {
          const at = anyOf(dice, tables.region);
          const ending = tables.endingAt(at);
          if (!ending) continue;
          const { applied: _, ...decided } = oracleDecide(
            sweep.model,
            tables.signInAt(at),
            reading,
            strictness,
          );
          expect(ending).toEqual(decided);
        }
      }
    }
  }
});

it.each(SEEDS)(
  'an obligation that holds in the small model %i isn’t violated by any random sign-in',
  (seed) => {
    const sweep = randomSmallModel(seed, LARGEST);
    const { model } = sweep;
    const dice = new Dice(seed);
    const drawn = new RandomSignIns(model, dice);
    const verdicts = (model.intent?.obligations ?? []).map((obligation) => ({
      obligation,
      verdict: new ObligationSweep(sweep, obligation).verdict,
    }));
    const holding = verdicts.filter(({ verdict }) => verdict === 'pass');
    for (let times = 0; times < 300; times++) {
      const reading = dice.pick(sweep.readings);
      const signIn = drawn.draw(reading);
      for (const { obligation } of holding) {
        const { meets } = oracleDecide(model, signIn, reading, 'lenient');
        const view = { reading, strictness: 'lenient' } as const;
        expect(new Forbidden(model, obligation, view).violates(signIn, meets)).toBe(false);
      }
    }
  },
);
