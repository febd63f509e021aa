import { Round, compareOnSeeds } from './disagreements';
import { fixtureOf, fixtureText } from './fixture';
import { PROVER } from './prover-under-test';

const MODELS_OF_PART = 100;
/** Times 500 models of each of four files: a million. */
const SIGN_INS_OF_MODEL = 500;

/** Compares prover and oracle on random models, in parts that say where they are. */
export function describeFuzz(firstSeed: number, models: number): void {
  const parts = Array.from({ length: models / MODELS_OF_PART }, (_, part) => {
    const first = firstSeed + part * MODELS_OF_PART;
    return { first, last: first + MODELS_OF_PART - 1 };
  });

  describe.each(parts)('on the random models of seeds $first to $last', (seeds) => {
    let round: Round;

    beforeAll(() => {
      round = compareOnSeeds(PROVER, seeds, SIGN_INS_OF_MODEL);
    }, 120_000);

    it('the prover decides as the oracle does', () => {
      const [found] = round.disagreements;
      expect(found && fixtureText(fixtureOf(PROVER, found))).toBeUndefined();
    });

    it('each ending comes often enough to mean something', () => {
      const times = (name: string) => round.asked.get(name) ?? 0;
      const all = MODELS_OF_PART * SIGN_INS_OF_MODEL;
      expect(times('allowed') + times('blocked')).toBe(all);
      const rare = [
        ...['allowed', 'blocked', 'blocked by demands'].filter((name) => times(name) < all / 10),
        ...['mfa: met', 'mfa: unmet', 'managed-device: met', 'managed-device: unmet'].filter(
          (name) => times(name) < times('allowed') / 10,
        ),
        ...['phishing-resistant: met'].filter((name) => times(name) < times('allowed') / 20),
      ];
      expect(rare).toEqual([]);
      expect(times('nothing applies')).toBeLessThan(all * 0.6);
    });
  });
}
