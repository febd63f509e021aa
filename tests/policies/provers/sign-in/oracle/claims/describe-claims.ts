import { Tried, tryClaims } from './claim-problems';

const MODELS_OF_PART = 20;

/** Tries every sign-in of small random models against what the prover claims of them. */
export function describeClaims(firstSeed: number, models: number): void {
  const parts = Array.from({ length: models / MODELS_OF_PART }, (_, part) => {
    const first = firstSeed + part * MODELS_OF_PART;
    return { first, last: first + MODELS_OF_PART - 1 };
  });

  describe.each(parts)('on the small models of seeds $first to $last', ({ first }) => {
    let tried: readonly Tried[];

    beforeAll(() => {
      tried = Array.from({ length: MODELS_OF_PART }, (_, index) => tryClaims(first + index));
    }, 120_000);

    it('the prover claims what trying every sign-in finds, in gaps no smaller or larger than they are', () => {
      expect(tried.flatMap(({ problems }) => problems)).toEqual([]);
    });

    it('each verdict comes often enough to mean something', () => {
      const verdicts = tried.flatMap(({ compared }) => compared.map(({ swept }) => swept));
      for (const verdict of ['pass', 'fail']) {
        expect(verdicts.filter((one) => one === verdict).length).toBeGreaterThan(verdicts.length / 10);
      }
    });
  });
}
