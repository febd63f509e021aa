import { PROVER } from './oracle/prover-under-test';
import { ALL_READINGS } from './oracle/run';
import { TRAPS } from './oracle/traps';

describe.each(TRAPS)('statement $statement: $name', ({ model, question, verdict, underReading }) => {
  it('is so by the prover', () => {
    expect(PROVER(model)(question)).toBe(verdict);
  });

  it.each(ALL_READINGS)('is so by the prover, peering access $peeringAccess, $translation', (readings) => {
    expect(PROVER(model, readings)(question)).toBe(underReading?.(readings) ?? verdict);
  });
});
