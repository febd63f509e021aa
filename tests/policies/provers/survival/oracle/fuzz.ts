import { Survival } from '../../../../../policies/provers/survival/survival';
import { Prover, faultsOf } from './compare';
import { Fixture, fixtureOf } from './fixture';
import { PROVER } from './prover-under-test';
import { randomModel } from './random-model';

const MODELS_OF_PART = 500;

/** How often something came out, by its name. */
type Tally = Map<string, number>;

/** Compares prover and oracle on random models, in parts that say where they are. */
export function describeFuzz(firstSeed: number, models: number): void {
  const parts = Array.from({ length: models / MODELS_OF_PART }, (_, part) => {
    const first = firstSeed + part * MODELS_OF_PART;
    return { first, last: first + MODELS_OF_PART - 1 };
  });
  const tally: Tally = new Map();

  it.each(parts)(
    'prover and oracle agree on the random models of seeds $first to $last',
    ({ first, last }) => {
      expect(firstDisagreement(PROVER, first, last, tally)).toBeUndefined();
    },
  );

  it('each ending comes often enough to mean something', () => {
    const rare = [...ENDINGS].filter(([name, least]) => (tally.get(name) ?? 0) < least * models);
    expect(rare).toEqual([]);
  });
}

/** The first model of some seeds that both see differently, shrunk. */
export function firstDisagreement(
  prover: Prover,
  first: number,
  last: number,
  tally: Tally = new Map(),
): Fixture | undefined {
  for (let seed = first; seed <= last; seed++) {
    const model = randomModel(seed);
    const counting: Prover = (own) => {
      const proven = prover(own);
      count(tally, proven);
      return proven;
    };
    if (faultsOf(counting, model).length > 0) return fixtureOf(prover, `seed ${seed}`, model);
  }
  return undefined;
}

/** Parts of the models that an ending has to come out in. */
const ENDINGS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...endingsOf('nodes', 0.1, 0.1, 0.01),
    ...endingsOf('domains', 0.2, 0.2, 0.02),
    ...endingsOf('regions', 0.2, 0.2, 0.02),
    ...endingsOf('pairs', 0.1, 0.1, 0.01),
    'cut sets of 1': 0.3,
    'cut sets of 2': 0.1,
    'cut sets of 3': 0.03,
    'cut sets that may be': 0.1,
  }),
);

function endingsOf(
  claim: string,
  pass: number,
  fail: number,
  unknown: number,
): Readonly<Record<string, number>> {
  return { [`${claim}: pass`]: pass, [`${claim}: fail`]: fail, [`${claim}: unknown`]: unknown };
}

function count(tally: Tally, proven: Survival): void {
  const names = new Set<string>();
  for (const claim of ['nodes', 'domains', 'regions', 'pairs'] as const) {
    for (const { verdict } of proven[claim]) names.add(`${claim}: ${verdict}`);
  }
  for (const { name } of proven.model.services) {
    for (const { events, maybe } of proven.cutSets(name)) {
      names.add(`cut sets of ${events.length}`);
      if (maybe) names.add('cut sets that may be');
    }
  }
  for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1);
}
