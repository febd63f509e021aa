import { Round, compareOnSeeds } from './oracle/disagreements';
import { fixtureOf } from './oracle/fixture';
import { PROVER } from './oracle/prover-under-test';
import { ALL_READINGS } from './oracle/run';

/** Four times 50,000 packets. */
const PARTS = [0, 1, 2, 3].map((part) => ({ first: part * 200 + 1, last: part * 200 + 200 }));
const PACKETS_OF_MODEL = 250;
const MODELS_OF_PART = 200;

describe.each(PARTS)('on the random models of seeds $first to $last', (seeds) => {
  let round: Round;

  beforeAll(() => {
    round = compareOnSeeds(PROVER, seeds, PACKETS_OF_MODEL);
  });

  it('the prover answers as the simulator does', () => {
    expect(round.disagreements.slice(0, 1).map((found) => fixtureOf(PROVER, found))).toEqual([]);
  });

  it('each verdict is given often enough to mean something', () => {
    const { asked } = round;
    const packets = MODELS_OF_PART * PACKETS_OF_MODEL;
    expect(asked.allowed + asked.denied + asked.unknown).toBe(packets);
    expect(asked.allowed / packets).toBeGreaterThan(0.25);
    expect(asked.denied / packets).toBeGreaterThan(0.25);
    expect(asked.unknown / packets).toBeGreaterThan(0.05);
  });
});

describe.each(ALL_READINGS)('with peering access $peeringAccess and $translation', (readings) => {
  it('the prover answers as the simulator does', () => {
    const { disagreements } = compareOnSeeds(PROVER, { first: 801, last: 860 }, PACKETS_OF_MODEL, readings);
    expect(disagreements.slice(0, 1).map((found) => fixtureOf(PROVER, found))).toEqual([]);
  });
});
